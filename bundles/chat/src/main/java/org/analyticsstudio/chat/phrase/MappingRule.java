package org.analyticsstudio.chat.phrase;

import org.analyticsstudio.chat.candidate.Atom;
import org.analyticsstudio.chat.lexicon.Term;
import org.analyticsstudio.chat.phrase.Phrase.Mapped;

/** {@code of building wires}: a phrase that stands for conditions. It is never negated. */
final class MappingRule implements Rule {

  @Override
  public boolean read(Cursor cursor) {
    int index = cursor.at();
    if (cursor.isAny(index, Term.IN, Term.FROM, Term.HAVE) && !negates(cursor, index)) {
      index = cursor.pastPrepositions(index + 1);
    }
    if (!(cursor.peek(index) instanceof Atom.OfMapping of)) {
      return false;
    }
    cursor.add(new Mapped(cursor.span(cursor.at(), index + 1), of.mapping()), index + 1);
    return true;
  }

  private static boolean negates(Cursor cursor, int index) {
    return cursor.isAny(index, Term.NOT, Term.EXCLUDING, Term.WITHOUT);
  }
}
