package org.analyticsstudio.chat.phrase;

import org.analyticsstudio.chat.candidate.Atom;
import org.analyticsstudio.chat.lexicon.Term;
import org.analyticsstudio.chat.phrase.Phrase.Measured;
import org.analyticsstudio.chat.phrase.Phrase.PeriodNoun;
import org.analyticsstudio.chat.phrase.Phrase.Quantity;
import org.analyticsstudio.chat.phrase.Phrase.Rows;
import org.analyticsstudio.chat.phrase.Phrase.Thing;
import org.analyticsstudio.model.query.Granularity;
import org.jspecify.annotations.Nullable;

/** Measures, dimensions, rows, kinds of periods, and a number of them. */
final class NounRule implements Rule {

  @Override
  public boolean read(Cursor cursor) {
    int at = cursor.at();
    Phrase noun = noun(cursor, at);
    if (noun != null) {
      cursor.add(noun, at + 1);
      return true;
    }
    Granularity granularity = GroupingRule.noun(cursor.peek(at));
    if (granularity != null) {
      cursor.add(new PeriodNoun(cursor.span(at, at + 1), granularity), at + 1);
      return true;
    }
    int count = ExtremeRule.count(cursor.peek(at));
    int next = cursor.pastGlue(at + 1);
    if (count > 0
        && (noun(cursor, next) instanceof Thing || GroupingRule.noun(cursor.peek(next)) != null)) {
      cursor.add(new Quantity(cursor.span(at, at + 1), count), at + 1);
      return true;
    }
    return false;
  }

  /** The noun at an index, if there is one. */
  static @Nullable Phrase noun(Cursor cursor, int index) {
    Atom atom = cursor.peek(index);
    if (atom == null) {
      return null;
    }
    Phrase.Span span = cursor.span(index, index + 1);
    if (atom instanceof Atom.OfMeasure measure) {
      return new Measured(span, measure.options());
    }
    if (atom instanceof Atom.OfRows
        || (atom.is(Term.ROWS) && cursor.vocabulary().rowCount().isPresent())) {
      return new Rows(span);
    }
    return atom instanceof Atom.OfDimension dimension && !dimension.modifier()
        ? new Thing(span, dimension, cursor.plural(atom))
        : null;
  }
}
