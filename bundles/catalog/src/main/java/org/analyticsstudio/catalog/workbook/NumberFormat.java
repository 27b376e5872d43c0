package org.analyticsstudio.catalog.workbook;

import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;

/** What the number format of a cell makes of its number. */
enum NumberFormat {
  /** A number. */
  NUMBER,
  /** A date, maybe with a time. */
  DATE,
  /** A time of day or a duration. */
  TIME;

  static NumberFormat of(int index, String format) {
    if (!DateUtil.isADateFormat(index, format)) {
      return NUMBER;
    }
    String plain =
        format
            .toLowerCase(Locale.ROOT)
            .replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "")
            .replaceAll("\\[\\$[^\\]]*\\]", "");
    boolean clock = plain.contains("h") || plain.contains("s");
    boolean day = plain.contains("d") || plain.contains("y");
    return clock && !day ? TIME : DATE;
  }
}
