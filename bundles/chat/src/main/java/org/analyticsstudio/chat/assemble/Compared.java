package org.analyticsstudio.chat.assemble;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.chat.phrase.Phrase;
import org.analyticsstudio.chat.phrase.Phrase.Amount;
import org.analyticsstudio.chat.phrase.Phrase.Condition;
import org.analyticsstudio.chat.vocabulary.Facts;
import org.analyticsstudio.chat.vocabulary.Meaning;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.model.query.Having;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Measure;

/** Decides whether a comparison with a number is about rows or about groups. */
final class Compared {
  private static final Map<Operator, String> WORDS =
      Map.of(
          Operator.GREATER, "more than",
          Operator.GREATER_OR_EQUAL, "at least",
          Operator.LESS, "less than",
          Operator.LESS_OR_EQUAL, "at most",
          Operator.EQUALS, "exactly",
          Operator.NOT_EQUALS, "other than",
          Operator.BETWEEN, "between");

  private final Vocabulary vocabulary;

  Compared(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void add(Sentence sentence, Draft draft, Wording wording) {
    for (Condition condition : sentence.conditions) {
      add(condition, sentence, draft, wording);
    }
  }

  private void add(Condition condition, Sentence sentence, Draft draft, Wording wording) {
    if (condition.subject() == null) {
      ofTheTarget(condition, draft, wording);
    } else if (condition.subject() instanceof Phrase.Measured measured) {
      if (measured.options().size() > 1) {
        throw Undecided.unclear("Several measures are called alike.");
      }
      ofMeasure(condition, measured.options().get(0), sentence, draft, wording);
    } else if (condition.subject() instanceof Phrase.Rows) {
      Measure rows =
          vocabulary.rowCount().orElseThrow(() -> Undecided.misfit("Rows cannot be counted."));
      having(condition, Target.of(condition.span(), rows, Aggregation.COUNT), draft, wording);
    } else if (condition.subject() instanceof Phrase.Thing thing) {
      ofThing(condition, thing, sentence, draft, wording);
    }
  }

  /** A number alone is compared with what is computed, when that is one thing for each group. */
  private void ofTheTarget(Condition condition, Draft draft, Wording wording) {
    if (draft.targets.size() != 1 || !draft.grouped()) {
      throw Undecided.unclear("It is not clear what is to be compared with the number.");
    }
    having(condition, draft.targets.get(0), draft, wording);
  }

  private void ofMeasure(
      Condition condition, Measure measure, Sentence sentence, Draft draft, Wording wording) {
    Target target = Target.of(condition.span(), measure, condition.aggregation());
    if (condition.aggregation() != null) {
      Target settled = new Computed(vocabulary).settle(target, sentence, draft);
      having(condition, settled, draft, wording);
      return;
    }
    boolean ofRows = aboutRows(sentence);
    if (!ofRows && !byRow(sentence)) {
      decide(measure, target, sentence, draft);
    }
    if (!ofRows && !byRow(sentence) && inTotal(measure, sentence, draft)) {
      Target same =
          draft.targets.stream()
              .filter(t -> measure.equals(t.measure()))
              .findFirst()
              .orElseGet(() -> new Computed(vocabulary).settle(target, sentence, draft));
      having(condition, same, draft, wording);
      return;
    }
    if (ofRows && draft.targets.isEmpty() && sentence.isBare() && !sentence.is(Decision.LIST)) {
      throw Undecided.settledBy(Decision.COUNT);
    }
    rowFilter(condition, measure, ofRows, draft, wording);
    if (ofRows
        && draft.grouped()
        && draft.targets.isEmpty()
        && measure.aggregations().contains(Aggregation.SUM)) {
      draft.target(Target.of(condition.span(), measure, Aggregation.SUM));
    }
  }

  /** Whether it was said, or decided, that single rows are compared. */
  private static boolean byRow(Sentence sentence) {
    return sentence.rowsMentioned
        || sentence.is(Decision.BY_ROW)
        || sentence.is(Decision.COUNT)
        || sentence.is(Decision.COUNT_ROWS);
  }

  private static boolean inTotal(Measure measure, Sentence sentence, Draft draft) {
    return draft.grouped() && (!sentence.heads.isEmpty() || computes(measure, draft));
  }

  private static boolean computes(Measure measure, Draft draft) {
    return draft.targets.stream().anyMatch(t -> measure.equals(t.measure()));
  }

  /** Asks back when single rows and totals can both be meant. */
  private static void decide(Measure measure, Target target, Sentence sentence, Draft draft) {
    String reason =
        "It is not clear whether “"
            + measure.label()
            + "” of single rows or of several together is compared with the number.";
    boolean counts = draft.targets.stream().anyMatch(t -> t.measure() == null);
    if (inTotal(measure, sentence, draft)) {
      if (!target.additive() && !sentence.is(Decision.IN_TOTAL)) {
        throw Undecided.between(reason, Decision.IN_TOTAL, Decision.BY_ROW);
      }
      if (isBareIdentifier(sentence, draft) && !sentence.is(Decision.LIST)) {
        throw Undecided.between(reason, Decision.LIST, Decision.COUNT, Decision.COUNT_ROWS);
      }
    } else if (target.additive() && counts) {
      throw Undecided.between(reason, Decision.IN_TOTAL, Decision.BY_ROW, Decision.COUNT_ROWS);
    } else if (target.additive() && (!sentence.scope.isEmpty() || computesOnly(measure, draft))) {
      throw Undecided.between(reason, Decision.BY_ROW);
    }
  }

  private static boolean computesOnly(Measure measure, Draft draft) {
    return computes(measure, draft) && !draft.grouped() && draft.targets.size() == 1;
  }

  /**
   * Things that have no names may be the events themselves, which people count rather than list.
   */
  private static boolean isBareIdentifier(Sentence sentence, Draft draft) {
    return draft.targets.isEmpty()
        && sentence.isBare()
        && !sentence.is(Decision.IN_TOTAL)
        && sentence.heads.stream()
            .anyMatch(
                h ->
                    h.thing() != null
                        && h.thing().entity() != null
                        && h.thing().entity().names().isEmpty());
  }

  /** Whether what is listed, counted or mentioned is told apart by rows. */
  private boolean aboutRows(Sentence sentence) {
    for (Sentence.GroupItem head : sentence.heads) {
      if (head.thing() == null || !isRows(head.thing().entity(), head.thing().options())) {
        return false;
      }
    }
    boolean scopeOfRows =
        sentence.scope.stream().allMatch(t -> isRows(t.of().entity(), t.of().options()));
    boolean countsRows =
        sentence.targets.stream()
            .filter(t -> t.measure() == null)
            .allMatch(t -> vocabulary.identifiesRows(t.counted()));
    boolean some =
        !sentence.heads.isEmpty()
            || !sentence.scope.isEmpty()
            || sentence.rowsMentioned
            || sentence.targets.stream().anyMatch(Target::counts);
    return some && scopeOfRows && countsRows;
  }

  private boolean isRows(
      Meaning.@org.jspecify.annotations.Nullable OfEntity entity, List<Dimension> options) {
    Dimension dimension = entity == null ? options.get(0) : entity.counted();
    return vocabulary.identifiesRows(dimension);
  }

  private void ofThing(
      Condition condition, Phrase.Thing thing, Sentence sentence, Draft draft, Wording wording) {
    Meaning.OfEntity entity = thing.of().entity();
    Dimension dimension = entity == null ? sentence.meant(thing.of().options()) : entity.counted();
    if (!condition.counted() && entity == null && isNumber(dimension)) {
      draft.filter(
          condition, new Filter(dimension.name(), condition.operator(), numbers(condition, 1)));
      wording.add(
          condition.span(), "filter", dimension.name(), label(condition, dimension.label()));
      return;
    }
    boolean countable = condition.counted() || thing.plural();
    if (!countable) {
      throw Undecided.misfit(
          "“" + dimension.label() + "” cannot be compared with a number.", thing);
    }
    having(condition, Target.count(condition.span(), dimension), draft, wording);
  }

  private void having(Condition condition, Target target, Draft draft, Wording wording) {
    boolean itself = target.measure() == null && draft.groups(target.counted());
    if (!draft.grouped() || itself) {
      String reason = "It is not clear of which groups that is to be true.";
      throw draft.targets.stream().anyMatch(t -> t.measure() == null)
          ? Undecided.between(reason, Decision.IN_TOTAL)
          : Undecided.unclear(reason);
    }
    Target known = draft.target(target);
    double scale = target.measure() == null ? 1 : percentScale(target.measure());
    draft.having.add(new Having(known.key(), condition.operator(), numbers(condition, scale)));
    wording.add(condition.span(), "having", known.member(), label(condition, Naming.of(known)));
  }

  /** Whether 20 % is stored as 0.2 or as 20. */
  private double percentScale(Measure measure) {
    Facts.Range range = vocabulary.facts().ranges().get(measure.name());
    return range != null && range.fraction() ? 0.01 : 1;
  }

  private void rowFilter(
      Condition condition, Measure measure, boolean ofRows, Draft draft, Wording wording) {
    double scale = percentScale(measure);
    String field = field(measure);
    draft.filter(condition, new Filter(field, condition.operator(), numbers(condition, scale)));
    String rows = ofRows ? "" : "rows with ";
    wording.add(condition.span(), "filter", field, rows + label(condition, measure.label()));
  }

  /** Rows are compared by the dimension of the same column where there is one. */
  private String field(Measure measure) {
    return vocabulary.dimensions().stream()
        .filter(d -> d.column().equals(measure.column()) && isNumber(d))
        .map(Dimension::name)
        .findFirst()
        .orElse(measure.name());
  }

  private static boolean isNumber(Dimension dimension) {
    return dimension.type() == ColumnType.INTEGER
        || dimension.type() == ColumnType.DECIMAL
        || dimension.type() == ColumnType.DOUBLE;
  }

  private static List<Object> numbers(Condition condition, double percentScale) {
    return condition.amounts().stream().map(a -> number(a, percentScale)).toList();
  }

  private static Object number(Amount amount, double percentScale) {
    BigDecimal value =
        amount.percent() && percentScale != 1 ? amount.value().movePointLeft(2) : amount.value();
    BigDecimal plain = value.stripTrailingZeros();
    if (plain.scale() <= 0 && plain.precision() - plain.scale() <= 18) {
      return plain.longValueExact();
    }
    return plain;
  }

  private static String label(Condition condition, String subject) {
    String amounts =
        String.join(
            " and ",
            condition.amounts().stream()
                .map(a -> a.value().toPlainString() + (a.percent() ? "%" : ""))
                .toList());
    return subject + " " + WORDS.get(condition.operator()) + " " + amounts;
  }
}
