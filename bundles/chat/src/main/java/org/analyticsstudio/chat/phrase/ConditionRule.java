package org.analyticsstudio.chat.phrase;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticsstudio.chat.candidate.Atom;
import org.analyticsstudio.chat.lexicon.Term;
import org.analyticsstudio.chat.lexicon.Units;
import org.analyticsstudio.chat.phrase.Phrase.Amount;
import org.analyticsstudio.chat.phrase.Phrase.Condition;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.Measure;
import org.jspecify.annotations.Nullable;

/** {@code sales above 1000}, {@code more than 5 orders}, {@code between 3 and 5 years}. */
final class ConditionRule implements Rule {
  private static final String AGE = "age";
  private static final Units UNITS = new Units();
  private static final Map<Term, Operator> OPERATORS = operators();

  private static Map<Term, Operator> operators() {
    Map<Term, Operator> operators = new LinkedHashMap<>();
    operators.put(Term.AT_LEAST, Operator.GREATER_OR_EQUAL);
    operators.put(Term.AT_MOST, Operator.LESS_OR_EQUAL);
    operators.put(Term.UNEQUAL, Operator.NOT_EQUALS);
    operators.put(Term.MORE, Operator.GREATER);
    operators.put(Term.LESS, Operator.LESS);
    operators.put(Term.EQUAL, Operator.EQUALS);
    return operators;
  }

  /** A comparison that was read, and where it ends. */
  private record Comparison(Operator operator, List<Amount> amounts, int next) {}

  @Override
  public boolean read(Cursor cursor) {
    return signed(cursor) || aged(cursor) || afterNoun(cursor) || beforeNoun(cursor);
  }

  /** {@code older than 40}: of the age, when there is just one. */
  private static boolean aged(Cursor cursor) {
    int at = cursor.at();
    boolean older = cursor.is(at, Term.OLDER);
    if ((!older && !cursor.is(at, Term.YOUNGER))
        || !(cursor.peek(at + 1) instanceof Atom.OfNumber number)) {
      return false;
    }
    Phrase.Span span = cursor.span(at, at + 2);
    List<Measure> ages = cursor.vocabulary().measuresOf(AGE);
    if (ages.size() != 1) {
      return false;
    }
    cursor.add(
        new Condition(
            span,
            new Phrase.Measured(span, ages),
            null,
            false,
            older ? Operator.GREATER : Operator.LESS,
            List.of(new Amount(number.number(), number.percent()))),
        at + 2);
    return true;
  }

  /** {@code negative profit}. */
  private static boolean signed(Cursor cursor) {
    boolean negative = cursor.is(cursor.at(), Term.NEGATIVE);
    int next = cursor.at() + 1;
    if ((!negative && !cursor.is(cursor.at(), Term.POSITIVE))
        || !(cursor.peek(next) instanceof Atom.OfMeasure)) {
      return false;
    }
    Operator operator = negative ? Operator.LESS : Operator.GREATER;
    return add(
        cursor,
        next,
        false,
        new Comparison(operator, List.of(new Amount(BigDecimal.ZERO, false)), next + 1));
  }

  private static boolean afterNoun(Cursor cursor) {
    int noun = cursor.at();
    if (!isNoun(cursor, noun)) {
      return false;
    }
    int index = noun + 1;
    boolean counted = cursor.is(index, Term.HOW_MANY);
    if (counted) {
      index++;
    }
    boolean total = cursor.is(index, Term.SUM);
    if (total) {
      index++;
    }
    boolean glued = cursor.pastGlue(index) > index || cursor.is(index, Term.OF);
    index = cursor.pastGlue(index);
    if (cursor.is(index, Term.OF)) {
      index = cursor.pastGlue(index + 1);
    }
    boolean not = cursor.is(index, Term.NOT);
    Comparison comparison = comparison(cursor, not ? cursor.pastGlue(index + 1) : index, true);
    if (comparison == null && !not) {
      comparison = sign(cursor, index);
    }
    if (comparison == null
        || (!glued && plainNumber(cursor, index) && cursor.here() instanceof Atom.OfRows)) {
      return false;
    }
    if (not) {
      Operator opposite = opposite(comparison.operator());
      if (opposite == null) {
        return false;
      }
      comparison = new Comparison(opposite, comparison.amounts(), comparison.next());
    }
    return add(cursor, noun, counted, comparison);
  }

  /** {@code profit is negative}. */
  private static @Nullable Comparison sign(Cursor cursor, int index) {
    List<Amount> zero = List.of(new Amount(BigDecimal.ZERO, false));
    if (cursor.is(index, Term.NEGATIVE)) {
      return new Comparison(Operator.LESS, zero, index + 1);
    }
    return cursor.is(index, Term.POSITIVE)
        ? new Comparison(Operator.GREATER, zero, index + 1)
        : null;
  }

  private static boolean plainNumber(Cursor cursor, int index) {
    return cursor.peek(index) instanceof Atom.OfNumber;
  }

  private static @Nullable Operator opposite(Operator operator) {
    return switch (operator) {
      case EQUALS -> Operator.NOT_EQUALS;
      case GREATER -> Operator.LESS_OR_EQUAL;
      case GREATER_OR_EQUAL -> Operator.LESS;
      case LESS -> Operator.GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> Operator.GREATER;
      default -> null;
    };
  }

  /** {@code more than 5 orders}; also a comparison that belongs to no noun beside it. */
  private static boolean beforeNoun(Cursor cursor) {
    Comparison comparison = comparison(cursor, cursor.at(), false);
    if (comparison == null) {
      return false;
    }
    int noun = cursor.pastGlue(comparison.next());
    if (cursor.is(noun, Term.IN)
        && cursor.peek(cursor.pastGlue(noun + 1)) instanceof Atom.OfMeasure) {
      noun = cursor.pastGlue(noun + 1);
    }
    if (isNoun(cursor, noun)) {
      return add(
          cursor,
          noun,
          false,
          new Comparison(comparison.operator(), comparison.amounts(), noun + 1));
    }
    cursor.add(
        new Condition(
            cursor.span(cursor.at(), comparison.next()),
            null,
            null,
            false,
            comparison.operator(),
            comparison.amounts()),
        comparison.next());
    return true;
  }

  private static boolean isNoun(Cursor cursor, int index) {
    Atom atom = cursor.peek(index);
    return atom instanceof Atom.OfMeasure
        || atom instanceof Atom.OfRows
        || (atom instanceof Atom.OfDimension dimension && !dimension.modifier());
  }

  /**
   * A comparison at an index.
   *
   * @param plain whether a number alone is one
   */
  private static @Nullable Comparison comparison(Cursor cursor, int start, boolean plain) {
    int index = start;
    if (cursor.is(index, Term.BETWEEN)) {
      return range(cursor, index + 1, Term.AND);
    }
    if (cursor.is(index, Term.FROM)) {
      return range(cursor, index + 1, Term.TO);
    }
    Operator operator = null;
    for (Map.Entry<Term, Operator> entry : OPERATORS.entrySet()) {
      if (cursor.is(index, entry.getKey())) {
        operator = entry.getValue();
        break;
      }
    }
    int number = operator == null ? index : cursor.pastGlue(index + 1);
    if (!(cursor.peek(number) instanceof Atom.OfNumber amount)) {
      return null;
    }
    List<Amount> amounts = List.of(new Amount(amount.number(), amount.percent()));
    if (operator == null) {
      if (cursor.is(number + 1, Term.OR_MORE)) {
        return new Comparison(Operator.GREATER_OR_EQUAL, amounts, number + 2);
      }
      if (cursor.is(number + 1, Term.OR_LESS)) {
        return new Comparison(Operator.LESS_OR_EQUAL, amounts, number + 2);
      }
      Comparison range = plain ? range(cursor, number, Term.TO) : null;
      if (range != null) {
        return range;
      }
      return plain ? new Comparison(Operator.EQUALS, amounts, number + 1) : null;
    }
    return new Comparison(operator, amounts, number + 1);
  }

  private static @Nullable Comparison range(Cursor cursor, int first, Term joint) {
    int from = cursor.pastGlue(first);
    if (cursor.peek(from) instanceof Atom.OfNumber low
        && cursor.isAny(from + 1, joint, Term.TO, Term.DASH)
        && cursor.peek(cursor.pastGlue(from + 2)) instanceof Atom.OfNumber high) {
      boolean percent = low.percent() || high.percent();
      return new Comparison(
          Operator.BETWEEN,
          List.of(new Amount(low.number(), percent), new Amount(high.number(), percent)),
          cursor.pastGlue(from + 2) + 1);
    }
    return null;
  }

  private static boolean add(Cursor cursor, int noun, boolean counted, Comparison comparison) {
    Phrase subject = NounRule.noun(cursor, noun);
    Aggregation aggregation = null;
    boolean counts = counted;
    if (subject == null) {
      return false;
    }
    int from = cursor.at();
    int next = Math.max(comparison.next(), noun + 1);
    if (comparison.next() > noun + 1 && isUnitOf(subject, cursor.word(next))) {
      next++;
    }
    Phrase.Span span = cursor.span(from, next);
    if (cursor.last() instanceof Phrase.Aggregate said) {
      aggregation = said.aggregation();
      span = new Phrase.Span(said.span().start(), span.end());
      cursor.dropLast();
    } else if (cursor.last() instanceof Phrase.Counting said
        && noun == from
        && !counted
        && countsForCondition(cursor)) {
      counts = true;
      span = new Phrase.Span(said.span().start(), span.end());
      cursor.dropLast();
    }
    cursor.add(
        new Condition(
            span, subject, aggregation, counts, comparison.operator(), comparison.amounts()),
        next);
    return true;
  }

  /** {@code distance over 5 km}, when that is the unit its name tells. */
  private static boolean isUnitOf(Phrase subject, String word) {
    Optional<String> unit = UNITS.of(word);
    String name =
        subject instanceof Phrase.Measured measured
            ? measured.options().get(0).name()
            : subject instanceof Phrase.Thing thing ? thing.of().options().get(0).name() : "";
    return unit.isPresent()
        && Stream.of(name.split("_")).anyMatch(part -> UNITS.of(singular(part)).equals(unit));
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** {@code with a number of orders above 5}, but not {@code how many orders over 5}. */
  private static boolean countsForCondition(Cursor cursor) {
    List<Phrase> phrases = cursor.phrases();
    return phrases.size() >= 2
        && phrases.get(phrases.size() - 2) instanceof Phrase.Mark mark
        && mark.kind() == Phrase.Kind.CLAUSE;
  }
}
