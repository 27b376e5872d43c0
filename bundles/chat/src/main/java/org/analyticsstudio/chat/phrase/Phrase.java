package org.analyticsstudio.chat.phrase;

import java.util.List;
import org.analyticsstudio.chat.candidate.Atom;
import org.analyticsstudio.chat.candidate.Period;
import org.analyticsstudio.chat.vocabulary.Meaning;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Measure;
import org.analyticsstudio.model.schema.ValueMapping;
import org.jspecify.annotations.Nullable;

/** A group of words that does one thing in a question. */
public sealed interface Phrase {

  /** Where it stands. */
  Span span();

  /**
   * Tokens from one to another.
   *
   * @param start index of the first token
   * @param end index after the last token
   */
  record Span(int start, int end) {
    static Span of(Atom first, Atom last) {
      return new Span(first.start(), last.end());
    }
  }

  /** A marker without a meaning of its own. */
  record Mark(Span span, Kind kind) implements Phrase {}

  /** What a marker marks. */
  enum Kind {
    /** What follows is asked for: which, what, who. */
    ASKED,
    /** What follows is to be listed. */
    LISTED,
    /** What follows is true of what came before: with, who have, where. */
    CLAUSE,
    /** What follows is compared with one another. */
    COMPARE,
    /** Order by what follows. */
    SORT,
    /** All of what follows, in order. */
    RANKING,
    /** What follows is what to rank by. */
    RANK_BY,
    /** What came before goes together with what follows. */
    AND,
    /** A preposition before a noun. */
    PREPOSITION,
    /** Only different ones count. */
    DISTINCT,
    /** How it develops over time. */
    TREND,
    /** All taken together. */
    COMBINED,
    /** As a part of the whole. */
    SHARE,
    /** In a share: what follows is said of what came before. */
    PREDICATE,
    /** In a share: what follows is true of the whole, too. */
    AMONG,
    /** A share of something that was not told. */
    RATE,
    /** A quantity is asked for. */
    HOW_MUCH,
    /** Smallest first. */
    ASCENDING,
    /** Largest first. */
    DESCENDING
  }

  /** A measure; several when the words do not tell them apart. */
  record Measured(Span span, List<Measure> options) implements Phrase {}

  /** A dimension on its own. */
  record Thing(Span span, Atom.OfDimension of, boolean plural) implements Phrase {}

  /** The rows. */
  record Rows(Span span) implements Phrase {}

  /** A kind of period on its own. */
  record PeriodNoun(Span span, Granularity granularity) implements Phrase {}

  /** How to aggregate. */
  record Aggregate(Span span, Aggregation aggregation) implements Phrase {}

  /**
   * The highest or lowest.
   *
   * @param count how many of them; 0 when not said
   * @param offset how many to skip, 1 for the second highest
   * @param edge whether it was said as top or bottom
   * @param most whether it can say that there are most or fewest of a thing
   */
  record Extreme(Span span, boolean highest, int count, int offset, boolean edge, boolean most)
      implements Phrase {}

  /** The most or least common. */
  record Common(Span span, boolean most, int count) implements Phrase {}

  /** A count of what follows, or of what came before. */
  record Counting(Span span) implements Phrase {}

  /** A number of things wanted. */
  record Quantity(Span span, int count) implements Phrase {}

  /**
   * What to group by.
   *
   * @param each whether it was said as for each, so that it may also be what to average over
   */
  record Grouping(Span span, List<Item> items, boolean each) implements Phrase {
    /**
     * One thing to group by.
     *
     * @param of the dimension; null for a period of the default time column
     * @param granularity the period
     */
    public record Item(
        Span span, Atom.@Nullable OfDimension of, @Nullable Granularity granularity) {}
  }

  /**
   * Values that rows must have.
   *
   * @param values for each value said, the dimensions that have it
   * @param negated whether rows must not have them
   * @param denied whether it was said that things are not so, rather than that rows are left out
   * @param join how several were joined
   * @param beside a dimension said beside the values, which they belong to
   */
  record Keeping(
      Span span,
      List<List<Meaning.OfValue>> values,
      boolean negated,
      boolean denied,
      Join join,
      @Nullable Dimension beside)
      implements Phrase {
    /** How values were joined. */
    public enum Join {
      /** One value. */
      NONE,
      /** By and or a comma. */
      AND,
      /** By or. */
      OR,
      /** By versus. */
      VERSUS
    }
  }

  /** A phrase of the business that stands for conditions on rows. */
  record Mapped(Span span, ValueMapping mapping) implements Phrase {}

  /**
   * A condition on a member by operator: missing, containing text, a flag that is set.
   *
   * @param denied whether it was said that things are not so
   */
  record Test(
      Span span, Dimension dimension, Operator operator, List<Object> values, boolean denied)
      implements Phrase {}

  /** The share of rows of which something is so. */
  record Rate(Span span, Test of) implements Phrase {}

  /**
   * A number that something is compared with.
   *
   * @param subject the noun compared; null when it was not said beside
   * @param aggregation how the noun is aggregated, if said
   * @param counted whether things are counted
   */
  record Condition(
      Span span,
      @Nullable Phrase subject,
      @Nullable Aggregation aggregation,
      boolean counted,
      Operator operator,
      List<Amount> amounts)
      implements Phrase {}

  /**
   * A number as said.
   *
   * @param value the number
   * @param percent whether in percent
   */
  record Amount(java.math.BigDecimal value, boolean percent) {}

  /**
   * A restriction of time.
   *
   * @param column the time column said beside, if any
   * @param first the first period
   * @param last the last period; the first one when there is only one
   * @param bound how the periods bound the time
   */
  record During(Span span, @Nullable Dimension column, Period first, Period last, Bound bound)
      implements Phrase {
    /** How time is bounded. */
    public enum Bound {
      /** From the first to the end of the last. */
      WITHIN,
      /** Several periods that follow one another, to be told apart. */
      EACH,
      /** It was not said whether within or since. */
      FROM,
      /** From the start on. */
      SINCE,
      /** From after the end on. */
      AFTER,
      /** Up to before the start. */
      BEFORE,
      /** Up to the end. */
      UNTIL
    }
  }
}
