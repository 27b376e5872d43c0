package org.analyticsstudio.api.chat;

import org.jspecify.annotations.Nullable;

/**
 * What asking a language model about a question took, and what became of it.
 *
 * @param provider the id of the provider, which is that of its plug-in
 * @param model the model that answered, as the service calls it; else the one that was to be asked,
 *     empty when that is not known
 * @param outcome what became of it
 * @param inputTokens the tokens of all requests, as the service counted them
 * @param outputTokens the tokens of all answers, as the service counted them
 * @param cost the price of both in US dollars, by the prices in the provider's settings
 * @param elapsedMs from the first request to the last answer, waits included, in milliseconds
 * @param calls how many requests were made, those that failed included
 * @param note a sentence for the person who asked; null when the model answered
 */
public record ModelUse(
    String provider,
    String model,
    ModelOutcome outcome,
    long inputTokens,
    long outputTokens,
    double cost,
    double elapsedMs,
    int calls,
    @Nullable String note) {}
