package org.analyticsstudio.catalog.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile.Warning;
import org.analyticsstudio.catalog.csv.HeaderDetection;

/**
 * The headers of a sheet, merged ones among them.
 *
 * @param row the row they were found in, counted from 1; 0 when there are none
 * @param lastRow the last row that is not data
 * @param names the headers
 * @param width how many columns the top of the sheet has
 * @param warnings what was odd
 */
record SheetHeaders(int row, long lastRow, List<String> names, int width, List<Warning> warnings) {

  /** Tells of merged areas when they are needed. */
  @FunctionalInterface
  interface MergedAreas {
    List<SheetSource.Area> find() throws IOException;
  }

  static SheetHeaders find(List<SheetRow> top, UploadOptions options, MergedAreas merged)
      throws IOException {
    List<List<String>> records = new ArrayList<>();
    int width = 0;
    for (SheetRow row : top) {
      List<String> cells = row.cells();
      while (records.size() < row.number() - 1 && records.size() < 100_000) {
        records.add(List.of());
      }
      records.add(cells);
      width = Math.max(width, cells.size());
    }
    int found = headerRow(records, width, options);
    if (found == 0) {
      return new SheetHeaders(0, 0, List.of(), width, List.of());
    }
    List<String> names = padded(records.get(found - 1), width);
    List<Warning> warnings = new ArrayList<>();
    int last = found;
    if (names.stream().anyMatch(String::isBlank) || found > 1) {
      MergedHeaders joined = new MergedHeaders(records, width, merged.find());
      last = joined.lastRow(found, options.headerRow() == null);
      names = joined.names(found, last);
      if (!names.equals(padded(records.get(found - 1), width))) {
        warnings.add(
            new Warning("merged_headers", "Merged headers were spread over their columns.", null));
      }
    }
    tellRowsAbove(records, found, names, warnings);
    return new SheetHeaders(last, last, names, width, warnings);
  }

  private static int headerRow(List<List<String>> records, int width, UploadOptions options) {
    Integer given = options.headerRow();
    if (given == null) {
      return new HeaderDetection().find(records, usualWidth(records, width));
    }
    boolean there = given >= 0 && given <= records.size();
    if (!there || given > 0 && records.get(given - 1).isEmpty()) {
      throw SheetReading.badHeaderRow(given).asException();
    }
    return given;
  }

  private static int usualWidth(List<List<String>> records, int width) {
    Map<Integer, Integer> counts = new HashMap<>();
    records.stream()
        .filter(r -> !r.isEmpty())
        .forEach(r -> counts.merge(r.size(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(width);
  }

  private static void tellRowsAbove(
      List<List<String>> records, int found, List<String> names, List<Warning> warnings) {
    List<Long> above = new ArrayList<>();
    for (int i = 0; i < found - 1; i++) {
      boolean joined =
          records.get(i).stream()
              .anyMatch(c -> !c.isBlank() && names.stream().anyMatch(n -> n.startsWith(c)));
      if (!records.get(i).isEmpty() && !joined && above.size() < 5) {
        above.add(i + 1L);
      }
    }
    if (!above.isEmpty()) {
      warnings.add(
          new Warning(
              "rows_above_header",
              "The headers were found in row "
                  + found
                  + "; what stands above is not part of the"
                  + " table. Say otherwise with the option header_row.",
              above));
    }
  }

  static List<String> padded(List<String> cells, int width) {
    List<String> padded = new ArrayList<>(cells);
    while (padded.size() < width) {
      padded.add("");
    }
    return padded;
  }
}
