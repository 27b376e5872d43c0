package org.analyticsstudio.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.analyticsstudio.api.query.RowSink;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.result.ResultColumn;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes rows as a workbook with one sheet. All but the last rows lie in a temporary file. */
final class XlsxSink implements RowSink, AutoCloseable {

  private static final int ROWS_IN_MEMORY = 100;
  private static final int SHEET_ROWS = 1_048_576;
  private static final int EXACT_DIGITS = 15;
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
  private static final double SECONDS_A_DAY = 86_400;

  private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final SXSSFSheet sheet = workbook.createSheet("Result");
  private final CellStyles styles = new CellStyles(workbook);
  private List<ResultColumn> columns = List.of();
  private int next;

  XlsxSink() {}

  @Override
  public void columns(List<ResultColumn> told) {
    columns = told;
    sheet.createFreezePane(0, 1);
    Row header = sheet.createRow(next++);
    for (int i = 0; i < told.size(); i++) {
      Cell cell = header.createCell(i);
      text(told.get(i).key(), cell);
      if (!FormulaGuard.isFormulaLike(told.get(i).key())) {
        cell.setCellStyle(styles.header());
      }
    }
  }

  @Override
  public void row(@Nullable Object[] values) {
    if (next == SHEET_ROWS) {
      throw Problem.invalid(
              "export_too_large", "A workbook has at most 1,048,575 rows below its headers.")
          .withHint("Export as CSV, which has no such limit, or ask for fewer rows.")
          .asException();
    }
    Row row = sheet.createRow(next++);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value != null) {
        write(value, columns.get(i), row.createCell(i));
      }
    }
  }

  private void write(Object value, ResultColumn column, Cell cell) {
    if (value instanceof Boolean truth) {
      cell.setCellValue(truth);
    } else if (value instanceof Number number) {
      number(number, column, cell);
    } else if (value instanceof LocalDate day) {
      day(day, cell);
    } else if (value instanceof LocalDateTime moment) {
      moment(moment, cell);
    } else if (value instanceof LocalTime time) {
      cell.setCellValue(time.toNanoOfDay() / 1e9 / SECONDS_A_DAY);
      cell.setCellStyle(styles.time());
    } else {
      text(value.toString(), cell);
    }
  }

  /** A cell holds 15 digits; what has more stays whole as text. */
  private void number(Number number, ResultColumn column, Cell cell) {
    boolean real = number instanceof Double;
    if (real && !Double.isFinite(number.doubleValue())) {
      return;
    }
    if (!real && digits(number) > EXACT_DIGITS) {
      cell.setCellValue(PlainText.of(number));
      return;
    }
    cell.setCellValue(number.doubleValue());
    styles.number(column.format()).ifPresent(cell::setCellStyle);
  }

  private static int digits(Number number) {
    BigDecimal decimal =
        number instanceof BigDecimal exact
            ? exact
            : number instanceof BigInteger big
                ? new BigDecimal(big)
                : BigDecimal.valueOf(number.longValue());
    return decimal.stripTrailingZeros().precision();
  }

  /** Workbooks know no days before 1900, and disagree on its first two months. */
  private void day(LocalDate day, Cell cell) {
    if (day.isBefore(FIRST_DAY) || day.getYear() > 9999) {
      cell.setCellValue(PlainText.of(day));
      return;
    }
    cell.setCellValue(day);
    cell.setCellStyle(styles.day());
  }

  private void moment(LocalDateTime moment, Cell cell) {
    if (moment.toLocalDate().isBefore(FIRST_DAY) || moment.getYear() > 9999) {
      cell.setCellValue(PlainText.of(moment));
      return;
    }
    cell.setCellValue(moment);
    cell.setCellStyle(styles.moment());
  }

  /** A text cell is no formula; the prefix keeps it text when somebody edits it. */
  private void text(String text, Cell cell) {
    cell.setCellValue(CellText.of(text));
    if (FormulaGuard.isFormulaLike(text)) {
      cell.setCellStyle(styles.quoted());
    }
  }

  void finish(OutputStream out) throws IOException {
    workbook.write(out);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
