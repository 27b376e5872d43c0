package org.analyticsstudio.catalog.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.catalog.store.GrowingFile;
import org.analyticsstudio.spi.plugin.Cancellation;

/** Whatever table is written as delimited text: the same cells are read back. */
class RoundTripTest {

  /** How a table is written. */
  record Form(char delimiter, String charset, boolean mark, String lineEnd) {}

  @Provide
  Arbitrary<Form> forms() {
    return Combinators.combine(
            Arbitraries.of(',', ';', '\t', '|'),
            Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"),
            Arbitraries.of(true, false),
            Arbitraries.of("\n", "\r\n", "\r"))
        .as(Form::new);
  }

  private static Arbitrary<String> text(String letters) {
    return Arbitraries.strings().withChars(letters).ofMaxLength(12);
  }

  private static Arbitrary<List<List<String>>> tables(Arbitrary<String> cells) {
    return Arbitraries.integers()
        .between(2, 5)
        .flatMap(width -> cells.list().ofSize(width).list().ofMinSize(1).ofMaxSize(12));
  }

  /** Everything that could be taken for something else. */
  @Provide
  Arbitrary<List<List<String>>> wildTables() {
    return tables(text("aZ09 ,;\t|'\"\n\rÄé€.-=#%$\\/:"));
  }

  @Provide
  Arbitrary<List<List<String>>> tablesWithoutQuotes() {
    return tables(text("abc 12,;|'\n"));
  }

  @Provide
  Arbitrary<List<List<String>>> raggedTables() {
    return text("abc 12,\"é")
        .filter(s -> !s.isBlank())
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .list()
        .ofMinSize(1)
        .ofMaxSize(10);
  }

  /**
   * Such tables as people have: words and numbers, with a delimiter or line break here and there.
   */
  @Provide
  Arbitrary<List<List<String>>> usualTables() {
    Arbitrary<String> word = text("abcdefghijklmnopqrstuvwxyzäöüé").filter(s -> s.length() > 2);
    Arbitrary<String> number = Arbitraries.integers().between(0, 99_999).map(String::valueOf);
    Arbitrary<String> phrase =
        Combinators.combine(word, Arbitraries.of(" ", ", ", "; ", "\n", " \"", "'s "), word)
            .as((a, between, b) -> a + between + b);
    return tables(
        Arbitraries.frequencyOf(Tuple.of(6, word), Tuple.of(4, number), Tuple.of(1, phrase)));
  }

  @Property(tries = 400)
  void everyCellIsReadBackWhenTheFormIsKnown(
      @ForAll("wildTables") List<List<String>> rows, @ForAll("forms") Form form)
      throws IOException {
    UploadOptions options =
        new UploadOptions(
            null, 1, String.valueOf(form.delimiter()), form.charset(), null, null, null, List.of());

    assertThat(read(bytes(rows, form, '"', cell -> true), options)).isEqualTo(rows);
  }

  @Property(tries = 400)
  void theFormOfUsualTablesIsDetected(
      @ForAll("usualTables") List<List<String>> rows, @ForAll("forms") Form form)
      throws IOException {
    Assume.that(form.charset().startsWith("UTF"));
    UploadOptions options = new UploadOptions(null, 1, null, null, null, null, null, List.of());
    byte[] bytes = bytes(rows, form, '"', cell -> !cell.matches("[\\p{L}\\d]+"));

    assertThat(read(bytes, options)).isEqualTo(rows);
  }

  @Property(tries = 300)
  void raggedRowsKeepEveryCell(
      @ForAll("raggedTables") List<List<String>> rows, @ForAll("forms") Form form)
      throws IOException {
    UploadOptions options =
        new UploadOptions(
            null, 1, String.valueOf(form.delimiter()), form.charset(), null, null, null, List.of());
    List<List<String>> read = read(bytes(rows, form, '"', cell -> true), options);

    assertThat(read).isEqualTo(rows);
  }

  @Property(tries = 200)
  void apostrophesMayBeQuotesToo(
      @ForAll("tablesWithoutQuotes") List<List<String>> rows, @ForAll("forms") Form form)
      throws IOException {
    UploadOptions options =
        new UploadOptions(
            null, 1, String.valueOf(form.delimiter()), form.charset(), null, null, null, List.of());

    assertThat(read(bytes(rows, form, '\'', cell -> true), options)).isEqualTo(rows);
  }

  /** Headers h0, h1 … as many as the first row has, then the rows. */
  private static byte[] bytes(
      List<List<String>> rows, Form form, char mark, Predicate<String> inQuotes) {
    StringBuilder text = new StringBuilder();
    List<String> headers = new ArrayList<>();
    for (int i = 0; i < rows.get(0).size(); i++) {
      headers.add("h" + i);
    }
    String quote = String.valueOf(mark);
    List<List<String>> all = new ArrayList<>(List.of(headers));
    all.addAll(rows);
    for (List<String> row : all) {
      List<String> cells =
          row.stream()
              .map(c -> inQuotes.test(c) ? quote + c.replace(quote, quote + quote) + quote : c)
              .toList();
      text.append(String.join(String.valueOf(form.delimiter()), cells)).append(form.lineEnd());
    }
    Charset charset = Charset.forName(form.charset());
    boolean unicode = form.charset().startsWith("UTF");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((unicode && form.mark() ? "\uFEFF" + text : text.toString()).getBytes(charset));
    return out.toByteArray();
  }

  /** The rows as loading sees them. */
  private static List<List<String>> read(byte[] bytes, UploadOptions options) throws IOException {
    Path folder = Files.createTempDirectory("round-trip");
    Path file = folder.resolve("f.csv");
    Path transcoded = folder.resolve("utf8.csv");
    try {
      Files.write(file, bytes);
      GrowingFile whole = GrowingFile.whole(file);
      CsvTable table = new CsvReading(whole, transcoded, options, false, new Cancellation()).read();
      assertThat(table.warnings()).noneMatch(w -> w.code().equals("invalid_bytes"));
      Collected rows = new Collected();
      try (InputStream in = Files.newInputStream(table.text())) {
        in.skipNBytes(table.markLength());
        RowAssembler assembler = new RowAssembler(table.headerRow(), table.width(), rows);
        new CsvScanner(in, table.dialect(), assembler).scan(Long.MAX_VALUE);
      }
      assertThat(table.rows()).isEqualTo(rows.rows.size());
      return rows.rows;
    } finally {
      Files.deleteIfExists(transcoded);
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static final class Collected implements TableRows {
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();

    @Override
    public void cell(int column, byte[] text, int from, int to, boolean quoted, long row) {
      assertThat(column).isEqualTo(cells.size());
      cells.add(new String(text, from, to - from, StandardCharsets.UTF_8));
    }

    @Override
    public void endRow(int count, long row) {
      rows.add(cells);
      cells = new ArrayList<>();
    }

    @Override
    public void blankLine(long row) {}

    @Override
    public void strayQuote() {}
  }
}
