package org.analyticsstudio.chat.phrase;

import java.math.BigDecimal;
import org.analyticsstudio.chat.candidate.Atom;
import org.analyticsstudio.chat.lexicon.Term;
import org.analyticsstudio.chat.phrase.Phrase.Common;
import org.analyticsstudio.chat.phrase.Phrase.Extreme;

/** {@code top 5}, {@code 3 lowest}, {@code the second highest}, {@code most common}. */
final class ExtremeRule implements Rule {
  private static final int MOST = 10_000;

  @Override
  public boolean read(Cursor cursor) {
    int at = cursor.at();
    int index = at;
    int count = count(cursor.peek(index));
    int offset = 0;
    if (count > 0) {
      index = cursor.pastGlue(index + 1);
    } else if (cursor.is(index, Term.SECOND) || cursor.is(index, Term.THIRD)) {
      offset = cursor.is(index, Term.SECOND) ? 1 : 2;
      count = 1;
      index++;
    }
    boolean common = cursor.is(index, Term.MOST_COMMON);
    if (common || cursor.is(index, Term.LEAST_COMMON)) {
      if (offset > 0) {
        return false;
      }
      cursor.add(new Common(cursor.span(at, index + 1), common, count), index + 1);
      return true;
    }
    boolean edge = cursor.isAny(index, Term.TOP, Term.BOTTOM);
    boolean highest = cursor.isAny(index, Term.TOP, Term.HIGHEST);
    if (!highest && !cursor.isAny(index, Term.BOTTOM, Term.LOWEST)) {
      return false;
    }
    index++;
    if (count == 0 && count(cursor.peek(index)) > 0) {
      count = count(cursor.peek(index));
      index++;
    }
    cursor.add(new Extreme(cursor.span(at, index), highest, count, offset, edge, !edge), index);
    return true;
  }

  static int count(@org.jspecify.annotations.Nullable Atom atom) {
    if (!(atom instanceof Atom.OfNumber number) || number.percent()) {
      return 0;
    }
    BigDecimal value = number.number().stripTrailingZeros();
    boolean fits =
        value.scale() <= 0 && value.signum() > 0 && value.compareTo(BigDecimal.valueOf(MOST)) <= 0;
    return fits ? value.intValue() : 0;
  }
}
