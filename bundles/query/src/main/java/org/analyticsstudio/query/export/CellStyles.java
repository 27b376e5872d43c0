package org.analyticsstudio.query.export;

import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The few styles of a workbook. */
final class CellStyles {

  private final CellStyle header;
  private final CellStyle day;
  private final CellStyle moment;
  private final CellStyle time;
  private final CellStyle quoted;
  private final Map<String, CellStyle> numbers;

  CellStyles(SXSSFWorkbook workbook) {
    header = workbook.createCellStyle();
    Font bold = workbook.createFont();
    bold.setBold(true);
    header.setFont(bold);
    day = formatted(workbook, "yyyy-mm-dd");
    moment = formatted(workbook, "yyyy-mm-dd hh:mm:ss");
    time = formatted(workbook, "hh:mm:ss");
    quoted = workbook.createCellStyle();
    quoted.setQuotePrefixed(true);
    numbers =
        Map.of(
            "currency", formatted(workbook, "#,##0.00"),
            "percent", formatted(workbook, "0.0%"));
  }

  private static CellStyle formatted(SXSSFWorkbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  CellStyle header() {
    return header;
  }

  CellStyle day() {
    return day;
  }

  CellStyle moment() {
    return moment;
  }

  CellStyle time() {
    return time;
  }

  CellStyle quoted() {
    return quoted;
  }

  Optional<CellStyle> number(@Nullable String format) {
    return format == null ? Optional.empty() : Optional.ofNullable(numbers.get(format));
  }
}
