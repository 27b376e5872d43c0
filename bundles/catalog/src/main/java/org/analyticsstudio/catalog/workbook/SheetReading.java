package org.analyticsstudio.catalog.workbook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile.Warning;
import org.analyticsstudio.catalog.csv.CsvTable;
import org.analyticsstudio.catalog.csv.SheetText;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.spi.plugin.Cancellation;

/** Reads one sheet: first its top, to find the headers, then all of it. */
final class SheetReading {

  private static final int TOP_ROWS = 60;

  private final SheetSource source;
  private final int sheet;
  private final UploadOptions options;
  private final Cancellation cancellation;
  private final List<SheetRow> top = new ArrayList<>();
  private int headerRow;

  SheetReading(SheetSource source, int sheet, UploadOptions options, Cancellation cancellation) {
    this.source = source;
    this.sheet = sheet;
    this.options = options;
    this.cancellation = cancellation;
  }

  /** Whether there is anything in the sheet. */
  boolean hasRows() throws IOException {
    try {
      source.read(
          sheet,
          row -> {
            top.add(row.copy());
            if (top.size() == TOP_ROWS) {
              throw new EnoughException();
            }
          },
          new SheetFindings());
    } catch (EnoughException e) {
      return true;
    }
    return !top.isEmpty();
  }

  private static final class EnoughException extends IOException {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  /** Writes the sheet as a text. */
  CsvTable read(Path text) throws IOException {
    SheetHeaders headers = SheetHeaders.find(top, options, this::mergedAreas);
    headerRow = headers.row();
    SheetFindings findings = new SheetFindings();
    long[] blank = {headers.lastRow(), 0};
    List<Long> blankRows = new ArrayList<>();
    try (SheetText out = new SheetText(text, headers.width())) {
      source.read(
          sheet,
          row -> {
            if (row.number() <= headers.lastRow()) {
              return;
            }
            if (cancellation.isCancelled()) {
              throw new InterruptedIOException("Cancelled");
            }
            noteBlanks(row.number(), blank, blankRows);
            write(row, out);
          },
          findings);
      List<Warning> warnings = new ArrayList<>(headers.warnings());
      warnings.addAll(findings.warnings());
      if (blank[1] > 0) {
        warnings.add(
            new Warning("blank_lines", blank[1] + " blank rows were passed over.", blankRows));
      }
      return out.finish(headers.names(), warnings);
    }
  }

  private static void noteBlanks(long row, long[] blank, List<Long> named) {
    for (long between = blank[0] + 1; between < row; between++) {
      if (named.size() < 5) {
        named.add(between);
      }
    }
    blank[1] += row - blank[0] - 1;
    blank[0] = row;
  }

  private static void write(SheetRow row, SheetText out) throws IOException {
    for (int i = 0; i < row.count(); i++) {
      out.cell(row.column(i), row.text(i), row.length(i), row.isText(i), row.number());
    }
    out.endRow(row.number());
  }

  private List<SheetSource.Area> mergedAreas() throws IOException {
    long last = top.get(top.size() - 1).number();
    return source.mergedAreas(sheet, (int) Math.min(last, Integer.MAX_VALUE));
  }

  int headerRow() {
    return headerRow;
  }

  static Problem badHeaderRow(int given) {
    return Problem.invalid("header_row_invalid", "Row " + given + " can't be the header row.")
        .withHint("Count rows from 1; 0 means that there are no headers.");
  }
}
