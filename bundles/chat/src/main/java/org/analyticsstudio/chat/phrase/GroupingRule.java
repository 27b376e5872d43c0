package org.analyticsstudio.chat.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.chat.candidate.Atom;
import org.analyticsstudio.chat.lexicon.Term;
import org.analyticsstudio.chat.phrase.Phrase.Grouping;
import org.analyticsstudio.chat.phrase.Phrase.Grouping.Item;
import org.analyticsstudio.chat.phrase.Phrase.Kind;
import org.analyticsstudio.chat.phrase.Phrase.Mark;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.query.Granularity;
import org.jspecify.annotations.Nullable;

/** {@code by region and category}, {@code per month}, {@code monthly}, {@code state wise}. */
final class GroupingRule implements Rule {
  private static final Map<Term, Granularity> NOUNS =
      Map.of(
          Term.HOUR, Granularity.HOUR,
          Term.DAY, Granularity.DAY,
          Term.WEEK, Granularity.WEEK,
          Term.MONTH, Granularity.MONTH,
          Term.QUARTER, Granularity.QUARTER,
          Term.YEAR, Granularity.YEAR);
  private static final Map<Term, Granularity> ADJECTIVES =
      Map.of(
          Term.HOURLY, Granularity.HOUR,
          Term.DAILY, Granularity.DAY,
          Term.WEEKLY, Granularity.WEEK,
          Term.MONTHLY, Granularity.MONTH,
          Term.QUARTERLY, Granularity.QUARTER,
          Term.YEARLY, Granularity.YEAR);

  static @Nullable Granularity granularity(@Nullable Atom atom, Map<Term, Granularity> words) {
    if (atom == null) {
      return null;
    }
    for (Map.Entry<Term, Granularity> word : words.entrySet()) {
      if (atom.is(word.getKey())) {
        return word.getValue();
      }
    }
    return null;
  }

  static @Nullable Granularity noun(@Nullable Atom atom) {
    return granularity(atom, NOUNS);
  }

  @Override
  public boolean read(Cursor cursor) {
    return byPhrase(cursor) || adjective(cursor) || wise(cursor);
  }

  private static boolean byPhrase(Cursor cursor) {
    int at = cursor.at();
    if (!cursor.isAny(at, Term.BY, Term.PER)) {
      return false;
    }
    List<Item> items = new ArrayList<>();
    int next = at;
    int joint = at;
    while (true) {
      int index = cursor.pastGlue(joint + 1);
      while (cursor.isAny(index, Term.BY, Term.PER)) {
        index = cursor.pastGlue(index + 1);
      }
      int end = item(cursor, index, items);
      if (end < 0) {
        break;
      }
      next = end;
      joint = end;
      if (!cursor.isAny(joint, Term.AND, Term.AND_AND, Term.COMMA, Term.BY, Term.PER)) {
        break;
      }
    }
    if (items.isEmpty()) {
      return rankBy(cursor, at);
    }
    cursor.add(
        new Grouping(cursor.span(at, next), List.copyOf(items), cursor.is(at, Term.PER)), next);
    return true;
  }

  /** Reads one thing to group by; returns where it ends, or -1. */
  private static int item(Cursor cursor, int index, List<Item> items) {
    Atom atom = cursor.peek(index);
    Granularity adjective = granularity(atom, ADJECTIVES);
    Granularity noun = adjective != null ? adjective : noun(atom);
    if (noun != null && atom != null) {
      int end = index + 1;
      Atom.OfDimension column = null;
      int of = cursor.pastGlue(end);
      if (cursor.is(end, Term.IN) || of > end) {
        int after = cursor.pastPrepositions(end);
        if (cursor.peek(after) instanceof Atom.OfDimension said && isTime(said)) {
          column = said;
          end = after + 1;
        }
      }
      items.add(new Item(cursor.span(index, end), column, noun));
      return end;
    }
    if (!(atom instanceof Atom.OfDimension dimension)) {
      return -1;
    }
    Granularity after = noun(cursor.peek(index + 1));
    if (after != null && isTime(dimension)) {
      items.add(new Item(cursor.span(index, index + 2), dimension, after));
      return index + 2;
    }
    if (dimension.modifier() || followedByItsValue(cursor, index, dimension)) {
      return -1;
    }
    if (dimension.entity() != null
        && cursor.peek(index + 1) instanceof Atom.OfDimension compound
        && !compound.modifier()) {
      items.add(new Item(cursor.span(index, index + 2), compound, null));
      return index + 2;
    }
    items.add(new Item(cursor.span(index, index + 1), dimension, null));
    return index + 1;
  }

  private static boolean followedByItsValue(Cursor cursor, int index, Atom.OfDimension noun) {
    return cursor.peek(index + 1) instanceof Atom.OfValue value
        && value.options().stream().anyMatch(v -> noun.options().contains(v.dimension()));
  }

  private static boolean isTime(Atom.OfDimension dimension) {
    return dimension.options().stream().filter(Vocabulary::isTime).count() == 1;
  }

  /** {@code by total sales}: what to rank by, when something is ranked. */
  private static boolean rankBy(Cursor cursor, int at) {
    int next = cursor.pastGlue(at + 1);
    Atom atom = cursor.peek(next);
    boolean measureLike =
        atom instanceof Atom.OfMeasure
            || atom instanceof Atom.OfRows
            || cursor.isAny(
                next,
                Term.SUM,
                Term.AVERAGE,
                Term.MEDIAN,
                Term.MIN,
                Term.MAX,
                Term.HIGHEST,
                Term.LOWEST,
                Term.HOW_MANY,
                Term.DISTINCT);
    if (!cursor.is(at, Term.BY) || !measureLike) {
      return false;
    }
    cursor.add(new Mark(cursor.span(at, at + 1), Kind.RANK_BY), at + 1);
    return true;
  }

  private static boolean adjective(Cursor cursor) {
    Granularity granularity = granularity(cursor.here(), ADJECTIVES);
    if (granularity == null) {
      return false;
    }
    int at = cursor.at();
    Phrase.Span span = cursor.span(at, at + 1);
    cursor.add(new Grouping(span, List.of(new Item(span, null, granularity)), true), at + 1);
    return true;
  }

  private static boolean wise(Cursor cursor) {
    int at = cursor.at();
    if (!cursor.is(at + 1, Term.WISE)) {
      return false;
    }
    List<Item> items = new ArrayList<>();
    if (item(cursor, at, items) != at + 1) {
      return false;
    }
    cursor.add(new Grouping(cursor.span(at, at + 2), List.copyOf(items), false), at + 2);
    return true;
  }
}
