package org.analyticsstudio.query.time;

import java.time.LocalDate;

/**
 * Days from the first to the last, both included.
 *
 * @param from the first day
 * @param to the last day
 */
public record DaySpan(LocalDate from, LocalDate to) {}
