package org.analyticsstudio.bench;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.analyticsstudio.bench.LoadScenario.RawLoad;
import org.analyticsstudio.bench.Measurement.Target;
import org.analyticsstudio.bench.baseline.PoiSaxLoad;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook of 100,000 rows, from upload to queryable. */
final class WorkbookScenario implements Scenario {

  private static final int ROWS = 100_000;
  private static final int ROUNDS = 5;

  @Override
  public String name() {
    return "xlsx";
  }

  @Override
  public List<Measurement> measure(Path studio, Path work) throws Exception {
    Path workbook = work.resolve("events.xlsx");
    write(workbook, ROWS);
    Path tenth = work.resolve("tenth.xlsx");
    write(tenth, ROWS / 10);
    double[] raw = new double[ROUNDS];
    double[] loaded = new double[ROUNDS];
    double[] rawPeak = new double[ROUNDS];
    double[] productPeak = new double[ROUNDS];
    try (Product product = LoadScenario.start(studio, work.resolve("home"))) {
      LoadScenario.uploadToQueryable(product, "warm_up", tenth, ROWS / 10);
      for (int i = 0; i < ROUNDS; i++) {
        RawLoad load = raw(workbook, tenth, work.resolve("raw.duckdb"));
        raw[i] = load.millis();
        rawPeak[i] = load.peakMegabytes();
        product.memory().resetPeak();
        String id = "events_" + i;
        loaded[i] =
            Sample.medianMillis(
                0,
                1,
                () -> {
                  LoadScenario.uploadToQueryable(product, id, workbook, ROWS);
                  return "";
                });
        productPeak[i] = product.memory().peakMegabytes();
        System.out.printf(
            "  round %d: raw %.0f ms (%.0f MB), product %.0f ms (%.0f MB)%n",
            i + 1, raw[i], rawPeak[i], loaded[i], productPeak[i]);
      }
    }
    return List.of(
        new Measurement(
            "XLSX upload to queryable / POI SAX + Appender",
            "ms",
            Sample.median(loaded),
            Sample.median(raw),
            Target.atMost(0.7)),
        new Measurement(
            "XLSX peak memory / POI SAX + Appender",
            "MB",
            Sample.median(productPeak),
            Sample.median(rawPeak),
            Target.atMost(1.3)),
        LoadScenario.heap("XLSX", studio, work.resolve("heap-home"), workbook, tenth, ROWS));
  }

  private static RawLoad raw(Path workbook, Path warmUp, Path database) throws Exception {
    return RawLoad.of(
        PoiSaxLoad.class,
        List.of("" + workbook, "" + warmUp, "" + database, "" + EventsCsv.HEADERS.size()),
        database);
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
