package org.analyticsstudio.catalog.types;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.analyticsstudio.api.catalog.UploadOptions.DateOrder;

/**
 * Reads dates, timestamps and times of day from text. Mutable, for one thread: {@link #parse} fills
 * it in, and the accessors speak of the last cell.
 */
public final class TemporalCell {

  private static final String[] MONTHS = {
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december"
  };

  private byte[] text = new byte[0];
  private int at;
  private int end;

  private int first;
  private int second;
  private int third;
  private char separator;
  private boolean shortYear;
  private boolean timed;
  private boolean zoned;
  private boolean plain;
  private int hour;
  private int minute;
  private int secondOfMinute;
  private int nanos;
  private int offsetMinutes;
  private int lastTwo;

  /**
   * Reads a cell.
   *
   * @return one of the temporal kinds, or {@link CellKind#TEXT}
   */
  public CellKind parse(byte[] bytes, int from, int to) {
    text = bytes;
    at = from;
    end = to;
    separator = 0;
    shortYear = false;
    timed = false;
    zoned = false;
    plain = true;
    hour = 0;
    minute = 0;
    secondOfMinute = 0;
    nanos = 0;
    offsetMinutes = 0;
    if (to - from < 4 || to - from > 40) {
      return CellKind.TEXT;
    }
    if (isLetter(bytes[from])) {
      return monthFirst() && rest() ? named() : CellKind.TEXT;
    }
    int start = at;
    int value = digits(4);
    int length = at - start;
    if (value < 0 || at >= end) {
      return CellKind.TEXT;
    }
    if (bytes[at] == ':') {
      at = start;
      timed = true;
      return time() && at == end && !zoned ? CellKind.TIME : CellKind.TEXT;
    }
    first = value;
    separator = (char) bytes[at];
    if (separator != '-' && separator != '/' && separator != '.' && separator != ' ') {
      return CellKind.TEXT;
    }
    at++;
    if (at < end && isLetter(bytes[at])) {
      return monthSecond(length) && rest() ? named() : CellKind.TEXT;
    }
    return separator != ' ' && numeric(length) && rest() ? ordered(length) : CellKind.TEXT;
  }

  private boolean numeric(int firstLength) {
    int start = at;
    second = digits(2);
    if (second < 0 || at >= end || text[at] != separator) {
      return false;
    }
    int secondLength = at - start;
    plain &= secondLength == 2;
    at++;
    start = at;
    third = digits(4);
    int length = at - start;
    if (firstLength == 4) {
      plain &= length == 2;
      return third >= 0 && length <= 2;
    }
    shortYear = length == 2;
    boolean version = separator == '.' && firstLength + secondLength < 4;
    return third >= 0 && firstLength <= 2 && (length == 4 || shortYear && !version);
  }

  private CellKind ordered(int firstLength) {
    if (firstLength == 4) {
      return exists(first, second, third) ? CellKind.DATE_YMD : CellKind.TEXT;
    }
    int year = year();
    boolean monthFirst = exists(year, first, second);
    boolean dayFirst = exists(year, second, first);
    if (monthFirst && dayFirst) {
      return CellKind.DATE_EITHER;
    }
    return monthFirst ? CellKind.DATE_MDY : dayFirst ? CellKind.DATE_DMY : CellKind.TEXT;
  }

  private CellKind named() {
    return exists(year(), second, first) ? CellKind.DATE_NAMED : CellKind.TEXT;
  }

  private boolean monthSecond(int firstLength) {
    if (firstLength > 2) {
      return false;
    }
    second = month();
    if (second == 0 || at >= end || text[at] != separator) {
      return false;
    }
    at++;
    return fullOrShortYear();
  }

  private boolean monthFirst() {
    second = month();
    if (second == 0 || at >= end || text[at++] != ' ') {
      return false;
    }
    first = digits(2);
    if (first < 0) {
      return false;
    }
    if (at < end && text[at] == ',') {
      at++;
    }
    return at < end && text[at++] == ' ' && fullOrShortYear();
  }

  private boolean fullOrShortYear() {
    int start = at;
    third = digits(4);
    shortYear = at - start == 2;
    return third >= 0 && (shortYear || at - start == 4);
  }

  private int month() {
    int start = at;
    while (at < end && isLetter(text[at])) {
      at++;
    }
    int length = at - start;
    if (at < end && text[at] == '.') {
      at++;
    }
    for (int m = 0; m < 12; m++) {
      String name = MONTHS[m];
      boolean sept = m == 8 && length == 4;
      if ((length == 3 || length == name.length() || sept) && startsWith(start, name, length)) {
        return m + 1;
      }
    }
    return 0;
  }

  private boolean startsWith(int start, String name, int length) {
    for (int i = 0; i < length; i++) {
      if ((text[start + i] | 0x20) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** What may follow a date: nothing, or a time. */
  private boolean rest() {
    if (at == end) {
      return true;
    }
    if (text[at] == 'T') {
      at++;
    } else {
      if (text[at] == ',') {
        at++;
      }
      if (at >= end || text[at] != ' ') {
        return false;
      }
      while (at < end && text[at] == ' ') {
        plain &= text[at - 1] != ' ';
        at++;
      }
    }
    timed = true;
    return time() && at == end;
  }

  private boolean time() {
    int start = at;
    hour = digits(2);
    plain &= at - start == 2;
    if (hour < 0 || at >= end || text[at++] != ':' || !twoDigits()) {
      return false;
    }
    minute = lastTwo;
    if (at < end && text[at] == ':') {
      at++;
      if (!twoDigits()) {
        return false;
      }
      secondOfMinute = lastTwo;
      if (at < end && (text[at] == '.' || text[at] == ',') && !fraction()) {
        return false;
      }
    } else {
      plain = false;
    }
    return halfOfDay() && zone() && hour < 24 && minute < 60 && secondOfMinute < 60;
  }

  private boolean twoDigits() {
    int start = at;
    lastTwo = digits(2);
    return at - start == 2;
  }

  private boolean fraction() {
    plain &= text[at] == '.';
    at++;
    int start = at;
    int value = digits(9);
    int length = at - start;
    if (value < 0) {
      return false;
    }
    for (int i = length; i < 9; i++) {
      value *= 10;
    }
    nanos = value;
    plain &= length <= 6;
    return nanos % 1000 == 0;
  }

  private boolean halfOfDay() {
    int mark = at;
    while (at < end && text[at] == ' ') {
      at++;
    }
    if (at + 1 < end && (text[at + 1] | 0x20) == 'm') {
      int half = text[at] | 0x20;
      if ((half == 'a' || half == 'p') && hour >= 1 && hour <= 12) {
        hour = hour % 12 + (half == 'p' ? 12 : 0);
        at += 2;
        plain = false;
        return true;
      }
      return false;
    }
    at = mark;
    return true;
  }

  private boolean zone() {
    int mark = at;
    while (at < end && text[at] == ' ') {
      at++;
    }
    if (at == end) {
      at = mark;
      return at == end;
    }
    plain = false;
    if (text[at] == 'Z' && at + 1 == end) {
      at++;
      zoned = true;
      return true;
    }
    if (end - at == 3
        && (text[at] == 'U' || text[at] == 'G')
        && (text[at + 2] == 'C' || text[at + 2] == 'T')) {
      at = end;
      zoned = true;
      return true;
    }
    int sign = text[at] == '+' ? 1 : text[at] == '-' ? -1 : 0;
    at++;
    if (sign == 0 || !twoDigits()) {
      return false;
    }
    int hours = lastTwo;
    int minutes = 0;
    if (at < end) {
      if (text[at] == ':') {
        at++;
      }
      if (!twoDigits()) {
        return false;
      }
      minutes = lastTwo;
    }
    zoned = true;
    offsetMinutes = sign * (hours * 60 + minutes);
    return hours <= 18 && minutes < 60;
  }

  /** Reads up to so many digits; -1 when there is none. */
  private int digits(int most) {
    int start = at;
    int value = 0;
    while (at < end && at - start < most && text[at] >= '0' && text[at] <= '9') {
      value = value * 10 + (text[at++] - '0');
    }
    return at == start ? -1 : value;
  }

  private int year() {
    if (!shortYear) {
      return third;
    }
    return third < 70 ? 2000 + third : 1900 + third;
  }

  private static boolean isLetter(byte b) {
    int c = b | 0x20;
    return c >= 'a' && c <= 'z';
  }

  private static boolean exists(int year, int month, int day) {
    if (year < 1 || month < 1 || month > 12 || day < 1) {
      return false;
    }
    if (day <= 28) {
      return true;
    }
    return switch (month) {
      case 2 -> day == 29 && (year % 4 == 0 && year % 100 != 0 || year % 400 == 0);
      case 4, 6, 9, 11 -> day <= 30;
      default -> day <= 31;
    };
  }

  /** Whether there is a time of day. */
  public boolean timed() {
    return timed;
  }

  /** Whether there is a time zone. */
  public boolean zoned() {
    return zoned;
  }

  /** Whether the year has two digits. */
  public boolean shortYear() {
    return shortYear;
  }

  /** What stands between the parts of the date; 0 when there is no date. */
  public char separator() {
    return separator;
  }

  /** Whether year-first dates and times are spelled exactly as ISO 8601 has them. */
  public boolean plain() {
    return plain;
  }

  /** The date, its parts taken in this order where the cell alone leaves it open. */
  public LocalDate date(CellKind kind, DateOrder order) {
    return switch (kind) {
      case DATE_YMD -> LocalDate.of(first, second, third);
      case DATE_NAMED, DATE_DMY -> LocalDate.of(year(), second, first);
      case DATE_MDY -> LocalDate.of(year(), first, second);
      case DATE_EITHER ->
          order == DateOrder.DMY
              ? LocalDate.of(year(), second, first)
              : LocalDate.of(year(), first, second);
      default -> throw new DateTimeException("No date in this cell");
    };
  }

  /** The moment; with a zone it is turned to UTC. */
  public LocalDateTime moment(CellKind kind, DateOrder order) {
    return LocalDateTime.of(date(kind, order), timeOfDay()).minusMinutes(offsetMinutes);
  }

  /** The time of day. */
  public LocalTime timeOfDay() {
    return LocalTime.of(hour, minute, secondOfMinute, nanos);
  }
}
