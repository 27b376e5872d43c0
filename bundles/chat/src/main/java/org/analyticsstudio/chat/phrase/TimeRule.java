package org.analyticsstudio.chat.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.chat.candidate.Atom;
import org.analyticsstudio.chat.candidate.Period;
import org.analyticsstudio.chat.lexicon.Term;
import org.analyticsstudio.chat.phrase.Phrase.During;
import org.analyticsstudio.chat.phrase.Phrase.During.Bound;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.schema.Dimension;
import org.jspecify.annotations.Nullable;

/** {@code in 2017}, {@code shipped before March 2016}, {@code between 2015 and 2017}. */
final class TimeRule implements Rule {
  private static final Map<Term, Bound> BOUNDS =
      Map.of(
          Term.SINCE, Bound.SINCE,
          Term.BEFORE, Bound.BEFORE,
          Term.AFTER, Bound.AFTER,
          Term.UNTIL, Bound.UNTIL);

  @Override
  public boolean read(Cursor cursor) {
    int index = cursor.at();
    Dimension column = null;
    if (cursor.here() instanceof Atom.OfDimension noun) {
      column = timeColumn(noun);
      if (column == null) {
        return false;
      }
      index = cursor.pastGlue(index + 1);
    }
    return readFrom(cursor, index, column);
  }

  private static @Nullable Dimension timeColumn(Atom.OfDimension noun) {
    List<Dimension> times = noun.options().stream().filter(Vocabulary::isTime).toList();
    return times.size() == 1 ? times.get(0) : null;
  }

  private boolean readFrom(Cursor cursor, int start, @Nullable Dimension column) {
    int index = start;
    boolean between = cursor.is(index, Term.BETWEEN);
    Bound bound = bound(cursor, index);
    if (between || bound != Bound.WITHIN) {
      index++;
    }
    index = skipIn(cursor, index);
    if (!(cursor.peek(index) instanceof Atom.OfTime first)) {
      return false;
    }
    int joint = index + 1;
    int second = skipIn(cursor, joint + 1);
    boolean range =
        cursor.isAny(joint, Term.TO, Term.DASH, Term.UNTIL)
            || (between && cursor.is(joint, Term.AND));
    if (range && cursor.peek(second) instanceof Atom.OfTime last && bound != Bound.BEFORE) {
      return add(cursor, column, first.period(), last.period(), Bound.WITHIN, second + 1);
    }
    if (between) {
      return false;
    }
    return bound == Bound.WITHIN
        ? several(cursor, column, first.period(), joint)
        : add(cursor, column, first.period(), first.period(), bound, joint);
  }

  private static Bound bound(Cursor cursor, int index) {
    for (Map.Entry<Term, Bound> entry : BOUNDS.entrySet()) {
      if (cursor.is(index, entry.getKey())) {
        return entry.getValue();
      }
    }
    return cursor.is(index, Term.FROM) ? Bound.FROM : Bound.WITHIN;
  }

  /** {@code 2016 and 2017}: only when each follows right after the one before. */
  private static boolean several(
      Cursor cursor, @Nullable Dimension column, Period first, int joint) {
    List<Period> periods = new ArrayList<>(List.of(first));
    boolean or = false;
    int next = joint;
    while (cursor.isAny(
        next, Term.AND, Term.AND_AND, Term.COMMA, Term.OR, Term.OR_AND, Term.VERSUS, Term.TO)) {
      int second = skipIn(cursor, next + 1);
      if (!(cursor.peek(second) instanceof Atom.OfTime time)) {
        break;
      }
      or = or || cursor.isAny(next, Term.OR, Term.OR_AND);
      periods.add(time.period());
      next = second + 1;
    }
    if (periods.size() == 1) {
      return add(cursor, column, first, first, Bound.WITHIN, joint);
    }
    Period last = periods.get(periods.size() - 1);
    for (int i = 0; i < periods.size(); i++) {
      Period period = periods.get(i);
      if (period.lacksYear() && last.from() != null) {
        period = period.in(last.from().getYear());
        periods.set(i, period);
      }
      if (i > 0 && !follows(periods.get(i - 1), period)) {
        return false;
      }
    }
    return add(cursor, column, periods.get(0), last, or ? Bound.WITHIN : Bound.EACH, next);
  }

  private static boolean follows(Period before, Period after) {
    LocalDate end = before.to();
    return end != null && end.plusDays(1).equals(after.from()) && before.unit() == after.unit();
  }

  private static int skipIn(Cursor cursor, int index) {
    int next = cursor.pastGlue(index);
    while (cursor.is(next, Term.IN)
        || (cursor.is(next, Term.YEAR) && cursor.peek(next + 1) instanceof Atom.OfTime)) {
      next = cursor.pastGlue(next + 1);
    }
    return next;
  }

  private static boolean add(
      Cursor cursor, @Nullable Dimension column, Period first, Period last, Bound bound, int next) {
    LocalDate until = last.from();
    Period start = first.lacksYear() && until != null ? first.in(until.getYear()) : first;
    cursor.add(new During(cursor.span(cursor.at(), next), column, start, last, bound), next);
    return true;
  }
}
