package org.analyticsstudio.catalog.types;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/**
 * Spells the cells of a typed column in the one form every engine reads: points, no thousands, ISO
 * 8601. For one thread.
 */
public final class CanonicalCell {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

  private final CellClassifier classifier = new CellClassifier();

  /** Spells a cell of a column that is not text; empty when it has no value. */
  public Optional<byte[]> spell(TypedColumn column, byte[] text, int from, int to) {
    CellKind kind = classifier.classify(text, from, to, false);
    if (kind.family() == CellKind.Family.NOTHING) {
      return Optional.empty();
    }
    String cell = new String(text, from, to - from, UTF_8).strip();
    String spelled =
        switch (column.type()) {
          case TEXT -> cell;
          case INTEGER, DECIMAL, DOUBLE -> number(kind, cell, column.decimal());
          case BOOLEAN -> truth(kind, cell);
          case DATE -> classifier.temporal().date(kind, column.dateOrder()).toString();
          case TIMESTAMP -> moment(kind, column);
          case TIME -> clock(classifier.temporal().timeOfDay());
        };
    return Optional.of(spelled.getBytes(US_ASCII));
  }

  private String moment(CellKind kind, TypedColumn column) {
    LocalDateTime moment = classifier.temporal().moment(kind, column.dateOrder());
    return MOMENT.format(moment);
  }

  private static String clock(LocalTime time) {
    return time.get(ChronoField.NANO_OF_SECOND) == 0 ? time.toString() : CLOCK.format(time);
  }

  private static String truth(CellKind kind, String cell) {
    char first = Character.toLowerCase(cell.charAt(0));
    boolean yes = kind == CellKind.BIT ? first == '1' : first == 't' || first == 'y';
    return yes ? "true" : "false";
  }

  private static String number(CellKind kind, String cell, char decimal) {
    String digits = number(cell, decimal);
    String signed = kind.marked() && cell.startsWith("(") ? "-" + digits : digits;
    return kind == CellKind.PERCENT
        ? new BigDecimal(signed).movePointLeft(2).toPlainString()
        : signed;
  }

  /** The digits of a number, with a point for its decimal sign. */
  static String bareNumber(CellKind kind, byte[] text, int from, int to) {
    boolean comma =
        switch (kind) {
          case COMMA_DECIMAL, DOT_GROUPED, SPACE_GROUPED_COMMA -> true;
          default -> false;
        };
    return number(new String(text, from, to - from, UTF_8).strip(), comma ? ',' : '.');
  }

  private static String number(String cell, char decimal) {
    StringBuilder digits = new StringBuilder(cell.length() + 1);
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == decimal) {
        digits.append(digits.length() == 0 || !isDigit(digits) ? "0." : ".");
      } else if (c >= '0' && c <= '9' || c == '-' || c == 'e' || c == 'E') {
        digits.append(c);
      } else if (c == '+' && digits.length() > 0) {
        digits.append(c);
      }
    }
    int last = digits.length() - 1;
    if (digits.charAt(last) == '.') {
      digits.setLength(last);
    }
    return digits.toString();
  }

  private static boolean isDigit(StringBuilder digits) {
    char last = digits.charAt(digits.length() - 1);
    return last >= '0' && last <= '9';
  }
}
