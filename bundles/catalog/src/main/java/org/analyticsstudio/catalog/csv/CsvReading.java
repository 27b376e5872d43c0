package org.analyticsstudio.catalog.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadOptions.RaggedRows;
import org.analyticsstudio.api.catalog.UploadedFile.Warning;
import org.analyticsstudio.catalog.store.GrowingFile;
import org.analyticsstudio.catalog.types.CellKind;
import org.analyticsstudio.catalog.types.ColumnEvidence;
import org.analyticsstudio.catalog.types.Quantity;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.spi.plugin.Cancellation;

/** Understands a delimited text: encoding, dialect, headers, and every cell. */
public final class CsvReading {

  private static final int HEAD = 256 * 1024;
  private static final int LARGE_HEAD = 4 * 1024 * 1024;
  private static final double MOST_CONTROLS = 0.05;

  private final GrowingFile file;
  private final Path transcoded;
  private final UploadOptions options;
  private final boolean tabsLikely;
  private final Cancellation cancellation;
  private final List<Warning> warnings = new ArrayList<>();

  /**
   * For one file.
   *
   * @param transcoded where a copy in UTF-8 may be written when needed
   * @param tabsLikely whether the name of the file says that tabs separate its cells
   */
  public CsvReading(
      GrowingFile file,
      Path transcoded,
      UploadOptions options,
      boolean tabsLikely,
      Cancellation cancellation) {
    this.file = file;
    this.transcoded = transcoded;
    this.options = options;
    this.tabsLikely = tabsLikely;
    this.cancellation = cancellation;
  }

  /** Reads the file to its end, waiting for it where it is still arriving. */
  public CsvTable read() throws IOException {
    byte[] head = head(file, 0, HEAD);
    Optional<Charset> known =
        options.encoding() == null
            ? TextEncoding.byFirstBytes(head)
            : Optional.of(TextEncoding.named(options.encoding()));
    int mark = TextEncoding.markLength(head);
    if (known.isEmpty() || known.get().equals(StandardCharsets.UTF_8)) {
      try {
        return scan(file, mark, StandardCharsets.UTF_8);
      } catch (Utf8Stream.NotUtf8Exception e) {
        Charset charset = known.isPresent() ? known.get() : TextEncoding.guess(file.awaitWhole());
        return transcodeAndScan(charset, mark);
      }
    }
    return transcodeAndScan(known.get(), mark);
  }

  private CsvTable transcodeAndScan(Charset charset, int mark) throws IOException {
    long replaced = Transcoder.toUtf8(file.awaitWhole(), mark, charset, transcoded);
    if (replaced > 0) {
      warnings.add(
          new Warning(
              "invalid_bytes",
              "Not readable as "
                  + charset.name()
                  + ": "
                  + new Quantity(replaced, "place")
                  + "; each became U+FFFD (\uFFFD). Say otherwise with the option encoding.",
              null));
    }
    return scan(GrowingFile.whole(transcoded), 0, charset);
  }

  private CsvTable scan(GrowingFile text, int mark, Charset charset) throws IOException {
    byte[] head = head(text, mark, HEAD);
    refuseBinary(head);
    boolean whole = head.length < HEAD;
    CsvDialect dialect = DialectDetection.decide(head, whole, options.delimiter(), tabsLikely);
    Sample sample = Sample.of(head, whole, dialect);
    if (!whole && sample.records().size() < 2) {
      head = head(text, mark, LARGE_HEAD);
      whole = head.length < LARGE_HEAD;
      dialect = DialectDetection.decide(head, whole, options.delimiter(), tabsLikely);
      sample = Sample.of(head, whole, dialect);
    }
    refuseEmpty(sample);
    int headerRow = headerRow(sample, head);
    List<String> headers =
        headerRow == 0 ? List.of() : new ArrayList<>(sample.records().get(headerRow - 1));
    int width = headerRow == 0 ? sample.usualWidth() : headers.size();
    if (width > TableScan.MAX_COLUMNS) {
      throw TableScan.tooManyColumns();
    }
    TableScan table = new TableScan(width, false);
    RowAssembler rows = new RowAssembler(headerRow, width, table);
    CsvScanner scanner;
    try (InputStream in = new Utf8Stream(new CancellableStream(text.open(), cancellation))) {
      in.skipNBytes(mark);
      scanner = new CsvScanner(in, dialect, rows);
      scanner.scan(Long.MAX_VALUE);
    }
    boolean regular = table.regular() && !rows.endsBlank();
    return table(
        text.path(), mark, charset, dialect, headerRow, headers, sample, table, scanner, regular);
  }

  private CsvTable table(
      Path text,
      int mark,
      Charset charset,
      CsvDialect dialect,
      int headerRow,
      List<String> headers,
      Sample sample,
      TableScan table,
      CsvScanner scanner,
      boolean splitsPlainly) {
    List<ColumnEvidence> columns = new ArrayList<>(table.columns());
    List<String> named = new ArrayList<>(headers);
    while (named.size() < columns.size()) {
      named.add("");
    }
    boolean regular = splitsPlainly;
    while (columns.size() > 1 && isEmptyColumn(columns, named)) {
      columns.remove(columns.size() - 1);
      named.remove(named.size() - 1);
      regular = false;
    }
    tellRagged(table);
    tellRowsAbove(sample, headerRow, dialect);
    return new CsvTable(
        text,
        mark,
        charset.name(),
        dialect,
        headerRow,
        lines(sample, headerRow),
        table.width(),
        List.copyOf(named),
        List.copyOf(columns),
        table.rows(),
        regular,
        scanner.lineEnd(),
        scanner.longestRecord(),
        table.allQuoted(),
        List.copyOf(warnings));
  }

  private static boolean isEmptyColumn(List<ColumnEvidence> columns, List<String> headers) {
    int last = columns.size() - 1;
    ColumnEvidence column = columns.get(last);
    return headers.get(last).isBlank() && column.count(CellKind.EMPTY) == column.cells();
  }

  private int headerRow(Sample sample, byte[] head) {
    Integer given = options.headerRow();
    if (given != null) {
      boolean there = given >= 0 && given <= sample.records().size();
      if (!there || given > 0 && sample.records().get(given - 1).isEmpty()) {
        throw new ProblemException(
            Problem.invalid("header_row_invalid", "Row " + given + " can't be the header row.")
                .withHint("Count rows from 1; 0 means that there are no headers."));
      }
      return given;
    }
    if (DialectDetection.declared(head) != 0 && sample.records().size() > 1) {
      List<List<String>> below = sample.records().subList(1, sample.records().size());
      return 1 + Math.max(new HeaderDetection().find(below, sample.usualWidth()), 1);
    }
    return new HeaderDetection().find(sample.records(), sample.usualWidth());
  }

  /** Text has hardly any control characters; other files do. Those with NUL bytes are told so. */
  private static void refuseBinary(byte[] head) {
    int controls = 0;
    for (byte b : head) {
      if (b == 0) {
        return;
      }
      controls += b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
    }
    if (controls > head.length * MOST_CONTROLS) {
      throw new ProblemException(
          Problem.invalid("content_mismatch", "The content of the file is not text.")
              .withHint("Upload the file under its right extension, or export it as CSV or XLSX."));
    }
  }

  private static void refuseEmpty(Sample sample) {
    if (sample.records().stream().allMatch(r -> r.stream().allMatch(String::isBlank))) {
      if (sample.failure().isPresent()) {
        throw sample.failure().get();
      }
      throw new ProblemException(
          Problem.invalid("file_empty", "The file holds no rows.")
              .withHint("Upload a file with at least a row of headers."));
    }
  }

  private void tellRagged(TableScan table) {
    FirstRows shorter = table.shortRows();
    FirstRows longer = table.longRows();
    if (shorter.count() + longer.count() > 0) {
      List<Long> rows = new ArrayList<>(shorter.first());
      rows.addAll(longer.first());
      rows = rows.stream().sorted().limit(ColumnEvidence.NAMED_ROWS).toList();
      if (options.ragged() == RaggedRows.REFUSE) {
        throw new ProblemException(
            Problem.invalid(
                    "ragged_rows",
                    "Fewer or more cells than there are headers in "
                        + new Quantity(shorter.count() + longer.count(), "row")
                        + ", first in "
                        + rows
                        + ".")
                .withHint("Correct these rows, or upload with the option ragged: keep."));
      }
      if (shorter.count() > 0) {
        warnings.add(
            new Warning(
                "ragged_rows",
                "Fewer cells than there are headers in "
                    + new Quantity(shorter.count(), "row")
                    + "; the missing ones are empty.",
                shorter.first()));
      }
      if (longer.count() > 0) {
        warnings.add(
            new Warning(
                "ragged_rows",
                "More cells than there are headers in "
                    + new Quantity(longer.count(), "row")
                    + "; columns without header were added for them.",
                longer.first()));
      }
    }
    if (table.blankLines().count() > 0) {
      warnings.add(
          new Warning(
              "blank_lines",
              (table.columns().size() == 1 ? "Read as missing: " : "Passed over: ")
                  + new Quantity(table.blankLines().count(), "blank line")
                  + ".",
              table.blankLines().first()));
    }
  }

  private void tellRowsAbove(Sample sample, int headerRow, CsvDialect dialect) {
    List<Long> above = new ArrayList<>();
    for (int i = 0; i < headerRow - 1; i++) {
      boolean declaration =
          i == 0 && sample.records().get(0).stream().findFirst().orElse("").startsWith("sep=");
      if (!sample.records().get(i).isEmpty() && !declaration) {
        above.add(i + 1L);
      }
    }
    if (!above.isEmpty()) {
      warnings.add(
          new Warning(
              "rows_above_header",
              "The headers were found in row "
                  + headerRow
                  + "; what stands above is not part of"
                  + " the table. Say otherwise with the option header_row.",
              above.stream().limit(ColumnEvidence.NAMED_ROWS).toList()));
    }
  }

  private static int lines(Sample sample, int headerRow) {
    int lines = 0;
    for (int i = 0; i < headerRow; i++) {
      List<String> record = sample.records().get(i);
      lines += 1;
      for (String cell : record) {
        lines += (int) cell.chars().filter(c -> c == '\n' || c == '\r').count();
      }
    }
    return lines;
  }

  private static byte[] head(GrowingFile file, int skip, int length) throws IOException {
    try (InputStream in = file.open()) {
      in.skipNBytes(skip);
      return in.readNBytes(length);
    }
  }
}
