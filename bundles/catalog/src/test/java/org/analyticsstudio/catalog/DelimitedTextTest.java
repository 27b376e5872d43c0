package org.analyticsstudio.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadOptions.DateOrder;
import org.analyticsstudio.api.catalog.UploadOptions.RaggedRows;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.schema.Grain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedTextTest {

  @TempDir Path folder;
  private TestCatalog catalog;

  @BeforeEach
  void open() {
    catalog = new TestCatalog(folder);
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  private List<List<Object>> load(UploadedFile file) {
    catalog.create("d", file);
    return catalog.rows("d");
  }

  private UploadedFile file(String text) {
    return catalog.upload("f.csv", text);
  }

  private static List<String> codes(UploadedFile file) {
    return file.warnings().stream().map(UploadedFile.Warning::code).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "1~2~3 ! integer",
        "0~1~1 ! integer",
        "-1~0~2147483648 ! integer",
        "9223372036854775808~1~2 ! integer",
        "1.5~2~3.25 ! decimal",
        ".5~1~2 ! decimal",
        "1e5~2~3 ! double",
        "1e-05~0.30000000000000004~12.5 ! double",
        "1e5~12345678901234567890~3 ! text",
        "1e5~0.1234567890123456789~3 ! text",
        "1.23456789012345678901e5~2~3 ! text",
        "1e400~2~3 ! text",
        "1e-400~2~3 ! text",
        "0e0~2~3 ! double",
        "007~12~13 ! text",
        "+491234~+5~+6 ! text",
        "true~FALSE~true ! boolean",
        "Yes~No~Yes ! text",
        "2024-01-31~2024-02-01~ ! date",
        "31.12.2024~01.02.2024~ ! date",
        "5-Jan-2024~31-Dec-2023~ ! date",
        "2024-01-31 10:00:00~2024-01-31T11:30:00.5~ ! timestamp",
        "12/31/2024 1:05 PM~1/2/2024 12:00 AM~ ! timestamp",
        "10:30:00~23:59~ ! time",
        "$1.50~$2~$3 ! decimal",
        "$5~$20~-$7 ! integer",
        "€ 12,50~1.234,50 €~-3 € ! decimal",
        "12%~13%~ ! decimal",
        "12.5 %~-3%~+4% ! decimal",
        "1,200.00~(300.00)~5 ! decimal",
        "($1,200.00)~$5~$6 ! decimal",
        "(1)~(2)~(3) ! text",
        "$1~€2~$3 ! text",
        "$1~2~3 ! text",
        "12%~13~14% ! text",
        "$1~n/a~$3 ! text",
        "12%~$5~ ! text",
        "1~x~2 ! text",
        "2024-01-01~31/02/2024x~ ! text",
        "1.2.3~1.2.10~ ! text",
        "~~ ! text"
      })
  void theTypeOfAColumnFollowsFromAllItsValues(String values, String type) {
    StringBuilder text = new StringBuilder("id|v\n");
    int id = 0;
    for (String value : values.strip().split("~", -1)) {
      text.append(++id).append('|').append(value).append('\n');
    }
    assertThat(file(text.toString()).columns().get(1).type().wireName()).isEqualTo(type);
  }

  @Test
  void aValueFarDownTheFileWidensTheTypeAndNothingIsRounded() {
    String text =
        "n,v\n"
            + IntStream.range(0, 30_000)
                .mapToObj(i -> i + "," + i + ".25\n")
                .collect(Collectors.joining())
            + "30000,12345678901234.123456789\n";
    UploadedFile file = file(text);
    catalog.create("d", file);

    assertThat(catalog.query("d", "SELECT max(v), sum(v), count(*) FROM data"))
        .containsExactly(
            List.of(
                new BigDecimal("12345678901234.123456789"),
                new BigDecimal("12345678901234.123456789")
                    .add(new BigDecimal(30_000L * 29_999 / 2))
                    .add(new BigDecimal("7500")),
                30_001L));
  }

  @Test
  void aWordFarDownTheFileMakesTheColumnTextAndIsNamed() {
    String text =
        "n,v\n"
            + IntStream.range(0, 30_000)
                .mapToObj(i -> i + "," + i + "\n")
                .collect(Collectors.joining())
            + "x,n/a\n";
    UploadedFile file = file(text);

    assertThat(codes(file)).containsExactly("mixed_types", "mixed_types");
    assertThat(file.warnings().get(1).rows()).containsExactly(30_002L);
    assertThat(file.rowCount()).isEqualTo(30_001);
  }

  @Test
  void wholeNumbersBeyond64BitsStayExact() {
    assertThat(load(file("a;b\n170141183460469231731687303715884105;1\n-5;2\n")))
        .containsExactly(
            List.of(new BigInteger("170141183460469231731687303715884105"), 1L),
            List.of(BigInteger.valueOf(-5), 2L));
  }

  @Test
  void decimalCommasAndSeparatedThousandsAreUnderstood() {
    UploadedFile file = file("name;amount\nx;1.234,56\ny;-7,5\nz;12\n");

    assertThat(file.dialect().decimal()).isEqualTo(",");
    assertThat(load(file))
        .containsExactly(
            List.of("x", new BigDecimal("1234.56")),
            List.of("y", new BigDecimal("-7.50")),
            List.of("z", new BigDecimal("12.00")));
  }

  @Test
  void commasThatCouldBeEitherAreSaidToBe() {
    UploadedFile file = file("a;b\n1,234;x\n2,345;y\n");

    assertThat(codes(file)).containsExactly("decimal_ambiguous");
    UploadOptions thousands = new UploadOptions(null, null, null, null, ".", null, null, List.of());
    assertThat(load(catalog.upload("f.csv", "a;b\n1,234;x\n2,345;y\n".getBytes(UTF_8), thousands)))
        .containsExactly(List.of(1234L, "x"), List.of(2345L, "y"));
  }

  @Test
  void pointsThatCouldBeEitherAreSaidToBe() {
    assertThat(codes(file("a;b\n1.234;x\n2.345;y\n"))).containsExactly("decimal_ambiguous");
    assertThat(codes(file("a;b;c\n1.234;x;1.5\n2.345;y;2.5\n"))).isEmpty();
    assertThat(codes(file("a,b\n1.234,x\n2.345,y\n"))).isEmpty();
  }

  @Test
  void theOrderOfDatesIsDecidedOverTheWholeFile() {
    UploadedFile file = file("d;e\n01/02/2024;a\n03/04/2024;b\n31/12/2024;c\n");

    assertThat(file.dialect().dateOrder()).isEqualTo(DateOrder.DMY);
    assertThat(file.warnings()).isEmpty();
    assertThat(load(file).get(0).get(0)).isEqualTo(LocalDate.of(2024, 2, 1));
  }

  @Test
  void datesWhoseOrderStaysOpenAreReadWithAWarning() {
    UploadedFile file = file("d,e\n01/02/2024,a\n03/04/2024,b\n");

    assertThat(codes(file)).containsExactly("date_order_ambiguous");
    UploadOptions dmy =
        new UploadOptions(null, null, null, null, null, DateOrder.DMY, null, List.of());
    assertThat(load(catalog.upload("f.csv", "d,e\n01/02/2024,a\n".getBytes(UTF_8), dmy)))
        .containsExactly(List.of(LocalDate.of(2024, 2, 1), "a"));
  }

  @Test
  void datesThatDoNotExistMakeTheColumnTextAndAreNamed() {
    UploadedFile file = file("d,e\n2024-01-30,a\n2024-02-30,b\n2024-03-30,c\n");

    assertThat(codes(file)).containsExactly("unparsable_dates");
    assertThat(file.warnings().get(0).rows()).containsExactly(3L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void commonEncodingsAreDetected(String name) {
    String text = "städte,größe\nKöln,1\nMünchen,2\nNürnberg,3\nDüsseldorf,4\n";
    byte[] bytes = text.getBytes(Charset.forName(name));
    UploadedFile file = catalog.upload("f.csv", bytes, UploadOptions.detectAll());

    assertThat(file.columns())
        .extracting(UploadedFile.Column::name)
        .containsExactly("städte", "größe");
    assertThat(load(file).get(1).get(0)).isEqualTo("München");
    assertThat(file.warnings()).isEmpty();
  }

  @Test
  void cyrillicAndCentralEuropeanCodePagesAreDetected() {
    String russian =
        "город,население\nМосква,13010112\nСанкт-Петербург,5601911\nНовосибирск,1633595\n"
            + "Екатеринбург,1544376\nКазань,1308660\nНижний Новгород,1228199\n";
    UploadedFile file =
        catalog.upload(
            "f.csv", russian.getBytes(Charset.forName("windows-1251")), UploadOptions.detectAll());
    assertThat(file.columns().get(0).name()).isEqualTo("город");
    assertThat(file.dialect().encoding()).isEqualTo("windows-1251");
  }

  @Test
  void byteOrderMarksAreNotPartOfTheFirstHeader() {
    for (Charset charset : List.of(UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] bytes = "\uFEFFage,name\n5,x\n".getBytes(charset);
      UploadedFile file = catalog.upload("f.csv", bytes, UploadOptions.detectAll());
      assertThat(file.columns().get(0).header()).isEqualTo("age");
      assertThat(file.rowCount()).isEqualTo(1);
    }
  }

  @Test
  void bytesThatCannotBeReadAreReplacedWithAWarning() {
    byte[] bytes = "a,b\ngrößer und schöner,äöü\nx?,2\n".getBytes(UTF_8);
    int odd = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("x?") + 1;
    bytes[odd] = (byte) 0xFF;
    UploadedFile file = catalog.upload("f.csv", bytes, UploadOptions.detectAll());

    assertThat(codes(file)).contains("invalid_bytes");
    assertThat(load(file).get(1).get(0)).isEqualTo("x\uFFFD");
    assertThat(catalog.rows("d").get(0).get(0)).isEqualTo("größer und schöner");
  }

  @Test
  void oneBadByteDoesNotMakeAShortUtf8TextForeign() {
    byte[] bytes = "a,b\nü,1\nö,2\nä,3\n?,4\n".getBytes(UTF_8);
    bytes[bytes.length - 4] = (byte) 0xFF;
    UploadedFile file = catalog.upload("f.csv", bytes, UploadOptions.detectAll());

    assertThat(codes(file)).containsExactly("invalid_bytes");
    assertThat(load(file)).extracting(row -> row.get(0)).containsExactly("ü", "ö", "ä", "\uFFFD");
  }

  @Test
  void frenchIsWestern() {
    byte[] bytes = "nom,v\nÉlève,1\nÀ côté,2\n".getBytes(StandardCharsets.ISO_8859_1);
    UploadedFile file = catalog.upload("f.csv", bytes, UploadOptions.detectAll());

    assertThat(file.dialect().encoding()).isEqualTo("windows-1252");
    assertThat(load(file)).extracting(row -> row.get(0)).containsExactly("Élève", "À côté");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|", "^"})
  void delimitersAreDetectedAndQuotedCellsKeepThem(String delimiter) {
    String text =
        String.join(delimiter, "a", "b", "c")
            + "\n"
            + String.join(delimiter, "\"x" + delimiter + "y\"", "1", "he said \"\"no\"\"")
            + "\n"
            + String.join(delimiter, "\"line\nbreak\"", "2", "\"he said \"\"yes\"\"\"")
            + "\n"
            + String.join(delimiter, "plain", "3", "z")
            + "\n";
    UploadedFile file = file(text);

    assertThat(file.dialect().delimiter()).isEqualTo(delimiter);
    assertThat(load(file))
        .containsExactly(
            List.of("x" + delimiter + "y", 1L, "he said \"\"no\"\""),
            List.of("line\nbreak", 2L, "he said \"yes\""),
            List.of("plain", 3L, "z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void allLineEndsAreUnderstood(String end) {
    String text = String.join(end, "a,b", "1,x", "2,y", "3,\"z" + end + "z\"");
    assertThat(load(file(text)))
        .containsExactly(List.of(1L, "x"), List.of(2L, "y"), List.of(3L, "z" + end + "z"));
  }

  @Test
  void mixedLineEndsLoseNoRow() {
    assertThat(load(file("a,b\n1,x\r\n2,y\r3,z\n"))).hasSize(3);
  }

  @Test
  void raggedRowsAreKeptPaddedAndNamed() {
    UploadedFile file = file("a,b,c\n1,2,3\n4,5\n6,7,8,extra\n9,10,11\n");

    assertThat(codes(file)).containsExactly("ragged_rows", "ragged_rows", "empty_headers");
    assertThat(file.warnings().get(0).rows()).containsExactly(3L);
    assertThat(file.warnings().get(1).rows()).containsExactly(4L);
    assertThat(load(file))
        .containsExactly(
            Arrays.asList(1L, 2L, 3L, null),
            Arrays.asList(4L, 5L, null, null),
            Arrays.asList(6L, 7L, 8L, "extra"),
            Arrays.asList(9L, 10L, 11L, null));
  }

  @Test
  void raggedRowsAreRefusedWhenAskedTo() {
    UploadOptions refuse =
        new UploadOptions(null, null, null, null, null, null, RaggedRows.REFUSE, List.of());
    assertRefused(
        422, "ragged_rows", () -> catalog.upload("f.csv", "a,b\n1,2\n3\n".getBytes(UTF_8), refuse));
  }

  @Test
  void trailingDelimitersMakeNoColumn() {
    assertThat(load(file("a,b,\n1,2,\n3,4,\n"))).containsExactly(List.of(1L, 2L), List.of(3L, 4L));
  }

  @Test
  void duplicateAndEmptyHeadersAreNamedApart() {
    UploadedFile file = file("id,id,,Order ID,orderId\n1,2,3,4,5\n");

    assertThat(file.columns())
        .extracting(UploadedFile.Column::name)
        .containsExactly("id", "id_2", "column_3", "order_id", "order_id_2");
    assertThat(codes(file)).containsExactly("duplicate_headers", "empty_headers");
  }

  @Test
  void headersAloneAreATableWithoutRows() {
    UploadedFile file = file("a,b,c\n");

    assertThat(codes(file)).containsExactly("no_rows");
    assertThat(load(file)).isEmpty();
  }

  @Test
  void aTableOfNumbersAloneHasNoHeaders() {
    UploadedFile file = file("1,2,3\n4,5,6\n");

    assertThat(file.dialect().headerRow()).isZero();
    assertThat(file.rowCount()).isEqualTo(2);
  }

  @Test
  void nothingAndEmptyTextAreToldApart() {
    assertThat(load(file("a,b\nx,\"\"\n,\"y\"\n")))
        .containsExactly(List.of("x", ""), Arrays.asList(null, "y"));
  }

  @Test
  void blankLinesAreMissingValuesInATableOfOneColumn() {
    assertThat(load(file("a\nx\n\ny\n\n\n")))
        .containsExactly(List.of("x"), Arrays.asList((Object) null), List.of("y"));
  }

  @Test
  void fullyQuotedFilesMeanNothingByEmptyQuotes() {
    assertThat(load(file("\"a\",\"b\"\n\"1\",\"\"\n\"\",\"x\"\n")))
        .containsExactly(Arrays.asList(1L, null), Arrays.asList(null, "x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "report.pdf @ x @ 415 @ format_not_supported",
        "report @ x @ 415 @ format_not_supported",
        "book.xlsm @ x @ 415 @ format_not_supported",
        "../../etc/passwd @ x @ 415 @ format_not_supported",
        "a.csv @ '' @ 422 @ file_empty",
        "a.csv @ %PDF-1.4 @ 422 @ content_mismatch",
        "a.csv @ <!DOCTYPE html><html> @ 422 @ content_mismatch",
        "a.csv @ {\"a\":1} @ 422 @ content_mismatch",
        "a.csv @ PK\u0003\u0004xx @ 422 @ content_mismatch",
        "a.xlsx @ a,b @ 422 @ content_mismatch",
        "a.xls @ a,b @ 422 @ content_mismatch"
      })
  void whatIsNotATableIsRefused(String name, String content, int status, String code) {
    assertRefused(status, code, () -> catalog.upload(name.strip(), content));
    assertThat(catalog.filesOnDisk()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\"x\"\"\""})
  void aCellMayHave32MegabytesAndNotAByteMore(String kind) {
    try (TestCatalog large =
        new TestCatalog(
            folder.resolve("large"), 100L << 20, (tx, by, id, grain, p) -> Grain.NONE)) {
      int most = 32 << 20;
      boolean quoted = kind.startsWith("\"");
      byte[] head = (quoted ? "a,b\n1,\"\"\"" : "a,b\n1,").getBytes(UTF_8);
      byte[] fits = Arrays.copyOf(head, head.length + most - (quoted ? 1 : 0) + 1);
      Arrays.fill(fits, head.length, fits.length, (byte) 'x');
      fits[fits.length - 1] = (byte) (quoted ? '"' : '\n');
      byte[] larger = Arrays.copyOf(fits, fits.length + 1);
      larger[fits.length - 1] = 'x';
      larger[fits.length] = (byte) (quoted ? '"' : '\n');

      assertRefused(
          422, "cell_too_large", () -> large.upload("f.csv", larger, UploadOptions.detectAll()));
      assertThat(large.filesOnDisk()).isEmpty();
      large.create("d", large.upload("f.csv", fits, UploadOptions.detectAll()));
      assertThat(large.query("d", "SELECT length(b) FROM data").get(0).get(0))
          .isEqualTo((long) most);
    }
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] bytes = new byte[5_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (1 + (i * 7919) % 255);
    }
    assertRefused(
        422, "content_mismatch", () -> catalog.upload("f.csv", bytes, UploadOptions.detectAll()));
  }

  @Test
  void aHeaderMayBeVeryLong() {
    UploadedFile file = file("\"" + "x".repeat(400_000) + "\",b\n1,2\n");
    assertThat(file.columns()).hasSize(2);
    assertThat(load(file)).containsExactly(List.of(1L, 2L));
  }

  @Test
  void badTextIsRefusedAndNothingIsLeft() {
    assertRefused(422, "nul_bytes", () -> file("a,b\n1,x\u0000y\n2,z\n"));
    assertRefused(422, "quote_unterminated", () -> file("a,b\n1,\"x\n2,y\n"));
    assertRefused(422, "file_empty", () -> file("\n\n  \n"));
    String wide = IntStream.range(0, 2001).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    assertRefused(422, "too_many_columns", () -> file(wide + "\n"));
    assertRefused(413, "file_too_large", () -> file("a\n" + "x\n".repeat(5 << 20)));
    assertThat(catalog.filesOnDisk()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,\0\n2,\0\n3,\0\n",
        "a,b\n\0x\0y\0z\0x\0y\0z\0x\0y\0z\0x\0y",
        "ab\0\ncd\0\nef\0\n",
        "id,name\n1,\0\0\0\0\0\0\0\0",
        "\0\0\0\0\0\0\0\0",
        "\1\0\2\0\3\0\4\0\5\0\6\0\7\0"
      })
  void zerosAmongBytesAreNotTakenForUtf16(String text) {
    assertRefused(422, "nul_bytes", () -> catalog.upload("f.csv", text));
    assertRefused(
        422, "nul_bytes", () -> catalog.upload("f.csv", "a,b\n1,2\n".repeat(9000) + text));
    assertThat(catalog.filesOnDisk()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void zerosInUtf16AreRefusedToo(String name) {
    byte[] bytes = "a,b\n1,x\0y\n2,z\n".getBytes(Charset.forName(name));
    assertRefused(
        422, "nul_bytes", () -> catalog.upload("f.csv", bytes, UploadOptions.detectAll()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16WithoutAMarkMayHoldLettersOfAnyScript(String name) {
    String text = "city;name\n上海;x\n東京;y\nΑθήνα;z\nالقاهرة;w\n";
    UploadedFile file =
        catalog.upload("f.csv", text.getBytes(Charset.forName(name)), UploadOptions.detectAll());
    assertThat(load(file))
        .containsExactly(
            List.of("上海", "x"), List.of("東京", "y"), List.of("Αθήνα", "z"), List.of("القاهرة", "w"));
  }

  @Test
  void anOriginalNameCanDoNoHarm() {
    UploadedFile file = catalog.upload("../../../évil name\n.csv", "a\n1\n");

    assertThat(file.originalName()).doesNotContain("\n");
    assertThat(catalog.filesOnDisk().get(1))
        .matches("uploads/default/\\d{8}T\\d{9}Z__vil_name_\\.csv");
  }

  private static void assertRefused(int status, String code, Runnable upload) {
    assertThatThrownBy(upload::run)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo(code);
              assertThat(e.problem().status()).isEqualTo(status);
              assertThat(e.problem().hint()).isNotBlank();
            });
  }
}
