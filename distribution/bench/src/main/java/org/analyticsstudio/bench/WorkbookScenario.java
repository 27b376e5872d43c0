package org.analyticsstudio.bench;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.analyticsstudio.bench.Measurement.Target;
import org.analyticsstudio.bench.baseline.PoiSaxLoad;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook of 100,000 rows, from upload to queryable. */
final class WorkbookScenario implements Scenario {

  private static final int ROWS = 100_000;
  private static final int RUNS = 3;

  @Override
  public String name() {
    return "xlsx";
  }

  @Override
  public List<Measurement> measure(Path studio, Path work) throws Exception {
    Path workbook = work.resolve("events.xlsx");
    write(workbook, ROWS);
    Path small = work.resolve("small.xlsx");
    write(small, 500);
    double[] raw = new double[RUNS];
    double[] loaded = new double[RUNS];
    try (Product product = Product.start(studio, work.resolve("home"))) {
      product.signIn();
      upload(product, "warm_up", small);
      for (int run = 0; run < RUNS; run++) {
        Path database = work.resolve("raw" + run + ".duckdb");
        try (ChildJvm child =
            ChildJvm.start(
                PoiSaxLoad.class,
                List.of("-Xmx512m"),
                List.of("" + workbook, "" + database, "" + EventsCsv.HEADERS.size()))) {
          raw[run] = Double.parseDouble(child.await("MILLIS"));
        }
        int number = run;
        loaded[run] =
            Sample.medianMillis(0, 1, () -> upload(product, "events_" + number, workbook));
        System.out.printf(
            "  run %d: raw %.0f ms, product %.0f ms%n", run + 1, raw[run], loaded[run]);
      }
    }
    return List.of(
        new Measurement(
            "XLSX upload to queryable / POI SAX+Appender",
            "ms",
            Sample.median(loaded),
            Sample.median(raw),
            Target.atMost(0.7)));
  }

  private static String upload(Product product, String id, Path file) throws Exception {
    String fileId = product.upload(file).get("file_id").asText();
    product.post(
        "/api/v1/datasets", Map.of("id", id, "name", id, "grain", "daily", "file_id", fileId));
    return fileId;
  }

  private static void write(Path file, int rows) throws Exception {
    Random random = new Random(7);
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, true, true);
        OutputStream out = Files.newOutputStream(file)) {
      CellStyle day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      Sheet sheet = workbook.createSheet("events");
      Row header = sheet.createRow(0);
      for (int i = 0; i < EventsCsv.HEADERS.size(); i++) {
        header.createCell(i).setCellValue(EventsCsv.HEADERS.get(i));
      }
      for (int r = 0; r < rows; r++) {
        String[] values = EventsCsv.row(r, random);
        Row row = sheet.createRow(r + 1);
        for (int i = 0; i < values.length; i++) {
          if (i == 1) {
            row.createCell(i).setCellValue(LocalDate.parse(values[i]));
            row.getCell(i).setCellStyle(day);
          } else if (i == 0 || i >= 8 && i <= 10) {
            row.createCell(i).setCellValue(Double.parseDouble(values[i]));
          } else {
            row.createCell(i).setCellValue(values[i]);
          }
        }
      }
      workbook.write(out);
    }
  }
}
