package org.analyticsstudio.model.query;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows within a span of time. Either {@code from} and {@code to} are given, or {@code
 * range}; both ends belong to the span.
 *
 * @param column a time column of the schema
 * @param from first day or moment, ISO 8601
 * @param to last day or moment, ISO 8601; a day means all of it
 * @param range {@code today}, {@code yesterday}, {@code this month}, {@code last quarter}, {@code
 *     last 3 months}, {@code year to date} and so on
 * @param anchor what a range counts from; the newest time in the data when absent
 */
public record TimeFilter(
    String column,
    @Nullable String from,
    @Nullable String to,
    @Nullable String range,
    @Nullable TimeAnchor anchor) {

  /** A span from one time to another. */
  public static TimeFilter between(String column, String from, String to) {
    return new TimeFilter(column, from, to, null, null);
  }

  /** A span that counts from the newest time in the data. */
  public static TimeFilter range(String column, String range) {
    return new TimeFilter(column, null, null, range, null);
  }
}
