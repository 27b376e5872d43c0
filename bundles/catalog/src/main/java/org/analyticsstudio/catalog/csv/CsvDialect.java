package org.analyticsstudio.catalog.csv;

/**
 * How the cells of delimited text are told apart.
 *
 * @param delimiter an ASCII character between cells
 * @param quote an ASCII character around cells; doubled within them
 */
public record CsvDialect(byte delimiter, byte quote) {}
