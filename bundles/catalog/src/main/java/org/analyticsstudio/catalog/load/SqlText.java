package org.analyticsstudio.catalog.load;

/** Spells names and texts in DuckDB's SQL. */
final class SqlText {

  private SqlText() {}

  /** A name in quotes. */
  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text in quotes. */
  static String text(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}
