package org.analyticsstudio.chat.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes values for people: thousands separators, few decimals, percents as such. */
final class Numbers {

  String text(@Nullable Object value, @Nullable String format) {
    if (value == null) {
      return "no value";
    }
    if (!(value instanceof Number)) {
      return value.toString();
    }
    BigDecimal number = new BigDecimal(value.toString());
    if ("percent".equals(format)) {
      return pattern("#,##0.##").format(number.movePointRight(2)) + "%";
    }
    if ("currency".equals(format)) {
      return pattern("#,##0.00").format(number.setScale(2, RoundingMode.HALF_UP));
    }
    boolean small = number.abs().compareTo(BigDecimal.ONE) < 0 && number.signum() != 0;
    return pattern(small ? "0.####" : "#,##0.##").format(number);
  }

  private static DecimalFormat pattern(String pattern) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }
}
