package org.analyticsstudio.catalog.csv;

/** Is told of every cell and record of delimited text, in order. */
interface CellSink {

  /**
   * A cell.
   *
   * @param text holds the cell; not to be kept or changed
   * @param quoted whether it stands in quotes
   */
  void cell(byte[] text, int from, int to, boolean quoted);

  /** The end of a record; a blank line is a record of one empty cell. */
  void endRecord();

  /** Quotes were met where they don't belong; the cell that follows has them as text. */
  void strayQuote();
}
