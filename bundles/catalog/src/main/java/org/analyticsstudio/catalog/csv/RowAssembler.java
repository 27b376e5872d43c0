package org.analyticsstudio.catalog.csv;

/**
 * Makes rows of cells: passes over the headers, and tells blank lines from rows. In a table of one
 * column a blank line is a missing value, unless nothing follows.
 */
final class RowAssembler implements CellSink {

  private static final byte[] NOTHING = new byte[0];

  private final int headerRow;
  private final int width;
  private final TableRows rows;
  private long record = 1;
  private long held;
  private int index;
  private boolean firstIsEmpty;

  RowAssembler(int headerRow, int width, TableRows rows) {
    this.headerRow = headerRow;
    this.width = width;
    this.rows = rows;
  }

  @Override
  public void cell(byte[] text, int from, int to, boolean quoted) {
    if (record <= headerRow) {
      return;
    }
    if (index == 0 && from == to && !quoted) {
      firstIsEmpty = true;
      index = 1;
      return;
    }
    if (held > 0) {
      release();
    }
    if (firstIsEmpty) {
      firstIsEmpty = false;
      rows.cell(0, NOTHING, 0, 0, false, record);
    }
    rows.cell(index++, text, from, to, quoted, record);
  }

  @Override
  public void endRecord() {
    if (record > headerRow) {
      if (!firstIsEmpty) {
        rows.endRow(index, record);
      } else if (width == 1) {
        held++;
      } else {
        rows.blankLine(record);
      }
    }
    record++;
    index = 0;
    firstIsEmpty = false;
  }

  private void release() {
    for (long blank = record - held; blank < record; blank++) {
      rows.blankLine(blank);
      rows.endRow(0, blank);
    }
    held = 0;
  }

  @Override
  public void strayQuote() {
    if (record > headerRow) {
      rows.strayQuote();
    }
  }

  /** Whether blank lines end the file. */
  boolean endsBlank() {
    return held > 0;
  }
}
