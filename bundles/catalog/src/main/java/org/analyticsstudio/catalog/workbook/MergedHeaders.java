package org.analyticsstudio.catalog.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.catalog.types.CellClassifier;
import org.analyticsstudio.catalog.types.CellKind;

/**
 * Headers of two rows, where a cell of the upper row is merged over several columns, and headers
 * merged downwards.
 */
final class MergedHeaders {

  private final List<List<String>> records;
  private final List<SheetSource.Area> areas;
  private final int width;
  private final CellClassifier classifier = new CellClassifier();

  MergedHeaders(List<List<String>> records, int width, List<SheetSource.Area> areas) {
    this.records = records;
    this.width = width;
    this.areas = areas;
  }

  /** The last row of the headers: the one below when the found one groups it. */
  int lastRow(int found, boolean mayMove) {
    boolean groups =
        areas.stream().anyMatch(a -> a.firstRow() == found && spansSome(a) && a.lastRow() == found);
    return mayMove && groups && found < records.size() && isHeaderLike(found + 1)
        ? found + 1
        : found;
  }

  private boolean spansSome(SheetSource.Area area) {
    int columns = area.lastColumn() - area.firstColumn() + 1;
    return columns > 1 && columns < width;
  }

  private boolean isHeaderLike(int row) {
    List<String> cells = records.get(row - 1);
    return !cells.isEmpty()
        && cells.stream()
            .allMatch(
                c -> {
                  byte[] text = c.getBytes(UTF_8);
                  CellKind kind = classifier.classify(text, 0, text.length, false);
                  return kind.family() == CellKind.Family.TEXT
                      || kind == CellKind.EMPTY
                      || c.matches("(19|20)\\d\\d");
                });
  }

  /** The header of each column. */
  List<String> names(int found, int last) {
    List<String> names = new ArrayList<>();
    int first = firstGroupRow(found);
    for (int column = 0; column < width; column++) {
      List<String> parts = new ArrayList<>();
      for (int row = first; row <= last; row++) {
        String cell = merged(row, column);
        if (!cell.isBlank() && !parts.contains(cell)) {
          parts.add(cell);
        }
      }
      names.add(String.join(" ", parts));
    }
    return names;
  }

  /** A row right above groups the found one when a cell of it spans some columns of it. */
  private int firstGroupRow(int found) {
    int above = found - 1;
    boolean groups =
        above >= 1 && areas.stream().anyMatch(a -> a.firstRow() == above && spansSome(a));
    return groups ? above : found;
  }

  private String merged(int row, int column) {
    for (SheetSource.Area area : areas) {
      boolean within =
          area.firstRow() <= row
              && row <= area.lastRow()
              && area.firstColumn() <= column
              && column <= area.lastColumn();
      if (within) {
        return cell((int) area.firstRow(), area.firstColumn());
      }
    }
    return cell(row, column);
  }

  private String cell(int row, int column) {
    if (row > records.size()) {
      return "";
    }
    List<String> cells = records.get(row - 1);
    return column < cells.size() ? cells.get(column) : "";
  }
}
