package org.analyticsstudio.query.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.query.TimeAnchor;
import org.analyticsstudio.model.result.TimeSpanUsed;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.query.value.Comparisons;
import org.jspecify.annotations.Nullable;

/** A restriction in time that was understood. */
public sealed interface TimeCondition {

  /** The name of the time dimension. */
  String member();

  /** The column it restricts. */
  ColumnRef column();

  /**
   * A span whose ends are known.
   *
   * @param member the time dimension
   * @param column its column
   * @param from the first day or moment inside; open when null
   * @param to the last day or moment inside; open when null
   * @param anchor what it was counted from; null when it was not
   */
  record Fixed(
      String member,
      ColumnRef column,
      @Nullable Object from,
      @Nullable Object to,
      @Nullable Object anchor)
      implements TimeCondition {

    /** The condition on the column: half open, so that no moment of the last day is lost. */
    public Predicate predicate() {
      boolean date = column.type() == ColumnType.DATE;
      Object first = from == null ? null : date ? from : Comparisons.start(from);
      Object after = to == null ? null : date ? dayAfter(to) : Comparisons.after(to);
      return new Predicate.TimeSpan(column, first, after);
    }

    private static Object dayAfter(Object to) {
      return ((LocalDate) to).plusDays(1);
    }

    /** What the receipt says. */
    public TimeSpanUsed used() {
      return new TimeSpanUsed(member, iso(from), iso(to), iso(anchor));
    }

    private static @Nullable String iso(@Nullable Object time) {
      return time == null ? null : time.toString();
    }
  }

  /**
   * A span that counts from an anchor.
   *
   * @param member the time dimension
   * @param column its column
   * @param range which span
   * @param anchor what it counts from
   */
  record Relative(String member, ColumnRef column, RelativeRange range, TimeAnchor anchor)
      implements TimeCondition {

    /** The span, once the anchor is known. */
    public Fixed from(Object anchorTime) {
      LocalDate day =
          anchorTime instanceof LocalDateTime moment
              ? moment.toLocalDate()
              : (LocalDate) anchorTime;
      DaySpan span = range.from(day);
      return new Fixed(member, column, span.from(), span.to(), day);
    }
  }
}
