package org.analyticsstudio.model.result;

import org.jspecify.annotations.Nullable;

/**
 * What a result cost, in the currency of data sources that bill by what they read.
 *
 * @param bytesProcessed how many bytes were read for it
 * @param bytesBilled how many of them are billed; absent when the data source did not say
 * @param fromCache whether the data source had the answer ready
 */
public record QueryCost(long bytesProcessed, @Nullable Long bytesBilled, boolean fromCache) {}
