package org.analyticsstudio.query.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Reads values as they come from outside, strictly by the type of the column they meet: a number is
 * no text and text is no number. Only numbers that JSON can't carry whole may be text.
 */
public final class ValueReader {

  private static final int JSON_DIGITS = 15;
  private static final int MAX_TEXT = 10_000;
  private static final int MAX_DIGITS = 38;
  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]{1,60}(\\.[0-9]{1,60})?");

  private ValueReader() {}

  /** Reads a value for a column of this type. */
  public static TypedValue read(@Nullable Object raw, ColumnType type) {
    if (raw == null) {
      return TypedValue.refused("No value; use is_null or is_not_null to ask for missing values.");
    }
    return switch (type) {
      case TEXT -> text(raw);
      case INTEGER -> integer(raw);
      case DECIMAL -> decimal(raw);
      case DOUBLE -> real(raw);
      case BOOLEAN -> raw instanceof Boolean ? TypedValue.of(raw) : expected("true or false", raw);
      case DATE -> date(raw);
      case TIMESTAMP -> timestamp(raw);
      case TIME -> time(raw);
    };
  }

  private static TypedValue text(Object raw) {
    if (!(raw instanceof String text)) {
      return expected("text", raw);
    }
    return text.length() > MAX_TEXT
        ? TypedValue.refused("The text is longer than 10,000 characters.")
        : TypedValue.of(text);
  }

  private static TypedValue integer(Object raw) {
    BigDecimal number = number(raw);
    if (number == null) {
      return expected("a whole number", raw);
    }
    if (number.stripTrailingZeros().scale() > 0) {
      return TypedValue.refused(number.toPlainString() + " is not a whole number.");
    }
    BigInteger whole = number.toBigInteger();
    return TypedValue.of(whole.bitLength() < Long.SIZE ? (Object) whole.longValueExact() : whole);
  }

  private static TypedValue decimal(Object raw) {
    BigDecimal number = number(raw);
    if (number == null) {
      return expected("a number", raw);
    }
    BigDecimal plain = number.stripTrailingZeros();
    return TypedValue.of(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  private static TypedValue real(Object raw) {
    BigDecimal number = number(raw);
    return number == null ? expected("a number", raw) : TypedValue.of(number.doubleValue());
  }

  /** The number, or null when it is none, or one that no column could hold. */
  private static @Nullable BigDecimal number(Object raw) {
    BigDecimal number = null;
    if (raw instanceof BigDecimal decimal) {
      number = decimal;
    } else if (raw instanceof BigInteger big) {
      number = new BigDecimal(big);
    } else if (raw instanceof Double || raw instanceof Float) {
      double real = ((Number) raw).doubleValue();
      number = Double.isFinite(real) ? new BigDecimal(raw.toString()) : null;
    } else if (raw instanceof Number whole) {
      number = BigDecimal.valueOf(whole.longValue());
    } else if (raw instanceof String text && PLAIN_NUMBER.matcher(text).matches()) {
      BigDecimal parsed = new BigDecimal(text);
      number = parsed.stripTrailingZeros().precision() > JSON_DIGITS ? parsed : null;
    }
    return number == null || !fits(number) ? null : number;
  }

  private static boolean fits(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return Math.abs((long) plain.scale()) <= MAX_DIGITS
        && plain.precision() <= MAX_DIGITS
        && (long) plain.precision() - plain.scale() <= MAX_DIGITS;
  }

  private static TypedValue date(Object raw) {
    if (raw instanceof LocalDate) {
      return TypedValue.of(raw);
    }
    if (raw instanceof String text) {
      LocalDate day = IsoTimes.day(text);
      if (day != null) {
        return TypedValue.of(day);
      }
    }
    return expected("a day like 2024-12-31", raw);
  }

  private static TypedValue timestamp(Object raw) {
    if (raw instanceof LocalDate) {
      return TypedValue.of(raw);
    }
    if (raw instanceof LocalDateTime moment) {
      return TypedValue.of(moment.truncatedTo(ChronoUnit.MICROS));
    }
    if (raw instanceof String text) {
      LocalDate day = IsoTimes.day(text);
      if (day != null) {
        return TypedValue.of(day);
      }
      LocalDateTime moment = IsoTimes.moment(text);
      if (moment != null) {
        return TypedValue.of(moment);
      }
    }
    return expected(
        "a day like 2024-12-31 or a moment like 2024-12-31T23:59:00, without a zone", raw);
  }

  private static TypedValue time(Object raw) {
    if (raw instanceof LocalTime) {
      return TypedValue.of(raw);
    }
    if (raw instanceof String text && text.length() <= 18) {
      try {
        return TypedValue.of(LocalTime.parse(text));
      } catch (DateTimeException e) {
        return expected("a time of day like 23:59:00", raw);
      }
    }
    return expected("a time of day like 23:59:00", raw);
  }

  private static TypedValue expected(String what, Object raw) {
    return TypedValue.refused("Expected " + what + ", got " + shown(raw) + ".");
  }

  private static String shown(Object raw) {
    if (raw instanceof String text) {
      return "the text \"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
    }
    if (raw instanceof Boolean || raw instanceof Number) {
      String text = raw.toString();
      return text.length() > 40 ? "a number that is too large" : text;
    }
    return raw instanceof Collection || raw instanceof Map ? "a list or an object" : raw.toString();
  }
}
