package org.analyticsstudio.catalog.load;

import org.jspecify.annotations.Nullable;

/**
 * How DuckDB is to read a delimited text; nothing is left for it to guess.
 *
 * @param delimiter between cells
 * @param quote around cells
 * @param nullText what stands for a missing value
 * @param quotedNulls whether it does so within quotes too
 * @param lineEnd how lines end
 * @param skippedLines how many lines to pass over
 * @param decimal the decimal sign
 * @param dateFormat the form of dates; ISO 8601 when absent
 * @param longestRecord bytes of the longest record
 */
public record ReadForm(
    char delimiter,
    char quote,
    String nullText,
    boolean quotedNulls,
    String lineEnd,
    int skippedLines,
    char decimal,
    @Nullable String dateFormat,
    long longestRecord) {

  /** The form of {@link CanonicalWriter}. */
  public static ReadForm canonical(long longestRecord) {
    return new ReadForm(',', '"', CanonicalWriter.NULL, false, "\n", 0, '.', null, longestRecord);
  }
}
