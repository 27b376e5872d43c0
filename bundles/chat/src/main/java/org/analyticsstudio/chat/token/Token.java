package org.analyticsstudio.chat.token;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word, number, date or symbol of a question.
 *
 * @param kind what it is
 * @param text as typed
 * @param lemma lower case, plural turned into singular; for other kinds the text
 * @param stems what the word may have been derived from, such as {@code ship} for {@code shipped}
 * @param start where it starts in the question
 * @param end where it ends in the question
 * @param number the value of a number
 * @param percent whether the number was given in percent
 * @param date the value of a date
 */
public record Token(
    Kind kind,
    String text,
    String lemma,
    List<String> stems,
    int start,
    int end,
    @Nullable BigDecimal number,
    boolean percent,
    @Nullable LocalDate date) {

  /** The kinds of tokens. */
  public enum Kind {
    /** Letters, possibly with digits. */
    WORD,
    /** A number in digits or words. */
    NUMBER,
    /** Text in quotation marks; the text is what is within. */
    QUOTED,
    /** A day in digits. */
    DATE,
    /** A comparison, a comma or a dash between numbers. */
    SYMBOL
  }

  static Token word(String text, String lemma, List<String> stems, int start, int end) {
    return new Token(Kind.WORD, text, lemma, stems, start, end, null, false, null);
  }

  static Token number(String text, BigDecimal value, boolean percent, int start, int end) {
    return new Token(
        Kind.NUMBER,
        text,
        text.toLowerCase(java.util.Locale.ROOT),
        List.of(),
        start,
        end,
        value,
        percent,
        null);
  }

  static Token plain(Kind kind, String text, int start, int end) {
    return new Token(kind, text, text, List.of(), start, end, null, false, null);
  }

  static Token date(String text, LocalDate date, int start, int end) {
    return new Token(Kind.DATE, text, text, List.of(), start, end, null, false, date);
  }

  /** The word in lower case, plural kept. */
  public String lower() {
    return text.toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether this is a word in the plural. */
  public boolean plural() {
    return kind == Kind.WORD && !lemma.equals(lower());
  }

  /** Whether it is a whole number from 1 to the given one. */
  public boolean isCount(int most) {
    return number != null
        && !percent
        && number.stripTrailingZeros().scale() <= 0
        && number.signum() > 0
        && number.compareTo(BigDecimal.valueOf(most)) <= 0;
  }
}
