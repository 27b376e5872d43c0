package org.analyticsstudio.catalog.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.api.catalog.UploadedFile.Warning;
import org.analyticsstudio.catalog.types.CellKind;
import org.analyticsstudio.catalog.types.ColumnEvidence;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;

/**
 * Writes the rows of a sheet as delimited text and gathers what its cells show on the way, so that
 * a sheet is loaded like any other text. Texts stand in quotes, other values are bare.
 */
public final class SheetText implements AutoCloseable {

  private static final byte[] NOTHING = new byte[0];
  private static final CsvDialect DIALECT = new CsvDialect((byte) ',', (byte) '"');

  private final Path file;
  private final OutputStream out;
  private final int width;
  private final TableScan scan;
  private final byte[] buffer = new byte[1 << 17];
  private int filled;
  private int column;
  private long recordLength;
  private long longestRecord;

  /** Writes to a new file a table of so many columns; rows may turn out longer. */
  public SheetText(Path file, int width) throws IOException {
    if (width > TableScan.MAX_COLUMNS) {
      throw TableScan.tooManyColumns();
    }
    this.file = file;
    this.width = width;
    this.scan = new TableScan(width, true);
    this.out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /**
   * Adds a cell behind the last one of the row; columns between are empty.
   *
   * @param text what it holds; not empty
   * @param isText whether the sheet keeps it as text
   */
  public void cell(int at, byte[] text, int length, boolean isText, long row) throws IOException {
    if (length > CsvScanner.MAX_CELL) {
      throw new ProblemException(
          Problem.invalid("cell_too_large", "A cell of row " + row + " is larger than 32 MB.")
              .withHint("Shorten it and upload the workbook again."));
    }
    fillTo(at, row);
    separate();
    scan.cell(at, text, 0, length, isText, row);
    if (!isText) {
      put(text, 0, length);
    } else {
      quoted(text, length, row);
    }
    column++;
  }

  private void quoted(byte[] text, int length, long row) throws IOException {
    put((byte) '"');
    int start = 0;
    for (int i = 0; i < length; i++) {
      if (text[i] == '"') {
        put(text, start, i + 1);
        start = i;
      } else if (text[i] == 0) {
        throw new ProblemException(
            Problem.invalid("nul_bytes", "Row " + row + " of the sheet has a NUL character."));
      }
    }
    put(text, start, length);
    put((byte) '"');
  }

  /** Ends the row. */
  public void endRow(long row) throws IOException {
    fillTo(width, row);
    scan.endRow(column, row);
    put((byte) '\n');
    longestRecord = Math.max(longestRecord, recordLength);
    recordLength = 0;
    column = 0;
  }

  private void fillTo(int end, long row) throws IOException {
    while (column < end) {
      separate();
      scan.cell(column, NOTHING, 0, 0, false, row);
      column++;
    }
  }

  private void separate() throws IOException {
    if (column > 0) {
      put((byte) ',');
    }
  }

  private void put(byte b) throws IOException {
    if (filled == buffer.length) {
      flush();
    }
    buffer[filled++] = b;
    recordLength++;
  }

  private void put(byte[] bytes, int from, int to) throws IOException {
    int length = to - from;
    recordLength += length;
    if (length > buffer.length - filled) {
      flush();
      if (length > buffer.length) {
        out.write(bytes, from, length);
        return;
      }
    }
    System.arraycopy(bytes, from, buffer, filled, length);
    filled += length;
  }

  private void flush() throws IOException {
    out.write(buffer, 0, filled);
    filled = 0;
  }

  /** How many rows were written. */
  public long rows() {
    return scan.rows();
  }

  /** Ends the text; what was written is a table without headers of its own. */
  public CsvTable finish(List<String> headers, List<Warning> warnings) throws IOException {
    flush();
    List<ColumnEvidence> columns = new ArrayList<>(scan.columns());
    List<String> named = new ArrayList<>(headers);
    while (named.size() < columns.size()) {
      named.add("");
    }
    boolean regular = scan.regular() && width > 1;
    while (columns.size() > 1 && isEmpty(columns, named)) {
      columns.remove(columns.size() - 1);
      named.remove(named.size() - 1);
      regular = false;
    }
    return new CsvTable(
        file,
        0,
        UTF_8.name(),
        DIALECT,
        0,
        0,
        width,
        List.copyOf(named),
        List.copyOf(columns),
        scan.rows(),
        regular,
        "\n",
        longestRecord,
        false,
        List.copyOf(warnings));
  }

  private static boolean isEmpty(List<ColumnEvidence> columns, List<String> headers) {
    int last = columns.size() - 1;
    ColumnEvidence cells = columns.get(last);
    return headers.get(last).isBlank() && cells.count(CellKind.EMPTY) == cells.cells();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
