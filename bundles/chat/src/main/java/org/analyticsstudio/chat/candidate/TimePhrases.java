package org.analyticsstudio.chat.candidate;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.analyticsstudio.chat.lexicon.Lexicon;
import org.analyticsstudio.chat.lexicon.Term;
import org.analyticsstudio.chat.token.Token;
import org.analyticsstudio.model.query.Granularity;

/** Recognises names of periods: years, quarters, months, days and relative ranges. */
final class TimePhrases {
  private static final List<String> MONTHS =
      List.of(
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
          "december");
  private static final Map<String, Integer> QUARTERS = Map.of("q1", 1, "q2", 2, "q3", 3, "q4", 4);
  private static final Map<String, Integer> ORDINALS =
      Map.of(
          "first", 1, "1st", 1, "second", 2, "2nd", 2, "third", 3, "3rd", 3, "fourth", 4, "4th", 4,
          "last", 4);
  private static final Set<String> BETWEEN_WORDS = Set.of("of", "in", "the", ",");
  private static final Map<Term, Granularity> UNITS =
      Map.of(
          Term.DAY, Granularity.DAY,
          Term.WEEK, Granularity.WEEK,
          Term.MONTH, Granularity.MONTH,
          Term.QUARTER, Granularity.QUARTER,
          Term.YEAR, Granularity.YEAR);

  private final Lexicon lexicon;

  TimePhrases(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The period that exactly these tokens name. */
  Optional<Period> read(List<Token> span) {
    Token first = span.get(0);
    if (span.size() == 1) {
      return single(first);
    }
    Optional<Period> relative = relative(span);
    if (relative.isPresent()) {
      return relative;
    }
    List<Token> words = span.stream().filter(t -> !BETWEEN_WORDS.contains(t.lower())).toList();
    if (words.isEmpty()
        || BETWEEN_WORDS.contains(first.lower())
        || BETWEEN_WORDS.contains(span.get(span.size() - 1).lower())) {
      return Optional.empty();
    }
    return switch (words.size()) {
      case 2 -> pair(words.get(0), words.get(1));
      case 3 -> triple(words.get(0), words.get(1), words.get(2));
      default -> Optional.empty();
    };
  }

  private Optional<Period> single(Token token) {
    if (token.date() != null) {
      return Optional.of(Period.day(token.date()));
    }
    int year = year(token);
    if (year > 0) {
      return Optional.of(Period.year(year));
    }
    int month = month(token);
    if (month > 0) {
      return Optional.of(Period.withoutYear(Granularity.MONTH, month));
    }
    Integer quarter = QUARTERS.get(token.lower());
    if (quarter != null) {
      return Optional.of(Period.withoutYear(Granularity.QUARTER, quarter));
    }
    Set<Term> terms = lexicon.terms(List.of(token));
    if (terms.contains(Term.TODAY)) {
      return Optional.of(Period.relative(Granularity.DAY, "today"));
    }
    if (terms.contains(Term.YESTERDAY)) {
      return Optional.of(Period.relative(Granularity.DAY, "yesterday"));
    }
    return toDate(token.lower());
  }

  private static Optional<Period> toDate(String phrase) {
    return switch (phrase) {
      case "ytd", "year to date" -> Optional.of(Period.relative(null, "year to date"));
      case "mtd", "month to date" -> Optional.of(Period.relative(null, "month to date"));
      case "qtd", "quarter to date" -> Optional.of(Period.relative(null, "quarter to date"));
      default -> Optional.empty();
    };
  }

  private Optional<Period> pair(Token first, Token second) {
    int year = year(second);
    if (year > 0) {
      return inYear(first, year);
    }
    year = year(first);
    if (year > 0 && (QUARTERS.containsKey(second.lower()) || second.lower().matches("h[12]"))) {
      return inYear(second, year);
    }
    Integer ordinal = ORDINALS.get(first.lower());
    if (ordinal != null
        && lexicon.terms(List.of(second)).contains(Term.QUARTER)
        && !first.lower().equals("last")) {
      return Optional.of(Period.withoutYear(Granularity.QUARTER, ordinal));
    }
    return Optional.empty();
  }

  private Optional<Period> inYear(Token part, int year) {
    int month = month(part);
    Integer quarter = QUARTERS.get(part.lower());
    if (month > 0) {
      return Optional.of(Period.month(year, month));
    } else if (quarter != null) {
      return Optional.of(Period.quarter(year, quarter));
    } else if (part.lower().matches("h[12]")) {
      return Optional.of(Period.half(year, part.lower().charAt(1) - '0'));
    } else if (part.lower().equals("year")) {
      return Optional.of(Period.year(year));
    }
    return Optional.empty();
  }

  private Optional<Period> triple(Token first, Token second, Token third) {
    int year = year(third);
    if (year == 0) {
      return Optional.empty();
    }
    Integer ordinal = ORDINALS.get(first.lower());
    if (ordinal != null && lexicon.terms(List.of(second)).contains(Term.QUARTER)) {
      return Optional.of(Period.quarter(year, ordinal));
    }
    if (ordinal != null && second.lower().equals("half")) {
      return Optional.of(Period.half(year, ordinal > 2 ? 2 : ordinal));
    }
    int month = month(first);
    int day = day(second);
    if (month == 0 || day == 0) {
      month = month(second);
      day = day(first);
    }
    if (month == 0 || day == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(Period.day(LocalDate.of(year, month, day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** {@code last 3 months}, {@code this year}, {@code year to date}. */
  private Optional<Period> relative(List<Token> span) {
    Optional<Period> toDate = toDate(String.join(" ", span.stream().map(Token::lower).toList()));
    if (toDate.isPresent()) {
      return toDate;
    }
    Optional<Granularity> unit = unit(span.get(span.size() - 1));
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    Token before = span.get(span.size() - 2);
    BigDecimal count = before.number();
    if (count != null && before.isCount(10_000) && span.size() > 2) {
      boolean last = lexicon.terms(span.subList(0, span.size() - 2)).contains(Term.LAST);
      String range = "last " + count.toBigInteger() + " " + unit.get().wireName() + "s";
      return last ? Optional.of(Period.relative(null, range)) : Optional.empty();
    }
    List<Token> words = span.subList(0, span.size() - 1);
    Set<Term> terms = lexicon.terms(words);
    String name = unit.get() == Granularity.DAY ? "" : unit.get().wireName();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (terms.contains(Term.LAST)) {
      String word = words.get(words.size() - 1).lower();
      boolean plain = word.equals("last") || word.equals("previous");
      return plain ? Optional.of(Period.relative(unit.get(), "last " + name)) : Optional.empty();
    }
    return terms.contains(Term.THIS)
        ? Optional.of(Period.relative(unit.get(), "this " + name))
        : Optional.empty();
  }

  private Optional<Granularity> unit(Token token) {
    Set<Term> terms = lexicon.terms(List.of(token));
    if (token.lower().equals("date")) {
      return Optional.empty();
    }
    return UNITS.entrySet().stream()
        .filter(unit -> terms.contains(unit.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static int year(Token token) {
    BigDecimal number = token.number();
    boolean digits =
        token.text().length() == 4 && token.text().chars().allMatch(Character::isDigit);
    if (number == null || !digits) {
      return 0;
    }
    int year = number.intValue();
    return year >= 1900 && year <= 2100 ? year : 0;
  }

  private static int month(Token token) {
    String word = token.lower();
    if (word.equals("sept")) {
      return 9;
    }
    for (int i = 0; i < MONTHS.size(); i++) {
      if (word.equals(MONTHS.get(i)) || (word.length() == 3 && MONTHS.get(i).startsWith(word))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int day(Token token) {
    String digits = token.lower().replaceAll("(st|nd|rd|th)$", "");
    return digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 0;
  }
}
