package org.analyticsstudio.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.ResultExporter.Format;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.result.MemberKind;
import org.analyticsstudio.model.result.ResultColumn;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Grain;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.analyticsstudio.query.support.DuckDbFile;
import org.analyticsstudio.query.support.Studio;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileExporterTest {

  @TempDir Path folder;

  @Test
  void csvHasKeysAsHeadersTypedCellsAndAByteOrderMark() throws IOException {
    try (Studio studio = Studio.withOrders(folder)) {
      String csv =
          new String(
              export(
                  studio,
                  SemanticQuery.of(
                      "orders",
                      List.of(DimensionRef.of("region"), DimensionRef.of("order_date")),
                      List.of(MeasureRef.of("sales", Aggregation.SUM), MeasureRef.of("weight"))),
                  Format.CSV),
              StandardCharsets.UTF_8);

      assertThat(csv)
          .isEqualTo(
              "\uFEFFregion,order_date,sales_sum,weight\r\n"
                  + "West,2024-01-01,10.5000,0.5\r\n"
                  + "West,2024-01-31,20.2500,1.5\r\n"
                  + "East,2024-02-01,5.0001,\r\n"
                  + "East,2024-02-29,7.0000,2.0\r\n"
                  + "north,2024-03-15,,3.0\r\n"
                  + ",,1.0000,4.0\r\n");
    }
  }

  @Test
  void xlsxHasTypedCells() throws IOException {
    try (Studio studio = Studio.withOrders(folder);
        XSSFWorkbook workbook =
            new XSSFWorkbook(
                new ByteArrayInputStream(
                    export(
                        studio,
                        SemanticQuery.of(
                            "orders",
                            List.of(DimensionRef.of("region"), DimensionRef.of("order_date")),
                            List.of(MeasureRef.of("sales", Aggregation.SUM))),
                        Format.XLSX)))) {
      XSSFRow header = workbook.getSheetAt(0).getRow(0);
      XSSFRow first = workbook.getSheetAt(0).getRow(1);

      assertThat(header.getCell(2).getStringCellValue()).isEqualTo("sales_sum");
      assertThat(first.getCell(0).getStringCellValue()).isEqualTo("West");
      assertThat(first.getCell(1).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2024, 1, 1));
      assertThat(first.getCell(2).getNumericCellValue()).isEqualTo(10.5);
    }
  }

  @Test
  void aFileHoldsAllRowsUnlessTheQueryHasALimit() throws IOException {
    try (Studio studio = studioOfNumbers(150_000)) {
      SemanticQuery all = SemanticQuery.of("numbers", List.of(DimensionRef.of("n")), List.of());
      String csv = new String(export(studio, all, Format.CSV), StandardCharsets.UTF_8);

      assertThat(csv.lines()).hasSize(150_001);
      assertThat(csv.lines().skip(150_000)).containsExactly("149999");
      assertThat(studio.audit.last().details()).containsEntry("rows", 150_000);
      SemanticQuery some =
          new SemanticQuery(
              "numbers",
              List.of(DimensionRef.of("n")),
              List.of(),
              List.of(),
              List.of(),
              null,
              List.of(),
              120_000,
              null);
      assertThat(new String(export(studio, some, Format.CSV), StandardCharsets.UTF_8).lines())
          .hasSize(120_001);
    }
  }

  @Test
  void aWorkbookThatCannotHoldAllRowsIsRefusedBeforeAnythingIsWritten() throws IOException {
    try (Studio studio = studioOfNumbers(1_048_576)) {
      SemanticQuery all = SemanticQuery.of("numbers", List.of(DimensionRef.of("n")), List.of());
      ByteArrayOutputStream out = new ByteArrayOutputStream();

      assertThatThrownBy(
              () ->
                  new FileExporter(studio.engine)
                      .export(Studio.ANA, all, Format.XLSX, QueryContext.of("export"), out))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> assertThat(e.problem().code()).isEqualTo("export_too_large"));
      assertThat(out.size()).isZero();
      assertThat(studio.audit.last().outcome()).isEqualTo("failed");
    }
  }

  private Studio studioOfNumbers(int rows) {
    Studio studio = new Studio();
    studio.add(
        "numbers",
        DuckDbFile.of(
            folder.resolve("numbers.duckdb"),
            "create table data (n bigint)",
            "insert into data select range from range(" + rows + ")"),
        List.of(new DatasetColumn("n", "N", ColumnType.INTEGER, false)),
        new SemanticSchema(
            Grain.NONE,
            List.of(),
            List.of(Dimension.of("n", "n", ColumnType.INTEGER)),
            List.of(),
            Map.of()));
    return studio;
  }

  @Test
  void nothingIsWrittenForAQueryThatDoesNotResolve() throws IOException {
    try (Studio studio = Studio.withOrders(folder)) {
      SemanticQuery wrong = SemanticQuery.of("orders", List.of(DimensionRef.of("nope")), List.of());
      for (Format format : Format.values()) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(
                () ->
                    new FileExporter(studio.engine)
                        .export(Studio.ANA, wrong, format, QueryContext.of("export"), out))
            .isInstanceOf(ProblemException.class);
        assertThat(out.size()).isZero();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "\"=1",
        "'=1",
        "\u00A0=1",
        "\uFEFF=1",
        "\n=1",
        " \" '=cmd|' /C calc'!A0",
        "＝1"
      })
  void formulaLikeTextIsNeutralised(String text) throws IOException {
    String csv = csv(text);
    String cell = csv.startsWith("\"") ? csv.substring(1, csv.length() - 1) : csv;
    assertThat(cell.replace("\"\"", "\"")).isEqualTo("'" + text);

    XSSFCell xlsx = xlsx(ColumnType.TEXT, text);
    assertThat(xlsx.getCellType()).isEqualTo(CellType.STRING);
    assertThat(xlsx.getCellStyle().getQuotePrefixed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1", "plain", "Ünïcödé 日本", "1-2", "C'est", "_x0041_", "a_x0041_b"})
  void ordinaryTextStaysAsItIs(String text) throws IOException {
    assertThat(csv(text)).isEqualTo(text);
    assertThat(xlsx(ColumnType.TEXT, text).getStringCellValue()).isEqualTo(text);
    assertThat(xlsx(ColumnType.TEXT, text).getCellStyle().getQuotePrefixed()).isFalse();
  }

  @Test
  void csvQuotesWhatNeedsQuotes() throws IOException {
    assertThat(csv("a,b")).isEqualTo("\"a,b\"");
    assertThat(csv("say \"hi\"")).isEqualTo("\"say \"\"hi\"\"\"");
    assertThat(csv("two\nlines")).isEqualTo("\"two\nlines\"");
    assertThat(csv(" padded ")).isEqualTo("\" padded \"");
    assertThat(csv("")).isEqualTo("\"\"");
    assertThat(csv(null)).isEmpty();
  }

  @Test
  void negativeNumbersStayNumbers() throws IOException {
    assertThat(csv(new BigDecimal("-12.50"))).isEqualTo("-12.50");
    assertThat(csv(-1e20)).isEqualTo("-100000000000000000000");
    assertThat(xlsx(ColumnType.DECIMAL, new BigDecimal("-12.50")).getNumericCellValue())
        .isEqualTo(-12.5);
  }

  @Test
  void numbersOfMoreThanFifteenDigitsStayWhole() throws IOException {
    BigInteger large = new BigInteger("12345678901234567890");

    assertThat(csv(large)).isEqualTo("12345678901234567890");
    assertThat(xlsx(ColumnType.INTEGER, large).getStringCellValue())
        .isEqualTo("12345678901234567890");
  }

  @Test
  void timesAreIsoInCsvAndDatesInXlsx() throws IOException {
    LocalDateTime moment = LocalDateTime.of(2024, 1, 31, 8, 30);

    assertThat(csv(moment)).isEqualTo("2024-01-31T08:30:00");
    assertThat(csv(LocalTime.of(8, 30))).isEqualTo("08:30:00");
    assertThat(xlsx(ColumnType.TIMESTAMP, moment).getLocalDateTimeCellValue()).isEqualTo(moment);
    assertThat(xlsx(ColumnType.DATE, LocalDate.of(1850, 1, 1)).getStringCellValue())
        .isEqualTo("1850-01-01");
  }

  @Test
  void whatACellCanNotHoldIsReplacedOrCut() throws IOException {
    assertThat(xlsx(ColumnType.TEXT, "a\u0000b\u0007c").getStringCellValue())
        .isEqualTo("a\uFFFDb\uFFFDc");
    assertThat(xlsx(ColumnType.TEXT, "x".repeat(40_000)).getStringCellValue())
        .hasSize(32_767)
        .endsWith("x…");
  }

  private static byte[] export(Studio studio, SemanticQuery query, Format format)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FileExporter(studio.engine)
        .export(Studio.ANA, query, format, QueryContext.of("export"), out);
    assertThat(studio.audit.last().details()).containsEntry("purpose", "export");
    return out.toByteArray();
  }

  private static String csv(Object value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvSink sink = new CsvSink(out);
    sink.row(new Object[] {value});
    sink.finish();
    String line = out.toString(StandardCharsets.UTF_8);
    return line.substring(0, line.length() - 2);
  }

  private static XSSFCell xlsx(ColumnType type, Object value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxSink sink = new XlsxSink()) {
      sink.columns(
          List.of(
              new ResultColumn("c", "c", MemberKind.DIMENSION, "C", null, null, type, null, null)));
      sink.row(new Object[] {value});
      sink.finish(out);
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      return workbook.getSheetAt(0).getRow(1).getCell(0);
    }
  }
}
