package org.analyticsstudio.chat.phrase;

import java.util.LinkedHashMap;
import java.util.Map;
import org.analyticsstudio.chat.lexicon.Term;
import org.analyticsstudio.chat.phrase.Phrase.Aggregate;
import org.analyticsstudio.chat.phrase.Phrase.Counting;
import org.analyticsstudio.chat.phrase.Phrase.Kind;
import org.analyticsstudio.chat.phrase.Phrase.Mark;
import org.analyticsstudio.model.schema.Aggregation;

/** Words that say what is to be done with the nouns around them. */
final class MarkerRule implements Rule {
  private static final Map<Term, Aggregation> AGGREGATIONS =
      Map.of(
          Term.SUM, Aggregation.SUM,
          Term.AVERAGE, Aggregation.AVG,
          Term.MEDIAN, Aggregation.MEDIAN,
          Term.MIN, Aggregation.MIN,
          Term.MAX, Aggregation.MAX);
  private static final Map<Term, Kind> MARKS = marks();

  private static Map<Term, Kind> marks() {
    Map<Term, Kind> marks = new LinkedHashMap<>();
    marks.put(Term.COMPARE, Kind.COMPARE);
    marks.put(Term.VERSUS, Kind.COMPARE);
    marks.put(Term.TREND, Kind.TREND);
    marks.put(Term.SORT, Kind.SORT);
    marks.put(Term.RANKING, Kind.RANKING);
    marks.put(Term.ASCENDING, Kind.ASCENDING);
    marks.put(Term.DESCENDING, Kind.DESCENDING);
    marks.put(Term.SHARE, Kind.SHARE);
    marks.put(Term.RATE, Kind.RATE);
    marks.put(Term.DISTINCT, Kind.DISTINCT);
    marks.put(Term.HOW_MUCH, Kind.HOW_MUCH);
    return marks;
  }

  @Override
  public boolean read(Cursor cursor) {
    int at = cursor.at();
    Phrase.Span span = cursor.span(at, at + 1);
    if (cursor.is(at, Term.HOW_MANY)) {
      cursor.add(new Counting(span), at + 1);
      return true;
    }
    if (cursor.is(at, Term.COMBINED) && !nounFollows(cursor, at + 1)) {
      cursor.add(new Mark(span, Kind.COMBINED), at + 1);
      return true;
    }
    for (Map.Entry<Term, Aggregation> entry : AGGREGATIONS.entrySet()) {
      if (cursor.is(at, entry.getKey())) {
        cursor.add(new Aggregate(span, entry.getValue()), at + 1);
        return true;
      }
    }
    for (Map.Entry<Term, Kind> entry : MARKS.entrySet()) {
      if (cursor.is(at, entry.getKey())) {
        cursor.add(new Mark(span, entry.getValue()), at + 1);
        return true;
      }
    }
    return false;
  }

  private static boolean nounFollows(Cursor cursor, int index) {
    return NounRule.noun(cursor, cursor.pastGlue(index)) != null;
  }
}
