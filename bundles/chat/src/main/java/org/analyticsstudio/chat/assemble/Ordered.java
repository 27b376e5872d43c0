package org.analyticsstudio.chat.assemble;

import java.util.List;
import org.analyticsstudio.chat.assemble.Sentence.Rank;
import org.analyticsstudio.chat.candidate.Atom;
import org.analyticsstudio.chat.phrase.Phrase.Kind;
import org.analyticsstudio.chat.vocabulary.Meaning;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.query.OrderBy;
import org.analyticsstudio.model.query.SortDirection;
import org.jspecify.annotations.Nullable;

/** Decides order and limit, and that something is asked at all. */
final class Ordered {
  private final Vocabulary vocabulary;

  Ordered(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void add(Sentence sentence, Draft draft, Wording wording) {
    if (draft.targets.isEmpty() && !listing(sentence, draft)) {
      throw unclear(sentence);
    }
    Rank rank = sentence.rank;
    if (rank != null) {
      rank(rank, sentence, draft, wording);
      if (sentence.has(Kind.SORT)) {
        throw Undecided.unclear("It is not clear what the order is.");
      }
      return;
    }
    if (sentence.has(Kind.RANK_BY)
        && !sentence.has(Kind.RANKING)
        && !sentence.has(Kind.COMPARE)
        && sentence.heads.isEmpty()) {
      throw Undecided.misfit("Numbers cannot be grouped by.");
    }
    order(sentence, draft);
  }

  private Undecided unclear(Sentence sentence) {
    String reason = "It is not clear which number is asked for.";
    if (sentence.rowsMentioned && sentence.heads.isEmpty()) {
      if (sentence.isBare() && !sentence.groups.isEmpty()) {
        return Undecided.settledBy(Decision.COUNT_ROWS);
      }
      return Undecided.between(reason, Decision.COUNT_ROWS);
    }
    if (sentence.heads.size() != 1 || sentence.rank != null || !sentence.isBare()) {
      return Undecided.unclear(reason);
    }
    Atom.OfDimension thing = sentence.heads.get(0).thing();
    Meaning.OfEntity entity = thing == null ? null : thing.entity();
    if (entity == null) {
      return Undecided.unclear(reason);
    }
    boolean events = entity.names().isEmpty() || vocabulary.identifiesRows(entity.counted());
    return events || !sentence.groups.isEmpty()
        ? Undecided.settledBy(Decision.COUNT)
        : Undecided.between(
            "It is not clear whether to list or to count them.", Decision.LIST, Decision.COUNT);
  }

  /** Only things are asked for, not numbers. */
  private static boolean listing(Sentence sentence, Draft draft) {
    boolean asked = !sentence.isBare() || sentence.is(Decision.LIST);
    return asked
        && !sentence.heads.isEmpty()
        && sentence.groups.isEmpty()
        && sentence.rank == null
        && !sentence.has(Kind.COMPARE)
        && !sentence.has(Kind.RANKING)
        && !sentence.has(Kind.TREND)
        && draft.grouped();
  }

  private static void rank(Rank rank, Sentence sentence, Draft draft, Wording wording) {
    Target by = sentence.rankTarget;
    if (by == null && draft.targets.size() == 1) {
      by = draft.targets.get(0);
    }
    if (by == null || draft.having.size() > 1) {
      throw Undecided.unclear("It is not clear what to rank by.");
    }
    int count = rank.count();
    if (count == 0) {
      if (sentence.heads.stream().anyMatch(Sentence.GroupItem::plural)) {
        throw Undecided.unclear("It is not clear how many are wanted.");
      }
      count = 1;
    }
    if (draft.dimensions.size() != 1) {
      throw Undecided.unclear("It is not clear within what to rank.");
    }
    SortDirection direction = rank.highest() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
    draft.order.add(new OrderBy(by.key(), direction));
    draft.limit = count;
    if (rank.offset() > 0) {
      draft.offset = rank.offset();
    }
    String label = (rank.highest() ? "highest " : "lowest ") + count + " by " + Naming.of(by);
    wording.add(rank.span(), "limit", by.member(), label);
  }

  private static void order(Sentence sentence, Draft draft) {
    boolean ascending = sentence.has(Kind.ASCENDING);
    boolean descending = sentence.has(Kind.DESCENDING);
    if (ascending && descending) {
      throw Undecided.unclear("It is not clear which way to sort.");
    }
    if (!ascending && !descending && !sentence.has(Kind.SORT)) {
      return;
    }
    String key = key(sentence, draft);
    if (key == null) {
      throw Undecided.unclear("It is not clear what to sort by.");
    }
    boolean ofDimension = sentence.sortItem != null;
    boolean down = descending || (!ascending && !ofDimension);
    draft.order.add(new OrderBy(key, down ? SortDirection.DESCENDING : SortDirection.ASCENDING));
  }

  private static @Nullable String key(Sentence sentence, Draft draft) {
    Target sort = sentence.sortTarget;
    if (sort != null) {
      List<Target> same =
          draft.targets.stream()
              .filter(t -> t.member().equals(sort.member()))
              .filter(t -> sort.aggregation() == null || sort.aggregation() == t.aggregation())
              .toList();
      return same.size() == 1 ? same.get(0).key() : null;
    }
    if (sentence.sortItem != null && sentence.sortItem.thing() != null) {
      return draft.dimensions.stream()
          .filter(
              d ->
                  sentence.sortItem.thing().options().stream()
                      .anyMatch(o -> o.name().equals(d.name())))
          .map(d -> d.name())
          .findFirst()
          .orElse(null);
    }
    return draft.targets.size() == 1 ? draft.targets.get(0).key() : null;
  }
}
