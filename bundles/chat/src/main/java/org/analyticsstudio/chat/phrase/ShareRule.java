package org.analyticsstudio.chat.phrase;

import java.util.List;
import java.util.Optional;
import org.analyticsstudio.chat.candidate.Atom;
import org.analyticsstudio.chat.lexicon.Term;
import org.analyticsstudio.chat.phrase.Phrase.Kind;
import org.analyticsstudio.chat.phrase.Phrase.Mark;
import org.analyticsstudio.chat.vocabulary.Flag;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * The rate of a yes-or-no dimension; and, in a share, the words that tell the part from the whole:
 * in {@code the share of A in B that are C} only C is the part.
 */
final class ShareRule implements Rule {

  @Override
  public boolean read(Cursor cursor) {
    return rate(cursor) || (ofShare(cursor) && (among(cursor) || predicate(cursor)));
  }

  private static boolean rate(Cursor cursor) {
    int at = cursor.at();
    boolean before = cursor.is(at, Term.RATE);
    int noun = at;
    if (before) {
      noun = cursor.pastGlue(cursor.is(at + 1, Term.OF) ? at + 2 : at + 1);
    } else if (!cursor.is(at + 1, Term.RATE)) {
      return false;
    }
    Dimension dimension = dimension(cursor.peek(noun));
    Optional<Flag> flag =
        dimension == null ? Optional.empty() : cursor.vocabulary().flag(dimension);
    if (dimension == null || flag.isEmpty()) {
      return false;
    }
    int next = before ? noun + 1 : at + 2;
    Phrase.Span span = cursor.span(at, next);
    cursor.add(
        new Phrase.Rate(
            span,
            new Phrase.Test(span, dimension, Operator.EQUALS, List.of(flag.get().yes()), false)),
        next);
    return true;
  }

  private static @Nullable Dimension dimension(@Nullable Atom atom) {
    return atom instanceof Atom.OfDimension of && of.options().size() == 1 && !of.modifier()
        ? of.options().get(0)
        : null;
  }

  private static boolean ofShare(Cursor cursor) {
    return cursor.phrases().stream()
        .anyMatch(
            p -> p instanceof Phrase.Rate || (p instanceof Mark mark && mark.kind() == Kind.SHARE));
  }

  private static boolean among(Cursor cursor) {
    int at = cursor.at();
    if (!cursor.is(at, Term.AMONG)) {
      return false;
    }
    cursor.add(new Mark(cursor.span(at, at + 1), Kind.AMONG), at + 1);
    return true;
  }

  private static boolean predicate(Cursor cursor) {
    int at = cursor.at();
    boolean marked = cursor.last() instanceof Mark mark && mark.kind() == Kind.PREDICATE;
    if (cursor.isAny(at, Term.NOT, Term.WITHOUT, Term.HAVE)) {
      // Other rules read these words; here they only say where the part begins.
      if (!marked) {
        cursor.add(new Mark(cursor.span(at, at + 1), Kind.PREDICATE), at);
      }
      return !marked;
    }
    if (!cursor.isAny(at, Term.BE, Term.LIGHT_VERB, Term.RELATIVE)) {
      return false;
    }
    if (marked) {
      cursor.moveTo(at + 1);
    } else {
      cursor.add(new Mark(cursor.span(at, at + 1), Kind.PREDICATE), at + 1);
    }
    return true;
  }
}
