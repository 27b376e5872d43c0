package org.analyticsstudio.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.schema.ColumnType;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {

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

  private static byte[] workbook(String extension, Consumer<Workbook> content) {
    try (Workbook workbook = extension.equals("xlsx") ? new XSSFWorkbook() : new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      content.accept(workbook);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void row(Sheet sheet, int number, Object... values) {
    Row row = sheet.createRow(number);
    CellStyle date = sheet.getWorkbook().createCellStyle();
    date.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("dd.mm.yyyy"));
    CellStyle stamp = sheet.getWorkbook().createCellStyle();
    stamp.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value == null) {
        continue;
      }
      Cell cell = row.createCell(i);
      if (value instanceof String text) {
        cell.setCellValue(text);
      } else if (value instanceof Number number1) {
        cell.setCellValue(number1.doubleValue());
      } else if (value instanceof Boolean truth) {
        cell.setCellValue(truth);
      } else if (value instanceof LocalDate day) {
        cell.setCellValue(day);
        cell.setCellStyle(date);
      } else if (value instanceof LocalDateTime moment) {
        cell.setCellValue(moment);
        cell.setCellStyle(stamp);
      }
    }
  }

  private UploadedFile upload(String extension, byte[] bytes) {
    return catalog.upload("book." + extension, bytes, UploadOptions.detectAll());
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void typedCellsKeepTheirTypes(String extension) {
    LocalDateTime moment = LocalDateTime.of(2024, 2, 29, 13, 45);
    byte[] bytes =
        workbook(
            extension,
            book -> {
              Sheet sheet = book.createSheet("Sales");
              row(sheet, 0, "Order ID", "Day", "At", "Qty", "Price", "Paid", "Code");
              row(sheet, 1, "A-1", LocalDate.of(2024, 2, 29), moment, 3, 261.96, true, "007");
              row(sheet, 2, "A-2", LocalDate.of(2023, 1, 5), moment, 5, 0.1 + 0.2, false, "12");
              row(sheet, 3, "A-3", null, moment, null, 7, true, "13");
            });
    UploadedFile file = upload(extension, bytes);
    catalog.create("sales", file);

    assertThat(file.sheets()).containsExactly(new UploadedFile.Sheet("Sales", true));
    assertThat(file.dialect()).isNull();
    assertThat(file.columns())
        .extracting(UploadedFile.Column::type)
        .containsExactly(
            ColumnType.TEXT,
            ColumnType.DATE,
            ColumnType.TIMESTAMP,
            ColumnType.INTEGER,
            ColumnType.DECIMAL,
            ColumnType.BOOLEAN,
            ColumnType.TEXT);
    assertThat(catalog.query("sales", "SELECT day, qty, price, paid, code FROM data"))
        .containsExactly(
            List.of(LocalDate.of(2024, 2, 29), 3L, new BigDecimal("261.96"), true, "007"),
            List.of(LocalDate.of(2023, 1, 5), 5L, new BigDecimal("0.30"), false, "12"),
            Arrays.asList(null, null, new BigDecimal("7.00"), true, "13"));
    assertThat(catalog.query("sales", "SELECT DISTINCT CAST(\"at\" AS VARCHAR) FROM data"))
        .containsExactly(List.of("2024-02-29 13:45:00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void formulasGiveTheirStoredResultsAndErrorsAreMissing(String extension) {
    byte[] bytes =
        workbook(
            extension,
            book -> {
              Sheet sheet = book.createSheet("S");
              row(sheet, 0, "a", "double", "text", "odd");
              for (int i = 1; i <= 3; i++) {
                row(sheet, i, i);
                Row row = sheet.getRow(i);
                row.createCell(1).setCellFormula("A" + (i + 1) + "*2");
                row.createCell(2).setCellFormula("\"x\"&A" + (i + 1));
                row.createCell(3).setCellFormula(i == 2 ? "1/0" : "1");
              }
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
    UploadedFile file = upload(extension, bytes);
    catalog.create("f", file);

    assertThat(catalog.rows("f"))
        .containsExactly(
            List.of(1L, 2L, "x1", 1L),
            Arrays.asList(2L, 4L, "x2", null),
            List.of(3L, 6L, "x3", 1L));
    assertThat(file.warnings())
        .anySatisfy(
            w -> {
              assertThat(w.code()).isEqualTo("error_cells");
              assertThat(w.rows()).containsExactly(3L);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void theFirstVisibleSheetWithRowsIsTakenUnlessOneIsNamed(String extension) {
    byte[] bytes =
        workbook(
            extension,
            book -> {
              row(book.createSheet("Hidden"), 0, "secret");
              book.createSheet("Empty");
              Sheet data = book.createSheet("Data");
              row(data, 0, "n");
              row(data, 1, 1);
              Sheet other = book.createSheet("Other");
              row(other, 0, "word");
              row(other, 1, "hello");
              book.setSheetHidden(0, true);
              book.setActiveSheet(2);
            });

    assertThat(upload(extension, bytes).sheets())
        .containsExactly(
            new UploadedFile.Sheet("Hidden", false),
            new UploadedFile.Sheet("Empty", false),
            new UploadedFile.Sheet("Data", true),
            new UploadedFile.Sheet("Other", false));
    UploadOptions other = new UploadOptions("Other", null, null, null, null, null, null, List.of());
    assertThat(catalog.upload("b." + extension, bytes, other).columns().get(0).name())
        .isEqualTo("word");
    UploadOptions none = new UploadOptions("Nope", null, null, null, null, null, null, List.of());
    assertRefused("sheet_not_found", () -> catalog.upload("b." + extension, bytes, none));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void mergedHeadersAreSpreadOverTheirColumns(String extension) {
    byte[] bytes =
        workbook(
            extension,
            book -> {
              Sheet sheet = book.createSheet("S");
              row(sheet, 0, "Region", "2023", null, "2024", null);
              row(sheet, 1, null, "Plan", "Real", "Plan", "Real");
              row(sheet, 2, "North", 1, 2, 3, 4);
              row(sheet, 3, "South", 5, 6, 7, 8);
              sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 3, 4));
            });
    UploadedFile file = upload(extension, bytes);

    assertThat(file.columns())
        .extracting(UploadedFile.Column::header)
        .containsExactly("Region", "2023 Plan", "2023 Real", "2024 Plan", "2024 Real");
    assertThat(file.rowCount()).isEqualTo(2);
    assertThat(file.warnings()).extracting(w -> w.code()).containsExactly("merged_headers");
  }

  @Test
  void aTitleAboveTheTableAndBlankRowsArePassedOverWithAWarning() {
    byte[] bytes =
        workbook(
            "xlsx",
            book -> {
              Sheet sheet = book.createSheet("S");
              row(sheet, 0, "Report of the year");
              row(sheet, 2, "Name", "Amount", "When");
              row(sheet, 3, "a", 1.5, "x");
              row(sheet, 6, "b", 2, "y");
            });
    UploadedFile file = upload("xlsx", bytes);

    assertThat(file.columns())
        .extracting(UploadedFile.Column::name)
        .containsExactly("name", "amount", "when");
    assertThat(file.rowCount()).isEqualTo(2);
    assertThat(file.warnings())
        .extracting(UploadedFile.Warning::code)
        .containsExactly("rows_above_header", "blank_lines");
  }

  @Test
  void daysCountFrom1904WhereTheWorkbookSaysSo() {
    byte[] bytes =
        workbook(
            "xlsx",
            book -> {
              ((XSSFWorkbook) book).getCTWorkbook().getWorkbookPr().setDate1904(true);
              Sheet sheet = book.createSheet("S");
              row(sheet, 0, "day");
              row(sheet, 1, LocalDate.of(2024, 5, 17));
            });
    catalog.create("d", upload("xlsx", bytes));

    assertThat(catalog.rows("d")).containsExactly(List.of(LocalDate.of(2024, 5, 17)));
  }

  @Test
  void textsWithQuotesAndLineBreaksComeThroughWhole() {
    String odd = "say \"hi\",\nthen go; naïve — 漢字 😀";
    byte[] bytes =
        workbook(
            "xlsx",
            book -> {
              Sheet sheet = book.createSheet("S");
              row(sheet, 0, "a", "b");
              row(sheet, 1, odd, "x");
            });
    catalog.create("t", upload("xlsx", bytes));

    assertThat(catalog.rows("t")).containsExactly(List.of(odd, "x"));
  }

  @Test
  void aWorkbookProtectedByAPasswordIsRefused() throws Exception {
    byte[] plain = workbook("xlsx", book -> row(book.createSheet("S"), 0, "a"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem system = new POIFSFileSystem()) {
      EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
      info.getEncryptor().confirmPassword("secret");
      try (var stream = info.getEncryptor().getDataStream(system)) {
        stream.write(plain);
      }
      system.writeFilesystem(out);
    }
    assertRefused("workbook_encrypted", () -> upload("xlsx", out.toByteArray()));

    Biff8EncryptionKey.setCurrentUserPassword("secret");
    byte[] old;
    try {
      old = workbook("xls", book -> row(book.createSheet("S"), 0, "a"));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertRefused("workbook_encrypted", () -> upload("xls", old));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void aWorkbookThatWasCutOffIsRefused(String extension) {
    byte[] whole =
        workbook(
            extension,
            book -> {
              Sheet sheet = book.createSheet("S");
              for (int i = 0; i < 2000; i++) {
                row(sheet, i, "text " + i);
              }
            });
    for (int parts = 1; parts < 8; parts++) {
      byte[] cut = Arrays.copyOf(whole, whole.length * parts / 8);
      assertRefused("workbook_corrupted", () -> upload(extension, cut));
    }
  }

  @Test
  void foreignEntitiesAndDocumentTypesAreRefused() {
    byte[] bytes = workbook("xlsx", book -> row(book.createSheet("S"), 0, "a"));
    for (String part : List.of("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml")) {
      byte[] evil =
          changed(
              bytes,
              part,
              xml ->
                  xml.replaceFirst(
                      "(<\\?xml[^>]*>)?",
                      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM"
                          + " \"file:///etc/passwd\">]>"));
      assertRefused("workbook_unsafe", () -> upload("xlsx", evil));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void aDamagedWorkbookIsReadOrRefusedAndNeverAFailureOfTheServer(String extension) {
    byte[] sound =
        workbook(
            extension,
            book -> {
              Sheet sheet = book.createSheet("S");
              row(sheet, 0, "Name", "Day", "Amount");
              for (int i = 1; i < 50; i++) {
                row(sheet, i, "n" + i, LocalDate.of(2024, 1, 1).plusDays(i), i * 1.5);
              }
            });
    Random random = new Random(7);
    for (int i = 0; i < 150; i++) {
      byte[] damaged = sound.clone();
      int from =
          extension.equals("xls") && i < 75 ? random.nextInt(512) : random.nextInt(damaged.length);
      for (int at = from; at < Math.min(from + 1 + random.nextInt(40), damaged.length); at++) {
        damaged[at] = (byte) random.nextInt();
      }
      try {
        upload(extension, damaged);
      } catch (ProblemException e) {
        assertThat(e.problem().status()).as(e.problem().detail()).isLessThan(500);
      }
    }
  }

  @Test
  void aSheetOfTooManyColumnsIsRefused() {
    Object[] headers = IntStream.rangeClosed(1, 2_001).mapToObj(i -> "c" + i).toArray();
    byte[] bytes = workbook("xlsx", book -> row(book.createSheet("S"), 0, headers));
    assertRefused("too_many_columns", () -> upload("xlsx", bytes));
    assertThat(catalog.filesOnDisk()).isEmpty();
  }

  @Test
  void aZipBombIsRefusedBeforeItIsUnpacked() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertRefused("workbook_unsafe", () -> upload("xlsx", out.toByteArray()));
  }

  @Test
  void anArchiveThatIsNoWorkbookIsRefused() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
      zip.write("hello".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    assertRefused("content_mismatch", () -> upload("xlsx", out.toByteArray()));
    assertRefused("content_mismatch", () -> upload("xls", out.toByteArray()));
    assertRefused(
        "file_empty", () -> upload("xlsx", workbook("xlsx", book -> book.createSheet("Nothing"))));
  }

  private void assertRefused(String code, Runnable upload) {
    assertThatThrownBy(upload::run)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo(code);
              assertThat(e.problem().status()).isBetween(400, 499);
              assertThat(e.problem().hint()).isNotBlank();
            });
    assertThat(catalog.filesOnDisk()).noneMatch(f -> f.startsWith("data/scratch"));
  }

  private static byte[] changed(
      byte[] archive, String part, java.util.function.UnaryOperator<String> change) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().equals(part)) {
          String xml = new String(content, StandardCharsets.UTF_8);
          content = change.apply(xml).getBytes(StandardCharsets.UTF_8);
        }
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(content);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
