package org.analyticsstudio.catalog.types;

/** The forms the text of a cell can take, told apart as far as one cell alone allows. */
public enum CellKind {
  /** Nothing between two delimiters. */
  EMPTY(Family.NOTHING),
  /** Spaces only. */
  BLANK(Family.NOTHING),
  /** Two quotes with nothing between. */
  QUOTED_EMPTY(Family.NOTHING),
  /** {@code 0} or {@code 1}. */
  BIT(Family.NUMBER),
  /** Digits, maybe with a minus. */
  INTEGER(Family.NUMBER),
  /** Digits with a zero in front: a code rather than a number. */
  LEADING_ZERO(Family.TEXT),
  /** A number with a plus in front: a telephone number more often than not. */
  PLUS(Family.TEXT),
  /** {@code 1.5}. */
  DOT_DECIMAL(Family.NUMBER),
  /** {@code 1.234}: decimals or thousands. */
  DOT_THREE(Family.NUMBER),
  /** {@code 1,5}. */
  COMMA_DECIMAL(Family.NUMBER),
  /** {@code 1,234}: decimals or thousands. */
  COMMA_THREE(Family.NUMBER),
  /** {@code 1,234,567} or {@code 1,234.5}. */
  COMMA_GROUPED(Family.NUMBER),
  /** {@code 1.234.567} or {@code 1.234,5}. */
  DOT_GROUPED(Family.NUMBER),
  /** {@code 1 234}. */
  SPACE_GROUPED(Family.NUMBER),
  /** {@code 1 234.5}. */
  SPACE_GROUPED_DOT(Family.NUMBER),
  /** {@code 1 234,5}. */
  SPACE_GROUPED_COMMA(Family.NUMBER),
  /** {@code 1e6} or {@code 1.5E-3}. */
  SCIENTIFIC(Family.NUMBER),
  /** A number that a workbook keeps as text on purpose. */
  NUMBER_AS_TEXT(Family.TEXT),
  /** {@code 12.5%}. */
  PERCENT(Family.TEXT),
  /** A number with a currency sign, in parentheses when it is negative: {@code ($1,200.00)}. */
  CURRENCY(Family.TEXT),
  /** A negative number as accountants write it: {@code (1,200.00)}. */
  ACCOUNTING(Family.TEXT),
  /** {@code true} or {@code false}. */
  BOOLEAN(Family.TRUTH),
  /** {@code yes}, {@code no}, {@code y}, {@code n}, {@code t}, {@code f}: truth only when asked. */
  YES_NO(Family.TEXT),
  /** Year first. */
  DATE_YMD(Family.MOMENT),
  /** Year last, can only be month first. */
  DATE_MDY(Family.MOMENT),
  /** Year last, can only be day first. */
  DATE_DMY(Family.MOMENT),
  /** Year last, day and month can't be told apart. */
  DATE_EITHER(Family.MOMENT),
  /** With the name of the month. */
  DATE_NAMED(Family.MOMENT),
  /** A time of day. */
  TIME(Family.CLOCK),
  /** Anything else. */
  TEXT(Family.TEXT);

  /** Kinds that can share a type. */
  public enum Family {
    /** No value. */
    NOTHING,
    /** Numbers. */
    NUMBER,
    /** Truth values. */
    TRUTH,
    /** Dates and timestamps. */
    MOMENT,
    /** Times of day. */
    CLOCK,
    /** Text. */
    TEXT
  }

  private final Family family;

  CellKind(Family family) {
    this.family = family;
  }

  /** Whether it is a number with something around it that is not part of the number. */
  public boolean marked() {
    return this == PERCENT || this == CURRENCY || this == ACCOUNTING;
  }

  /** The family of the kind. */
  public Family family() {
    return family;
  }
}
