package org.analyticsstudio.model.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query returned.
 *
 * @param query the SQL that ran
 * @param parameters the values bound to it, in order
 * @param results the rows
 * @param rowCount how many rows were returned
 * @param hasMore whether the limit cut rows off
 * @param columns what the columns are, in order
 * @param receipt how it came about
 */
public record QueryResult(
    String query,
    List<@Nullable Object> parameters,
    ResultRows results,
    int rowCount,
    boolean hasMore,
    List<ResultColumn> columns,
    Receipt receipt) {}
