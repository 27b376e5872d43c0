package org.analyticsstudio.bigquery.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a result.
 *
 * @param complete whether the query has come to its end; else there are no rows yet
 * @param job the query
 * @param types of the columns, as BigQuery names them; empty when they are not told
 * @param rows with a text for each value
 * @param nextToken asks for the part behind it; absent at the end
 * @param bytesProcessed how many bytes were, or would be, read
 * @param bytesBilled how many are billed
 * @param fromCache whether the answer was ready
 */
public record ResultPage(
    boolean complete,
    @Nullable JobRef job,
    List<String> types,
    List<@Nullable String[]> rows,
    @Nullable String nextToken,
    @Nullable Long bytesProcessed,
    @Nullable Long bytesBilled,
    boolean fromCache) {

  /** The same of this query, where the answer did not name it. */
  ResultPage of(JobRef known) {
    return job != null
        ? this
        : new ResultPage(
            complete, known, types, rows, nextToken, bytesProcessed, bytesBilled, fromCache);
  }
}
