package org.analyticsstudio.chat.phrase;

import org.analyticsstudio.chat.candidate.Atom;
import org.analyticsstudio.chat.lexicon.Term;
import org.analyticsstudio.chat.phrase.Phrase.Kind;
import org.analyticsstudio.chat.phrase.Phrase.Mark;

/** Words that carry nothing of their own where they stand. Anything else fails the reading. */
final class GlueRule implements Rule {

  @Override
  public boolean read(Cursor cursor) {
    int at = cursor.at();
    if (cursor.is(at, Term.QUESTION)) {
      cursor.add(
          new Mark(cursor.span(at, at + 1), cursor.phrases().isEmpty() ? Kind.ASKED : Kind.CLAUSE),
          at + 1);
      return true;
    }
    if (cursor.is(at, Term.OPENER) && onlyOpened(cursor)) {
      cursor.add(new Mark(cursor.span(at, at + 1), Kind.LISTED), at + 1);
      return true;
    }
    if (cursor.is(at, Term.HAVE)) {
      return followed(cursor) && mark(cursor, Kind.CLAUSE);
    }
    if (cursor.isAny(at, Term.AND, Term.AND_AND)) {
      return followed(cursor) && mark(cursor, Kind.AND);
    }
    if (cursor.is(at, Term.COMMA)) {
      return mark(cursor, Kind.AND);
    }
    if (cursor.isAny(at, Term.IN, Term.FROM, Term.BETWEEN)) {
      return followed(cursor) && mark(cursor, Kind.PREPOSITION);
    }
    if (cursor.isAny(at, Term.FILLER, Term.BE, Term.DO, Term.LIGHT_VERB, Term.RELATIVE)) {
      cursor.moveTo(at + 1);
      return true;
    }
    return false;
  }

  private static boolean mark(Cursor cursor, Kind kind) {
    int at = cursor.at();
    cursor.add(new Mark(cursor.span(at, at + 1), kind), at + 1);
    return true;
  }

  private static boolean onlyOpened(Cursor cursor) {
    return cursor.phrases().stream()
        .allMatch(
            p ->
                p instanceof Mark mark
                    && (mark.kind() == Kind.LISTED || mark.kind() == Kind.ASKED));
  }

  /** Whether something follows that a preposition or a conjunction can belong to. */
  private static boolean followed(Cursor cursor) {
    int next = cursor.pastPrepositions(cursor.at() + 1);
    Atom atom = cursor.peek(next);
    return atom != null
        && !cursor.isAny(next, Term.BY, Term.OR, Term.COMMA, Term.TO, Term.DASH, Term.AND);
  }
}
