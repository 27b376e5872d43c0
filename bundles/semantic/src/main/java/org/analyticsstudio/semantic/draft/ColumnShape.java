package org.analyticsstudio.semantic.draft;

import java.math.BigDecimal;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Measure;
import org.jspecify.annotations.Nullable;

/** What the values of a column look like, as far as its profile tells. */
final class ColumnShape {

  private static final int MAX_SCALE_STEPS = 10;
  private static final BigDecimal MAX_SCALE_VALUE = BigDecimal.valueOf(20);
  private static final int MIN_CODE_DIGITS = 8;
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1800);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2200);
  private static final BigDecimal LAST_DAY_OF_YEAR = BigDecimal.valueOf(366);
  private static final int MIN_NUMBERED_ROWS = 500;
  private static final int MIN_ROWS_TO_JUDGE = 20;

  private final ColumnProfile profile;
  private final long rows;
  private final @Nullable BigDecimal min;
  private final @Nullable BigDecimal max;

  ColumnShape(ColumnProfile profile, long rows) {
    this.profile = profile;
    this.rows = rows;
    this.min = number(profile.min());
    this.max = number(profile.max());
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    try {
      return text == null ? null : new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  boolean isNumber() {
    ColumnType type = profile.column().type();
    return type == ColumnType.INTEGER || type == ColumnType.DECIMAL || type == ColumnType.DOUBLE;
  }

  /** Its cells have percent signs. */
  boolean isPercent() {
    return Measure.PERCENT.equals(profile.column().format());
  }

  boolean isInteger() {
    return profile.column().type() == ColumnType.INTEGER;
  }

  boolean isTime() {
    ColumnType type = profile.column().type();
    return type == ColumnType.DATE || type == ColumnType.TIMESTAMP;
  }

  boolean isEmpty() {
    return profile.distinct() == 0;
  }

  /** Nearly every row has a value of its own. */
  private boolean isNearlyUnique() {
    return rows >= MIN_ROWS_TO_JUDGE && profile.distinct() >= 0.95 * (rows - profile.nulls());
  }

  /**
   * Rows that were numbered: unique whole numbers from 0 or 1 without gaps worth speaking of, and
   * so many that counts and scores are unlikely to fill them.
   */
  boolean isRowNumber() {
    if (min == null || max == null || !isInteger() || !isNearlyUnique()) {
      return false;
    }
    boolean fromStart = min.signum() >= 0 && min.compareTo(BigDecimal.ONE) <= 0;
    BigDecimal span = max.subtract(min).add(BigDecimal.ONE);
    return fromStart
        && profile.distinct() >= MIN_NUMBERED_ROWS
        && span.compareTo(BigDecimal.valueOf(profile.distinct() * 11 / 10 + 1)) <= 0;
  }

  /** Long whole numbers of one length, one for each row. */
  boolean isLongCode() {
    return isInteger()
        && isNearlyUnique()
        && min != null
        && max != null
        && min.signum() > 0
        && min.precision() == max.precision()
        && max.precision() >= MIN_CODE_DIGITS;
  }

  boolean isYear() {
    return isInteger()
        && min != null
        && max != null
        && min.compareTo(FIRST_YEAR) >= 0
        && max.compareTo(LAST_YEAR) <= 0;
  }

  /** Small enough for days of a year, and so for any part of the calendar. */
  boolean isCalendarNumber() {
    return isInteger() && max != null && max.compareTo(LAST_DAY_OF_YEAR) <= 0;
  }

  /** A handful of small whole numbers, as levels, grades, ratings and flags are. */
  boolean isScale() {
    return isInteger()
        && min != null
        && max != null
        && min.signum() >= 0
        && max.compareTo(MAX_SCALE_VALUE) <= 0
        && profile.distinct() >= 2
        && profile.distinct() <= MAX_SCALE_STEPS;
  }

  /** From 0 to 1, with steps between. */
  boolean isFraction() {
    return isNumber()
        && !isInteger()
        && min != null
        && max != null
        && min.signum() >= 0
        && max.compareTo(BigDecimal.ONE) <= 0;
  }
}
