package org.analyticsstudio.chat.token;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a question into tokens. Punctuation without meaning is left out. */
public final class Tokenizer {
  private static final Pattern PIECE =
      Pattern.compile(
          """
          (?<quoted>"[^"]+"|“[^”]+”|(?<![\\p{L}\\p{N}])'[^']+'(?![\\p{L}\\p{N}]))\
          |(?<iso>\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d))\
          |(?<slash>\\d{1,2}/\\d{1,2}/\\d{4}(?!\\d))\
          |(?<symbol>>=|<=|!=|<>|≥|≤|≠|[<>=,+])\
          |(?<number>(?:(?<![\\p{L}\\p{N}])-)?[$€£]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?\
          (?:\\s?(?:k|m|bn|thousand|million|billion)(?![\\p{L}\\p{N}]))?(?:\\s?%)?(?![\\p{L}]))\
          |(?<word>[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’]\\p{L}+)?)\
          |(?<dash>(?<=\\d)\\s?[-–]\\s?(?=\\d))\
          |(?<and>&)\
          |(?<percent>%)""",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "k", BigDecimal.valueOf(1_000),
          "thousand", BigDecimal.valueOf(1_000),
          "m", BigDecimal.valueOf(1_000_000),
          "million", BigDecimal.valueOf(1_000_000),
          "bn", BigDecimal.valueOf(1_000_000_000),
          "billion", BigDecimal.valueOf(1_000_000_000));
  private static final List<String> NUMBER_WORDS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");
  private static final Map<String, Integer> TENS =
      Map.of("thirty", 30, "forty", 40, "fifty", 50, "hundred", 100);

  private final Lemmatizer lemmatizer = new Lemmatizer();

  /** A tokenizer; it has no state. */
  public Tokenizer() {}

  /** The tokens of a question in their order. */
  public List<Token> tokenize(String question) {
    String text = Normalizer.normalize(question, Normalizer.Form.NFC);
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = PIECE.matcher(text);
    while (matcher.find()) {
      add(matcher, tokens);
    }
    return List.copyOf(tokens);
  }

  private void add(Matcher piece, List<Token> tokens) {
    String text = piece.group();
    int start = piece.start();
    int end = piece.end();
    if (piece.group("quoted") != null) {
      tokens.add(Token.plain(Token.Kind.QUOTED, text.substring(1, text.length() - 1), start, end));
    } else if (piece.group("iso") != null) {
      String[] parts = text.split("-");
      tokens.add(
          date(parts[0], parts[1], parts[2])
              .map(date -> Token.date(text, date, start, end))
              .orElseGet(() -> word(text, start, end)));
    } else if (piece.group("slash") != null) {
      tokens.add(slashDate(text, start, end));
    } else if (piece.group("number") != null) {
      tokens.add(number(text, start, end));
    } else if (piece.group("word") != null) {
      words(text, start, tokens);
    } else if (piece.group("and") != null) {
      tokens.add(word("and", start, end));
    } else {
      tokens.add(Token.plain(Token.Kind.SYMBOL, text.strip(), start, end));
    }
  }

  /** Month first or day first can only be told when one of them is beyond 12, or both agree. */
  private Token slashDate(String text, int start, int end) {
    String[] parts = text.split("/");
    int first = Integer.parseInt(parts[0]);
    int second = Integer.parseInt(parts[1]);
    Optional<LocalDate> date = Optional.empty();
    if (second > 12 || first == second) {
      date = date(parts[2], parts[0], parts[1]);
    } else if (first > 12) {
      date = date(parts[2], parts[1], parts[0]);
    }
    return date.map(d -> Token.date(text, d, start, end)).orElseGet(() -> word(text, start, end));
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Token number(String text, int start, int end) {
    String rest = text.toLowerCase(Locale.ROOT).replaceAll("[$€£,\\s]", "");
    boolean percent = rest.endsWith("%");
    if (percent) {
      rest = rest.substring(0, rest.length() - 1);
    }
    String digits = rest.replaceAll("[a-z]+$", "");
    BigDecimal scale = SCALES.getOrDefault(rest.substring(digits.length()), BigDecimal.ONE);
    BigDecimal value = new BigDecimal(digits).multiply(scale);
    return Token.number(text, value, percent, start, end);
  }

  private void words(String text, int start, List<Token> tokens) {
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    int end = start + text.length();
    int number = NUMBER_WORDS.indexOf(lower);
    if (number >= 0 || TENS.containsKey(lower)) {
      int value = number >= 0 ? number : TENS.getOrDefault(lower, 0);
      tokens.add(Token.number(text, BigDecimal.valueOf(value), false, start, end));
      return;
    }
    int apostrophe = lower.indexOf('\'');
    if (apostrophe < 0) {
      tokens.add(word(text, start, end));
      return;
    }
    String clitic = lower.substring(apostrophe + 1);
    if (clitic.equals("t") && lower.charAt(apostrophe - 1) == 'n') {
      String verb = text.substring(0, apostrophe - 1);
      tokens.add(word(verb.equalsIgnoreCase("ca") ? "can" : verb, start, start + verb.length()));
      tokens.add(word("not", start + verb.length(), end));
      return;
    }
    tokens.add(word(text.substring(0, apostrophe), start, start + apostrophe));
    switch (clitic) {
      case "re" -> tokens.add(word("are", start + apostrophe, end));
      case "ve" -> tokens.add(word("have", start + apostrophe, end));
      case "d" -> tokens.add(word("would", start + apostrophe, end));
      case "m" -> tokens.add(word("am", start + apostrophe, end));
      case "ll" -> tokens.add(word("will", start + apostrophe, end));
      default -> {}
    }
  }

  private Token word(String text, int start, int end) {
    return Token.word(text, lemmatizer.lemma(text), lemmatizer.stems(text), start, end);
  }
}
