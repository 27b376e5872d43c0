package org.analyticsstudio.catalog.csv;

/** Is told of the rows of a table, in order; headers and what is above them are left out. */
interface TableRows {

  /**
   * A cell of the current row.
   *
   * @param column counted from 0; may lie beyond the last header
   * @param row the record it belongs to, counted from 1 at the top of the file
   */
  void cell(int column, byte[] text, int from, int to, boolean quoted, long row);

  /** The end of a row that had so many cells. */
  void endRow(int cells, long row);

  /** A blank line; where it stands for a missing value, a row without cells is told of as well. */
  void blankLine(long row);

  /** Quotes were met where they don't belong. */
  void strayQuote();
}
