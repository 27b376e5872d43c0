package org.analyticsstudio.chat.assemble;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.chat.phrase.Phrase;
import org.analyticsstudio.chat.phrase.Phrase.Kind;
import org.analyticsstudio.model.schema.Dimension;
import org.jspecify.annotations.Nullable;

/** The roles that the phrases of a question play. Filled by {@link Roles}. */
final class Sentence {
  final List<Phrase> phrases = new ArrayList<>();
  final List<Target> targets = new ArrayList<>();
  final List<GroupItem> heads = new ArrayList<>();
  final List<GroupItem> groups = new ArrayList<>();
  final List<Phrase.Thing> scope = new ArrayList<>();
  final List<Phrase.Keeping> keepings = new ArrayList<>();
  final List<Phrase.Mapped> mapped = new ArrayList<>();
  final List<Phrase.Test> tests = new ArrayList<>();
  final List<Phrase.Condition> conditions = new ArrayList<>();
  final List<Phrase.During> times = new ArrayList<>();
  final Set<Kind> marks = EnumSet.noneOf(Kind.class);
  Phrase.@Nullable Test rate;
  @Nullable Rank rank;
  @Nullable Target rankTarget;
  @Nullable Target sortTarget;
  @Nullable GroupItem sortItem;
  final Set<Settlement> decided = new HashSet<>();
  boolean rowsMentioned;
  boolean countsRowsOfScope;

  /**
   * A dimension to group by.
   *
   * @param thing as said; null for a period of the default time column
   * @param granularity the period
   * @param span where it was said
   * @param plural whether it was said in the plural
   * @param each whether it was said as for each
   */
  record GroupItem(
      org.analyticsstudio.chat.candidate.Atom.@Nullable OfDimension thing,
      org.analyticsstudio.model.query.@Nullable Granularity granularity,
      Phrase.Span span,
      boolean plural,
      boolean each) {}

  /**
   * A wish for the first or last ones in an order.
   *
   * @param span where it was said
   * @param highest whether the highest come first
   * @param count how many; 0 when not said
   * @param offset how many to skip
   */
  record Rank(Phrase.Span span, boolean highest, int count, int offset) {}

  /** The dimension that is meant, of several or because it was decided. */
  Dimension meant(List<Dimension> options) {
    List<Dimension> meant =
        options.stream().filter(d -> decided.contains(new Settlement.Meant(d))).toList();
    if (options.size() == 1 || meant.size() == 1) {
      return meant.isEmpty() ? options.get(0) : meant.get(0);
    }
    throw Undecided.between(options);
  }

  /** Whether nothing says that things are to be listed. */
  boolean isBare() {
    return !has(Kind.LISTED) && !has(Kind.ASKED) && !has(Kind.DISTINCT);
  }

  boolean is(Decision decision) {
    return decided.contains(decision);
  }

  boolean asksShare() {
    return has(Kind.SHARE) || rate != null;
  }

  boolean has(Kind kind) {
    return marks.contains(kind);
  }
}
