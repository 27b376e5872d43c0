package org.analyticsstudio.domain.format;

/**
 * Which parts of the product the projects of a domain show. All of them unless said otherwise.
 *
 * @param aiChat questions may go to a language model
 * @param dashboards dashboards are shown
 * @param calculations calculated values are offered
 * @param timeIntelligence comparisons over time are offered
 */
public record Features(
    boolean aiChat, boolean dashboards, boolean calculations, boolean timeIntelligence) {}
