package org.analyticsstudio.query.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.query.value.OperatorRules;
import org.analyticsstudio.query.value.TypedValue;
import org.analyticsstudio.query.value.ValueReader;
import org.jspecify.annotations.Nullable;

/** Reads the values of a condition: how many there are, and what each is. */
final class ConditionValues {

  private ConditionValues() {}

  static Optional<List<Object>> read(
      String what,
      Operator operator,
      List<Object> raw,
      ColumnType type,
      String path,
      Findings findings) {
    if (!OperatorRules.suits(operator, type)) {
      findings.add(
          path + ".operator",
          "operator_not_allowed",
          operator.wireName() + " does not suit " + what + ", which holds " + type.wireName() + ".",
          null);
      return Optional.empty();
    }
    if (!OperatorRules.takes(operator, raw.size())) {
      findings.add(
          path + ".values",
          "values_count",
          operator.wireName()
              + " takes "
              + OperatorRules.arity(operator)
              + ", got "
              + raw.size()
              + ".",
          null);
      return Optional.empty();
    }
    List<Object> values = new ArrayList<>(raw.size());
    for (int i = 0; i < raw.size(); i++) {
      @Nullable Object one = raw.get(i);
      TypedValue typed = ValueReader.read(one, type);
      if (typed.value() != null) {
        values.add(typed.value());
      } else {
        findings.add(
            path + ".values[" + i + "]",
            "value_invalid",
            what + " holds " + type.wireName() + ". " + typed.complaint(),
            null);
      }
    }
    return values.size() == raw.size() ? Optional.of(values) : Optional.empty();
  }
}
