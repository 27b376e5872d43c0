package org.analyticsstudio.chat.assemble;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.chat.phrase.Phrase;
import org.analyticsstudio.chat.phrase.Phrase.Kind;
import org.analyticsstudio.chat.phrase.Phrase.Mark;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.schema.Aggregation;

/**
 * Decides what a share is a share of. The query computes the part; the whole is the same without
 * what is said of the part alone, or without groups when it is the groups that are the parts.
 */
final class Shared {
  private static final int MOST_GROUPS = 100_000;

  void add(Sentence sentence, Draft draft, Wording wording) {
    if (sentence.has(Kind.RATE)) {
      throw Undecided.misfit("It is not clear of what that is a rate.");
    }
    if (!sentence.asksShare()) {
      return;
    }
    Target target = target(draft);
    List<Phrase> part = part(sentence, draft);
    boolean withinEach = draft.grouped() && !part.isEmpty();
    if (!draft.grouped() && part.isEmpty()) {
      throw Undecided.unclear("It is not clear which part of the whole is meant.");
    }
    if (draft.grouped() && !withinEach && draft.dimensions.size() > 1) {
      throw Undecided.unclear("It is not clear whether the shares are of all or within each.");
    }
    Interpretation.Rank rank = null;
    if (withinEach) {
      rank = rank(draft);
      draft.limit = MOST_GROUPS;
    }
    draft.share = new Interpretation.Share(whole(draft, part, withinEach), rank);
    String of = draft.grouped() ? withinEach ? " within each" : " of all" : " of the whole";
    wording.add(
        target.span(), "measure", target.member(), "share" + of + " of " + Naming.of(target));
  }

  private static Target target(Draft draft) {
    if (draft.targets.size() != 1 || !draft.having.isEmpty() || draft.offset != null) {
      throw Undecided.misfit("Only one number at a time can be shown as a share.");
    }
    Target target = draft.targets.get(0);
    if (!target.counts() && target.aggregation() != Aggregation.SUM) {
      throw Undecided.misfit("Only totals and counts have shares.");
    }
    return target;
  }

  private static Interpretation.@org.jspecify.annotations.Nullable Rank rank(Draft draft) {
    if (draft.limit == null) {
      return null;
    }
    boolean highest = draft.order.get(0).descending();
    Interpretation.Rank rank = new Interpretation.Rank(highest, draft.limit, 0);
    draft.order.clear();
    return rank;
  }

  private static SemanticQuery whole(Draft draft, List<Phrase> part, boolean withinEach) {
    SemanticQuery query = draft.query();
    List<Filter> filters = new ArrayList<>(query.filters());
    filters.removeAll(draft.filtersBy(part));
    boolean timeIsPart = part.stream().anyMatch(p -> p instanceof Phrase.During);
    return new SemanticQuery(
        query.datasetId(),
        withinEach ? query.dimensions() : List.of(),
        query.measures(),
        filters,
        List.of(),
        timeIsPart ? null : query.timeFilter(),
        List.of(),
        withinEach ? MOST_GROUPS : null,
        null);
  }

  /** What is true of the part and not of the whole. */
  private static List<Phrase> part(Sentence sentence, Draft draft) {
    if (sentence.rate != null) {
      return List.of(sentence.rate);
    }
    Segments segments = Segments.of(sentence.phrases);
    if (segments.marked()) {
      return segments.last();
    }
    List<Phrase> said = segments.filters();
    if (!draft.grouped()) {
      if (!segments.beforeShare().isEmpty()) {
        return segments.beforeShare();
      }
      if (said.size() > 1) {
        throw Undecided.unclear("It is not clear which part of the whole is meant.");
      }
      return said.isEmpty() ? segments.times() : said;
    }
    if (said.isEmpty() || sentence.is(Decision.AMONG_ALL)) {
      return List.of();
    }
    if (sentence.is(Decision.WITHIN_EACH)) {
      return said;
    }
    throw Undecided.between(
        "It is not clear whether the share within each group or the share of each group is meant.",
        Decision.WITHIN_EACH,
        Decision.AMONG_ALL);
  }

  /**
   * The filters of a question, as they stand.
   *
   * @param marked whether some were said of what came before
   * @param last those that were said last, of what came before
   * @param filters all that may belong to the part, without times
   * @param beforeShare those that stand before the share, as in {@code X's share of}
   * @param times spans of time
   */
  private record Segments(
      boolean marked,
      List<Phrase> last,
      List<Phrase> filters,
      List<Phrase> beforeShare,
      List<Phrase> times) {

    static Segments of(List<Phrase> phrases) {
      List<Phrase> last = new ArrayList<>();
      List<Phrase> filters = new ArrayList<>();
      List<Phrase> beforeShare = new ArrayList<>();
      List<Phrase> times = new ArrayList<>();
      boolean share = false;
      boolean open = false;
      boolean fresh = false;
      boolean joined = false;
      for (Phrase phrase : phrases) {
        if (phrase instanceof Mark mark) {
          share = share || mark.kind() == Kind.SHARE;
          if (mark.kind() == Kind.AMONG) {
            break;
          }
          boolean says = mark.kind() == Kind.PREDICATE || mark.kind() == Kind.CLAUSE;
          fresh = fresh || (share && says);
          open = open || (share && says);
          joined = mark.kind() == Kind.AND || (joined && says);
        } else if (phrase instanceof Phrase.During) {
          times.add(phrase);
        } else if (phrase instanceof Phrase.Keeping
            || phrase instanceof Phrase.Test
            || phrase instanceof Phrase.Mapped
            || phrase instanceof Phrase.Condition) {
          (share ? filters : beforeShare).add(phrase);
          if (fresh && !joined) {
            last.clear();
          } else if (open && !joined && !last.isEmpty()) {
            throw Undecided.unclear("It is not clear which part of the whole is meant.");
          }
          if (open) {
            last.add(phrase);
          }
          fresh = false;
          joined = false;
        }
      }
      boolean marked = !last.isEmpty();
      return new Segments(marked, last, filters, beforeShare, times);
    }
  }
}
