package org.analyticsstudio.api.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How old the newest data of a dataset is, as one person sees it.
 *
 * @param datasetId the dataset
 * @param timeColumn the time column that tells, the first of the schema; absent when there is none
 * @param newest the newest value in it, ISO 8601, as far as it is known; the time is that of the
 *     data, taken to be UTC
 * @param ageHours whole hours since then, from the end of a day where only the day is known; never
 *     negative
 * @param withinHours how old it may be; absent when nobody said
 * @param state what is to be thought of that
 * @param checkedAt when it was looked at
 */
public record Freshness(
    String datasetId,
    @Nullable String timeColumn,
    @Nullable String newest,
    @Nullable Long ageHours,
    @Nullable Integer withinHours,
    FreshnessState state,
    Instant checkedAt) {}
