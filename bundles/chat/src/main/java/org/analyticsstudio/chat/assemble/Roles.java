package org.analyticsstudio.chat.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticsstudio.chat.assemble.Sentence.GroupItem;
import org.analyticsstudio.chat.assemble.Sentence.Rank;
import org.analyticsstudio.chat.phrase.Phrase;
import org.analyticsstudio.chat.phrase.Phrase.Kind;
import org.analyticsstudio.chat.phrase.Phrase.Mark;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the phrases of a question once and decides what each noun is there for: computed,
 * counted, listed, ranked, or only mentioned. Used once.
 */
final class Roles {
  private final Counts counts;
  private final Sentence sentence = new Sentence();
  private final List<Aggregation> aggregations = new ArrayList<>();
  private Phrase.@Nullable Extreme extreme;
  private Phrase.@Nullable Extreme measuredExtreme;
  private Phrase.@Nullable Common common;
  private Phrase.@Nullable Counting counting;
  private Phrase.@Nullable Quantity quantity;
  private @Nullable Phrase before;
  private boolean rankedByQuantity;
  private boolean rankBy;
  private boolean sort;
  private boolean distinct;
  private boolean lastHeadIsLastNoun;

  Roles(Vocabulary vocabulary, Set<Settlement> decided) {
    this.counts = new Counts(vocabulary);
    sentence.decided.addAll(decided);
  }

  Sentence of(List<Phrase> phrases) {
    Compounds.Joined joined = new Compounds().join(phrases);
    List<Phrase> kept = joined.phrases();
    boolean grouped = kept.stream().anyMatch(p -> p instanceof Phrase.Grouping);
    for (Phrase phrase : kept) {
      take(phrase, grouped);
      before = phrase;
    }
    finish();
    sentence.scope.addAll(joined.qualifiers());
    sentence.phrases.addAll(kept);
    return sentence;
  }

  private void take(Phrase phrase, boolean grouped) {
    if (phrase instanceof Mark mark) {
      mark(mark);
    } else if (phrase instanceof Phrase.Aggregate aggregate) {
      aggregations.add(aggregate.aggregation());
    } else if (phrase instanceof Phrase.Extreme said) {
      extreme(said);
    } else if (phrase instanceof Phrase.Common said) {
      common = said;
    } else if (phrase instanceof Phrase.Counting said) {
      counting(said);
    } else if (phrase instanceof Phrase.Quantity said) {
      quantity = said;
    } else if (phrase instanceof Phrase.Measured measured) {
      measured(measured);
    } else if (phrase instanceof Phrase.Thing thing) {
      thing(thing, grouped);
    } else if (phrase instanceof Phrase.Rows rows) {
      rows(rows);
    } else if (phrase instanceof Phrase.PeriodNoun period) {
      period(period);
    } else if (phrase instanceof Phrase.Grouping grouping) {
      grouping
          .items()
          .forEach(
              item ->
                  sentence.groups.add(
                      new GroupItem(
                          item.of(), item.granularity(), item.span(), false, grouping.each())));
    } else if (phrase instanceof Phrase.Keeping keeping) {
      sentence.keepings.add(keeping);
    } else if (phrase instanceof Phrase.Mapped mapped) {
      sentence.mapped.add(mapped);
    } else if (phrase instanceof Phrase.Test test) {
      sentence.tests.add(test);
    } else if (phrase instanceof Phrase.Rate rate) {
      rate(rate);
    } else if (phrase instanceof Phrase.Condition condition) {
      sentence.conditions.add(condition);
    } else if (phrase instanceof Phrase.During during) {
      sentence.times.add(during);
    }
  }

  private void rate(Phrase.Rate said) {
    if (!aggregations.isEmpty() || counting != null || sentence.rate != null) {
      throw Undecided.misfit("It is not clear what is asked about that rate.", said);
    }
    sentence.rate = said.of();
    sentence.tests.add(said.of());
    addTarget(counts.rows(said));
  }

  private void mark(Mark mark) {
    if (mark.kind() == Kind.SHARE && before instanceof Phrase.Thing && lastHeadIsLastNoun) {
      countLastHead(mark);
    }
    sentence.marks.add(mark.kind());
    rankBy = rankBy || mark.kind() == Kind.RANK_BY;
    sort = sort || mark.kind() == Kind.SORT;
    distinct = distinct || mark.kind() == Kind.DISTINCT;
  }

  private void extreme(Phrase.Extreme said) {
    if (extreme != null
        || measuredExtreme != null
        || (sentence.rank != null && !rankedByQuantity)) {
      throw Undecided.misfit("Only one ranking can be asked for at a time.", said);
    }
    extreme = said;
  }

  /** A count word; after a noun, as in {@code order count}, it counts that noun. */
  private void counting(Phrase.Counting said) {
    boolean after =
        before instanceof Phrase.Thing && lastHeadIsLastNoun && !sentence.heads.isEmpty();
    if (after && !sentence.has(Kind.LISTED) && !sentence.has(Kind.ASKED)) {
      countLastHead(said);
      return;
    }
    counting = said;
  }

  private void countLastHead(Phrase by) {
    GroupItem head = sentence.heads.remove(sentence.heads.size() - 1);
    Phrase.Span span = new Phrase.Span(head.span().start(), by.span().end());
    if (head.thing() != null) {
      addTarget(counts.of(span, head.thing(), by, sentence));
    }
  }

  /** {@code percentage of orders}: the first noun is counted. */
  private boolean isShared() {
    return sentence.has(Kind.SHARE)
        && sentence.targets.isEmpty()
        && sentence.heads.isEmpty()
        && extreme == null
        && common == null;
  }

  private void measured(Phrase.Measured said) {
    Measure measure = counts.single(said);
    if (counting != null) {
      Target sum = counts.howMany(said, measure, distinct);
      counting = null;
      aggregations.clear();
      addTarget(sum);
      return;
    }
    if (extreme != null && extreme.edge() && sentence.heads.isEmpty()) {
      throw Undecided.unclear("It is not clear what the top or bottom is looked for among.");
    }
    List<Aggregation> asked = new ArrayList<>(aggregations);
    aggregations.clear();
    if (asked.isEmpty()
        && before instanceof Mark mark
        && mark.kind() == Kind.AND
        && !sentence.targets.isEmpty()) {
      Target last = sentence.targets.get(sentence.targets.size() - 1);
      if (last.aggregation() != null && !last.counts()) {
        asked.add(last.aggregation());
      }
    }
    if (asked.isEmpty()) {
      addTarget(Target.of(said.span(), measure, null));
    }
    asked.forEach(aggregation -> addTarget(Target.of(said.span(), measure, aggregation)));
  }

  private void addTarget(Target target) {
    lastHeadIsLastNoun = false;
    if (sort && sentence.sortTarget == null) {
      sentence.sortTarget = target;
      return;
    }
    if (rankBy) {
      if (sentence.rankTarget != null) {
        throw Undecided.unclear("It is not clear which of several measures to rank by.");
      }
      sentence.rankTarget = target;
    }
    if (extreme != null) {
      sentence.rankTarget = target;
      measuredExtreme = extreme;
      extreme = null;
    }
    sentence.targets.add(target);
  }

  private void thing(Phrase.Thing said, boolean grouped) {
    GroupItem item = new GroupItem(said.of(), null, said.span(), said.plural(), false);
    boolean onlyTotal = aggregations.equals(List.of(Aggregation.SUM));
    boolean ranked =
        sentence.rank != null || !sentence.heads.isEmpty() || sentence.has(Kind.RANK_BY);
    if (counting != null
        || (distinct && grouped && sentence.heads.isEmpty())
        || (isShared() && said.of().entity() != null)) {
      count(said, counting);
    } else if (extreme != null && extreme.most() && !sentence.heads.isEmpty()) {
      count(said, extreme);
    } else if (extreme != null) {
      extremeOf(item);
    } else if (common != null) {
      mostCommon(item);
    } else if (onlyTotal) {
      count(said, said);
    } else if (!aggregations.isEmpty()) {
      throw Undecided.misfit(
          "“" + label(said) + "” is not a number, so it has no such value.", said);
    } else if (quantity != null) {
      sentence.rank = new Rank(quantity.span(), true, quantity.count(), 0);
      rankedByQuantity = true;
      quantity = null;
      head(item);
    } else if (sort) {
      sentence.sortItem = item;
    } else if (rankBy && ranked) {
      throw Undecided.unclear("It is not clear what to rank by.");
    } else {
      plain(said, item);
    }
  }

  private void plain(Phrase.Thing said, GroupItem item) {
    Kind mark = before instanceof Mark m ? m.kind() : null;
    boolean first =
        sentence.targets.isEmpty() && sentence.heads.isEmpty() && sentence.scope.isEmpty();
    if (mark == Kind.COMPARE || (sentence.has(Kind.COMPARE) && said.of().entity() == null)) {
      sentence.groups.add(item);
    } else if (mark == Kind.ASKED
        || mark == Kind.LISTED
        || mark == Kind.RANKING
        || mark == Kind.DISTINCT) {
      head(item);
    } else if (mark == Kind.AND && !sentence.heads.isEmpty() && (sentence.targets.isEmpty())) {
      head(item);
    } else if (first && mark != Kind.PREPOSITION && mark != Kind.CLAUSE) {
      head(item);
    } else if (measuredExtreme != null
        && sentence.heads.isEmpty()
        && before instanceof Phrase.Measured) {
      head(item);
    } else if (said.of().entity() != null) {
      sentence.scope.add(said);
      lastHeadIsLastNoun = false;
    } else {
      throw Undecided.misfit("It is not clear what “" + label(said) + "” is there for.", said);
    }
  }

  private void head(GroupItem item) {
    sentence.heads.add(item);
    lastHeadIsLastNoun = true;
  }

  private void extremeOf(GroupItem item) {
    Phrase.Extreme said = extreme;
    if (said != null) {
      int count = said.count() > 0 ? said.count() : quantityOf();
      sentence.rank = new Rank(said.span(), said.highest(), count, said.offset());
    }
    extreme = null;
    if (sentence.heads.isEmpty()) {
      head(item);
    } else {
      throw Undecided.misfit("Only one thing can be ranked at a time.");
    }
  }

  private int quantityOf() {
    int count = quantity == null ? 0 : quantity.count();
    quantity = null;
    return count;
  }

  private void mostCommon(GroupItem item) {
    Phrase.Common said = common;
    common = null;
    if (said != null) {
      sentence.rank = new Rank(said.span(), said.most(), said.count(), 0);
      head(item);
      sentence.targets.add(counts.rows(said));
    }
  }

  private void count(Phrase.Thing said, @Nullable Phrase by) {
    Phrase.Span span =
        by == null ? said.span() : new Phrase.Span(by.span().start(), said.span().end());
    boolean most = by instanceof Phrase.Extreme;
    if (!most && aggregations.stream().anyMatch(a -> a != Aggregation.SUM)) {
      throw Undecided.misfit("The average of counts cannot be asked for yet.", said);
    }
    boolean values = distinct;
    counting = null;
    distinct = false;
    aggregations.clear();
    Optional<Phrase.Test> test = values ? Optional.empty() : counts.saidOfRows(said);
    if (test.isPresent()) {
      sentence.tests.add(test.get());
      addTarget(counts.rows(said));
      return;
    }
    if (!values) {
      counts.checkCountable(said.of());
    }
    addTarget(counts.of(span, said.of(), said, sentence));
  }

  private void rows(Phrase.Rows said) {
    lastHeadIsLastNoun = false;
    boolean total = aggregations.equals(List.of(Aggregation.SUM));
    boolean most = extreme != null && extreme.most() && !sentence.heads.isEmpty();
    if (counting != null || most || total || isShared()) {
      if (aggregations.stream().anyMatch(a -> a != Aggregation.SUM) || distinct) {
        throw Undecided.misfit("That count cannot be asked for.", said);
      }
      counting = null;
      aggregations.clear();
      addTarget(counts.rows(said));
    } else if (rankBy || sort || before == null || isCountMeasure(said)) {
      addTarget(counts.rows(said));
    } else if (extreme != null || common != null || !aggregations.isEmpty()) {
      throw Undecided.misfit("It is not clear what to look at in the rows.", said);
    } else {
      sentence.rowsMentioned = true;
    }
  }

  private boolean isCountMeasure(Phrase.Rows said) {
    return sentence.targets.isEmpty()
        && before instanceof Mark mark
        && (mark.kind() == Kind.ASKED || mark.kind() == Kind.COMPARE);
  }

  private void period(Phrase.PeriodNoun said) {
    GroupItem item = new GroupItem(null, said.granularity(), said.span(), false, false);
    Kind mark = before instanceof Mark m ? m.kind() : null;
    if (extreme != null) {
      extremeOf(item);
    } else if (common != null) {
      mostCommon(item);
    } else if (quantity != null && (mark == null || mark != Kind.PREPOSITION)) {
      sentence.rank = new Rank(quantity.span(), true, quantityOf(), 0);
      rankedByQuantity = true;
      head(item);
    } else if (mark == Kind.ASKED
        || mark == Kind.PREPOSITION
            && sentence.has(Kind.ASKED)
            && sentence.heads.isEmpty()
            && sentence.targets.isEmpty()
        || (before == null)) {
      head(item);
    } else {
      throw Undecided.misfit("It is not clear what the period is there for.", said);
    }
  }

  private void finish() {
    if (measuredExtreme != null) {
      finishExtreme(measuredExtreme);
    }
    if (rankedByQuantity && measuredExtreme == null) {
      throw Undecided.unclear(
          "It is not clear which of them are wanted: the highest or the lowest.");
    }
    if (extreme != null || common != null || quantity != null) {
      throw Undecided.misfit("It is not clear what to rank.");
    }
    if (!aggregations.isEmpty() && !isSaidTwice()) {
      throw Undecided.unclear("It is not clear which number to compute.");
    }
    if (counting != null || isShared()) {
      sentence.countsRowsOfScope = true;
    }
  }

  /** {@code how many orders in total}: what is computed is a total already. */
  private boolean isSaidTwice() {
    return aggregations.equals(List.of(Aggregation.SUM))
        && sentence.targets.size() == 1
        && (sentence.targets.get(0).counts() || sentence.targets.get(0).additive());
  }

  /** Highest of a measure: a ranking when there is something to rank, else its greatest value. */
  private void finishExtreme(Phrase.Extreme said) {
    Target target = sentence.rankTarget;
    if (!sentence.heads.isEmpty()) {
      Rank ahead = sentence.rank;
      int count = said.count() > 0 ? said.count() : ahead != null ? ahead.count() : 0;
      sentence.rank = new Rank(said.span(), said.highest(), count, said.offset());
      return;
    }
    sentence.rankTarget = null;
    boolean plain =
        target != null && target.aggregation() == null && said.count() == 0 && said.offset() == 0;
    if (target == null || !plain || (target.additive() && !sentence.groups.isEmpty())) {
      throw Undecided.unclear(
          "It is not clear whether a ranking or the extreme values are asked for.");
    }
    Aggregation aggregation = said.highest() ? Aggregation.MAX : Aggregation.MIN;
    sentence.targets.set(sentence.targets.indexOf(target), target.with(aggregation));
  }

  private static String label(Phrase.Thing said) {
    return said.of().options().get(0).label();
  }
}
