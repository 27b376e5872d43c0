package org.analyticsstudio.chat.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.analyticsstudio.chat.candidate.Atom;
import org.analyticsstudio.chat.phrase.Phrase;
import org.analyticsstudio.chat.phrase.Phrase.Keeping;
import org.analyticsstudio.chat.phrase.Phrase.Keeping.Join;
import org.analyticsstudio.chat.phrase.Phrase.Kind;
import org.analyticsstudio.chat.vocabulary.Meaning;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.Dimension;
import org.jspecify.annotations.Nullable;

/** Turns values and yes-or-no conditions into filters. */
final class Filtered {
  private final Vocabulary vocabulary;

  Filtered(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void add(Sentence sentence, Draft draft, Wording wording) {
    Map<String, Integer> positive = new HashMap<>();
    for (Keeping keeping : sentence.keepings) {
      Dimension dimension = dimension(keeping, sentence);
      List<Object> values = values(keeping, dimension);
      if (keeping.denied()) {
        checkDenied(dimension, sentence, draft);
      }
      if (!keeping.negated() && positive.merge(dimension.name(), 1, Integer::sum) > 1) {
        throw Undecided.misfit(
            "Rows cannot have two values of “" + dimension.label() + "” at once.", keeping);
      }
      if (eachOnItsOwn(keeping, dimension, sentence, draft)) {
        draft.group(dimension, null);
        wording.add(keeping.span(), "dimension", dimension.name(), dimension.label());
      }
      draft.filter(keeping, filter(dimension, keeping.negated(), values));
      wording.add(
          keeping.span(), "filter", dimension.name(), label(dimension, keeping.negated(), values));
    }
    for (Phrase.Mapped mapped : sentence.mapped) {
      draft.filter(mapped, mapped.mapping().filters());
      String field = mapped.mapping().filters().get(0).field();
      wording.add(mapped.span(), "filter", field, mapped.mapping().name());
    }
    for (Phrase.Test test : sentence.tests) {
      if (test.denied()) {
        checkDenied(test.dimension(), sentence, draft);
      }
      draft.filter(test, new Filter(test.dimension().name(), test.operator(), test.values()));
      String label = test.dimension().label() + " " + test.operator().wireName().replace('_', ' ');
      String values = test.values().isEmpty() ? "" : " " + test.values().get(0);
      wording.add(test.span(), "filter", test.dimension().name(), label + values);
    }
  }

  /** Customers who are not in A: those of some other row, or those of no such row? */
  private void checkDenied(Dimension dimension, Sentence sentence, Draft draft) {
    boolean listed =
        draft.targets.isEmpty()
            && sentence.heads.stream().anyMatch(h -> isManyRows(h.thing(), dimension));
    boolean counted =
        draft.targets.stream()
            .anyMatch(t -> t.measure() == null && isManyRows(t.counted(), dimension));
    boolean settled = sentence.rowsMentioned || sentence.is(Decision.BY_ROW);
    if ((listed || counted) && !settled) {
      throw Undecided.between(
          "It is not clear whether things of which no row, or of which some row does not have that “"
              + dimension.label()
              + "” are meant; the first cannot be told.",
          Decision.BY_ROW);
    }
  }

  private boolean isManyRows(Atom.@Nullable OfDimension thing, Dimension filtered) {
    return thing != null
        && isManyRows(
            thing.entity() == null ? thing.options().get(0) : thing.entity().counted(), filtered);
  }

  private boolean isManyRows(Dimension thing, Dimension filtered) {
    return !thing.equals(filtered) && !vocabulary.identifiesRows(thing);
  }

  /** Several values: told apart when compared, taken together when joined by or. */
  private static boolean eachOnItsOwn(
      Keeping keeping, Dimension dimension, Sentence sentence, Draft draft) {
    boolean open = !keeping.negated() && keeping.values().size() > 1 && !draft.groups(dimension);
    if (!open || sentence.has(Kind.COMBINED) || sentence.is(Decision.TOGETHER)) {
      return false;
    }
    if (keeping.join() == Join.VERSUS || sentence.has(Kind.COMPARE) || sentence.is(Decision.EACH)) {
      return true;
    }
    if (keeping.join() == Join.AND) {
      throw Undecided.between(
          "It is not clear whether the values of “"
              + dimension.label()
              + "” are meant each on its own or together.",
          Decision.EACH,
          Decision.TOGETHER);
    }
    return false;
  }

  private Dimension dimension(Keeping keeping, Sentence sentence) {
    if (keeping.beside() != null) {
      return keeping.beside();
    }
    Set<Dimension> shared = new LinkedHashSet<>();
    keeping.values().get(0).forEach(v -> shared.add(v.dimension()));
    keeping
        .values()
        .forEach(
            options -> shared.retainAll(options.stream().map(Meaning.OfValue::dimension).toList()));
    if (shared.isEmpty()) {
      throw Undecided.misfit("Those values do not belong together.", keeping);
    }
    return sentence.meant(List.copyOf(shared));
  }

  private static List<Object> values(Keeping keeping, Dimension dimension) {
    List<Object> values = new ArrayList<>();
    for (List<Meaning.OfValue> options : keeping.values()) {
      List<Object> fitting =
          options.stream()
              .filter(o -> o.dimension().equals(dimension))
              .map(Meaning.OfValue::value)
              .distinct()
              .toList();
      fitting.stream().filter(v -> !values.contains(v)).forEach(values::add);
    }
    return values;
  }

  private static Filter filter(Dimension dimension, boolean negated, List<Object> values) {
    if (values.size() == 1) {
      Operator operator = negated ? Operator.NOT_EQUALS : Operator.EQUALS;
      return new Filter(dimension.name(), operator, values);
    }
    return new Filter(dimension.name(), negated ? Operator.NOT_IN : Operator.IN, values);
  }

  private static String label(Dimension dimension, boolean negated, List<Object> values) {
    String joined = String.join(" or ", values.stream().map(Object::toString).toList());
    return dimension.label() + (negated ? " is not " : " is ") + joined;
  }
}
