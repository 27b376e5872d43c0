package org.analyticsstudio.chat.phrase;

import java.util.List;
import java.util.Optional;
import org.analyticsstudio.chat.candidate.Atom;
import org.analyticsstudio.chat.lexicon.Term;
import org.analyticsstudio.chat.phrase.Phrase.Test;
import org.analyticsstudio.chat.vocabulary.Flag;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.Dimension;
import org.jspecify.annotations.Nullable;

/** {@code with overtime}, {@code without a region}, {@code name containing "x"}. */
final class TestRule implements Rule {

  @Override
  public boolean read(Cursor cursor) {
    return missing(cursor) || text(cursor) || flag(cursor) || lacking(cursor);
  }

  private static @Nullable Dimension dimension(@Nullable Atom atom) {
    return atom instanceof Atom.OfDimension of && of.options().size() == 1 && !of.modifier()
        ? of.options().get(0)
        : null;
  }

  private static boolean missing(Cursor cursor) {
    int at = cursor.at();
    boolean before = cursor.is(at, Term.MISSING);
    int noun = before ? cursor.pastGlue(at + 1) : at;
    Dimension dimension = dimension(cursor.peek(noun));
    if (dimension == null) {
      return false;
    }
    int after = cursor.pastGlue(noun + 1);
    boolean not = !before && cursor.is(after, Term.NOT);
    int word = not ? after + 1 : after;
    if (!before && !cursor.is(word, Term.MISSING)) {
      return false;
    }
    int next = before ? noun + 1 : word + 1;
    Operator operator = not ? Operator.IS_NOT_NULL : Operator.IS_NULL;
    cursor.add(new Test(cursor.span(at, next), dimension, operator, List.of(), not), next);
    return true;
  }

  private static boolean text(Cursor cursor) {
    int at = cursor.at();
    Dimension dimension = dimension(cursor.here());
    int word = cursor.pastGlue(at + 1);
    boolean contains = cursor.is(word, Term.CONTAINS);
    if (dimension == null
        || (!contains && !cursor.is(word, Term.STARTS))
        || !(cursor.peek(word + 1) instanceof Atom.Quoted quoted)) {
      return false;
    }
    Operator operator = contains ? Operator.CONTAINS : Operator.STARTS_WITH;
    cursor.add(
        new Test(cursor.span(at, word + 2), dimension, operator, List.of(quoted.text()), false),
        word + 2);
    return true;
  }

  /** A yes-or-no dimension said of things: {@code who work overtime}, {@code without overtime}. */
  private static boolean flag(Cursor cursor) {
    int at = cursor.at();
    boolean not = cursor.isAny(at, Term.NOT, Term.WITHOUT, Term.EXCLUDING);
    int index = not ? cursor.pastPrepositions(at + 1) : at;
    if (index == at && cursor.is(at, Term.AND)) {
      return false;
    }
    if (index == at && !saidOfThings(cursor, at)) {
      return false;
    }
    Dimension dimension = dimension(cursor.peek(index));
    Optional<Flag> flag =
        dimension == null ? Optional.empty() : cursor.vocabulary().flag(dimension);
    int next = index + 1;
    if (dimension == null || flag.isEmpty() || belongsToValue(cursor, next, dimension)) {
      return false;
    }
    Object value = not ? flag.get().no() : flag.get().yes();
    cursor.add(
        new Test(cursor.span(at, next), dimension, Operator.EQUALS, List.of(value), not), next);
    return true;
  }

  /** A dimension that things lack: {@code without a return date}, {@code have no region}. */
  private static boolean lacking(Cursor cursor) {
    int at = cursor.at();
    boolean lacked =
        cursor.is(at, Term.WITHOUT) || (cursor.is(at, Term.NOT) && cursor.is(at - 1, Term.HAVE));
    int noun = cursor.pastPrepositions(at + 1);
    Dimension dimension = lacked ? dimension(cursor.peek(noun)) : null;
    if (dimension == null
        || cursor.vocabulary().flag(dimension).isPresent()
        || belongsToValue(cursor, noun + 1, dimension)) {
      return false;
    }
    cursor.add(
        new Test(cursor.span(at, noun + 1), dimension, Operator.IS_NULL, List.of(), false),
        noun + 1);
    return true;
  }

  private static boolean belongsToValue(Cursor cursor, int index, Dimension dimension) {
    int next = cursor.pastGlue(index);
    next = cursor.isAny(next, Term.NOT, Term.EQUAL, Term.IN) ? cursor.pastGlue(next + 1) : next;
    return cursor.peek(next) instanceof Atom.OfValue value
        && value.options().stream().anyMatch(v -> v.dimension().equals(dimension));
  }

  private static boolean saidOfThings(Cursor cursor, int at) {
    boolean after =
        cursor.isAny(at - 1, Term.HAVE, Term.LIGHT_VERB, Term.RELATIVE, Term.DO, Term.BE)
            && !cursor.is(at - 1, Term.OPENER)
            && !cursor.is(at - 1, Term.QUESTION);
    Atom next = cursor.peek(at + 1);
    boolean before =
        next instanceof Atom.OfRows || (next instanceof Atom.OfDimension of && of.entity() != null);
    return after || before;
  }
}
