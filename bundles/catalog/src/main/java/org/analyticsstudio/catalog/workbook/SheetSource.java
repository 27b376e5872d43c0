package org.analyticsstudio.catalog.workbook;

import java.io.IOException;
import java.util.List;

/** A workbook whose sheets can be read. */
interface SheetSource extends AutoCloseable {

  /**
   * A sheet.
   *
   * @param name as in the workbook
   * @param visible whether people see it
   */
  record Sheet(String name, boolean visible) {}

  /** Is told of the rows of a sheet that have a value, in order. */
  @FunctionalInterface
  interface RowSink {
    void row(SheetRow row) throws IOException;
  }

  /** The sheets in order. */
  List<Sheet> sheets();

  /** Reads all rows of a sheet. */
  void read(int sheet, RowSink sink, SheetFindings findings) throws IOException;

  /** The merged areas of a sheet that touch its first rows. */
  List<Area> mergedAreas(int sheet, int firstRows) throws IOException;

  @Override
  void close() throws IOException;

  /**
   * A rectangle of cells.
   *
   * @param firstRow counted from 1
   * @param lastRow counted from 1
   * @param firstColumn counted from 0
   * @param lastColumn counted from 0
   */
  record Area(long firstRow, long lastRow, int firstColumn, int lastColumn) {}
}
