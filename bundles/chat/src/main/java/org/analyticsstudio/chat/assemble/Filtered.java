package org.analyticsstudio.chat.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.analyticsstudio.chat.phrase.Phrase;
import org.analyticsstudio.chat.phrase.Phrase.Keeping;
import org.analyticsstudio.chat.phrase.Phrase.Keeping.Join;
import org.analyticsstudio.chat.phrase.Phrase.Kind;
import org.analyticsstudio.chat.vocabulary.Meaning;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.Dimension;

/** Turns values and yes-or-no conditions into filters. */
final class Filtered {
  private final Vocabulary vocabulary;

  Filtered(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void add(Sentence sentence, Draft draft, Wording wording) {
    Map<String, Integer> positive = new HashMap<>();
    boolean combined = sentence.has(Kind.COMBINED);
    for (Keeping keeping : sentence.keepings) {
      Dimension dimension = dimension(keeping, sentence);
      List<Object> values = values(keeping, dimension);
      if (!keeping.negated() && positive.merge(dimension.name(), 1, Integer::sum) > 1) {
        throw Undecided.misfit(
            "Rows cannot have two values of “" + dimension.label() + "” at once.", keeping);
      }
      decideEach(keeping, dimension, sentence, draft, combined);
      draft.filters.add(filter(dimension, keeping.negated(), values));
      wording.add(
          keeping.span(), "filter", dimension.name(), label(dimension, keeping.negated(), values));
    }
    for (Phrase.Mapped mapped : sentence.mapped) {
      draft.filters.addAll(mapped.mapping().filters());
      String field = mapped.mapping().filters().get(0).field();
      wording.add(mapped.span(), "filter", field, mapped.mapping().name());
    }
    for (Phrase.Test test : sentence.tests) {
      draft.filters.add(new Filter(test.dimension().name(), test.operator(), test.values()));
      String label = test.dimension().label() + " " + test.operator().wireName().replace('_', ' ');
      String values = test.values().isEmpty() ? "" : " " + test.values().get(0);
      wording.add(test.span(), "filter", test.dimension().name(), label + values);
    }
  }

  /** Several values: told apart when compared, taken together when grouped otherwise or by or. */
  private static void decideEach(
      Keeping keeping, Dimension dimension, Sentence sentence, Draft draft, boolean combined) {
    boolean compares =
        !keeping.negated()
            && keeping.values().size() > 1
            && (keeping.join() == Join.VERSUS || sentence.has(Kind.COMPARE));
    if (compares) {
      if (!draft.groups(dimension)) {
        draft.group(dimension, null);
      }
      return;
    }
    boolean unclear =
        keeping.join() == Join.AND && !keeping.negated() && !combined && !draft.grouped();
    if (unclear) {
      throw Undecided.unclear(
          "It is not clear whether the values of “"
              + dimension.label()
              + "” are meant together or each on its own.");
    }
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
    if (shared.size() > 1) {
      throw Ambiguity.of(List.copyOf(shared));
    }
    return shared.stream()
        .findFirst()
        .orElseThrow(() -> Undecided.misfit("Those values do not belong together.", keeping));
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
