package org.analyticsstudio.chat.phrase;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.chat.candidate.Atom;
import org.analyticsstudio.chat.lexicon.Term;
import org.analyticsstudio.chat.phrase.Phrase.Keeping;
import org.analyticsstudio.chat.phrase.Phrase.Keeping.Join;
import org.analyticsstudio.chat.vocabulary.Meaning;
import org.analyticsstudio.model.schema.Dimension;
import org.jspecify.annotations.Nullable;

/** {@code in the west}, {@code not first class}, {@code region is east or west}. */
final class ValueRule implements Rule {

  @Override
  public boolean read(Cursor cursor) {
    int at = cursor.at();
    boolean negated = false;
    int index = at;
    Atom.OfDimension beside = null;
    if (negates(cursor, index)) {
      negated = true;
      index = cursor.pastPrepositions(index + 1);
    } else if (cursor.is(index, Term.BY)) {
      index = cursor.pastGlue(index + 1);
      if (!(cursor.peek(index) instanceof Atom.OfValue)) {
        return false;
      }
    } else if (cursor.isAny(index, Term.IN, Term.FROM, Term.HAVE)) {
      index = cursor.pastPrepositions(index + 1);
      if (negates(cursor, index)) {
        negated = true;
        index = cursor.pastPrepositions(index + 1);
      }
    }
    if (cursor.peek(index) instanceof Atom.OfDimension noun) {
      beside = noun;
      int after = index + 1;
      index = besideEnd(cursor, after);
      if (cursor.plural(noun) && (index > after || !(cursor.peek(index) instanceof Atom.OfValue))) {
        return false;
      }
      if (!negated && cursor.is(index, Term.NOT)) {
        negated = true;
        index = cursor.pastPrepositions(index + 1);
      } else if (!negated && cursor.is(index, Term.UNEQUAL)) {
        negated = true;
        index = cursor.pastGlue(index + 1);
      }
    }
    if (!(cursor.peek(index) instanceof Atom.OfValue first)) {
      return false;
    }
    return readValues(cursor, index, first, negated, beside);
  }

  private static boolean negates(Cursor cursor, int index) {
    return cursor.isAny(index, Term.NOT, Term.EXCLUDING, Term.WITHOUT)
        && !cursor.isAny(index, Term.AT_LEAST, Term.AT_MOST);
  }

  private static int besideEnd(Cursor cursor, int index) {
    int next = cursor.pastGlue(index);
    while (cursor.isAny(next, Term.IN, Term.EQUAL, Term.BE, Term.FROM)) {
      next = cursor.pastGlue(next + 1);
    }
    return next;
  }

  private static boolean readValues(
      Cursor cursor,
      int index,
      Atom.OfValue first,
      boolean negated,
      Atom.@Nullable OfDimension before) {
    List<List<Meaning.OfValue>> values = new ArrayList<>();
    values.add(first.options());
    Join join = Join.NONE;
    int next = index + 1;
    while (true) {
      int joint = next;
      Join how = join(cursor, joint);
      if (how == Join.NONE) {
        break;
      }
      int value = cursor.pastPrepositions(joint + 1);
      if (!(cursor.peek(value) instanceof Atom.OfValue more)
          || !sharesDimension(values, more, before)) {
        break;
      }
      values.add(more.options());
      join = strongest(join, how);
      next = value + 1;
    }
    Dimension beside = before == null ? null : besideDimension(before, values);
    if (before != null && beside == null) {
      return false;
    }
    if (beside == null && cursor.peek(next) instanceof Atom.OfDimension after) {
      beside = besideDimension(after, values);
      next = beside == null ? next : next + 1;
    }
    if (beside == null
        && values.stream().anyMatch(o -> o.stream().allMatch(Meaning.OfValue::shy))) {
      return false;
    }
    cursor.add(
        new Keeping(
            cursor.span(cursor.at(), next),
            List.copyOf(values),
            negated,
            negated && !excludes(cursor, index),
            join,
            beside),
        next);
    return true;
  }

  /** Whether rows are left out, as by {@code excluding}. */
  private static boolean excludes(Cursor cursor, int end) {
    for (int i = cursor.at(); i < end; i++) {
      if (cursor.isAny(i, Term.EXCLUDING, Term.UNEQUAL)) {
        return true;
      }
    }
    return false;
  }

  private static Join join(Cursor cursor, int index) {
    if (cursor.isAny(index, Term.OR, Term.OR_AND)) {
      return Join.OR;
    }
    if (cursor.isAny(index, Term.VERSUS)) {
      return Join.VERSUS;
    }
    return cursor.isAny(index, Term.AND, Term.AND_AND, Term.COMMA, Term.TO)
            && !(cursor.is(index, Term.TO) && !cursor.is(index, Term.AND))
        ? Join.AND
        : Join.NONE;
  }

  private static Join strongest(Join one, Join other) {
    if (one == Join.VERSUS || other == Join.VERSUS) {
      return Join.VERSUS;
    }
    return one == Join.OR || other == Join.OR ? Join.OR : Join.AND;
  }

  private static boolean sharesDimension(
      List<List<Meaning.OfValue>> values, Atom.OfValue more, Atom.@Nullable OfDimension beside) {
    return more.options().stream()
        .map(Meaning.OfValue::dimension)
        .filter(d -> beside == null || beside.options().contains(d))
        .anyMatch(
            d -> values.stream().allMatch(v -> v.stream().anyMatch(o -> o.dimension().equals(d))));
  }

  private static @Nullable Dimension besideDimension(
      Atom.OfDimension noun, List<List<Meaning.OfValue>> values) {
    List<Dimension> fitting =
        noun.options().stream()
            .filter(
                d ->
                    values.stream()
                        .allMatch(v -> v.stream().anyMatch(o -> o.dimension().equals(d))))
            .toList();
    return fitting.size() == 1 ? fitting.get(0) : null;
  }
}
