package org.analyticsstudio.query.value;

import java.util.EnumSet;
import java.util.Set;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.ColumnType;

/** Which operators suit which types, and how many values they take. */
public final class OperatorRules {

  /** How many values an operator takes at most. */
  public static final int MAX_VALUES = 10_000;

  private static final Set<Operator> TEXT_ONLY =
      EnumSet.of(Operator.CONTAINS, Operator.STARTS_WITH);
  private static final Set<Operator> ORDERING =
      EnumSet.of(
          Operator.GREATER,
          Operator.GREATER_OR_EQUAL,
          Operator.LESS,
          Operator.LESS_OR_EQUAL,
          Operator.BETWEEN);

  private OperatorRules() {}

  /** Whether values of this type can be compared so. */
  public static boolean suits(Operator operator, ColumnType type) {
    if (TEXT_ONLY.contains(operator)) {
      return type == ColumnType.TEXT;
    }
    return type != ColumnType.BOOLEAN || !ORDERING.contains(operator);
  }

  /** Whether the operator takes this many values. */
  public static boolean takes(Operator operator, int values) {
    return switch (operator) {
      case IS_NULL, IS_NOT_NULL -> values == 0;
      case BETWEEN -> values == 2;
      case IN, NOT_IN -> values >= 1 && values <= MAX_VALUES;
      default -> values == 1;
    };
  }

  /** How many values it takes, in words. */
  public static String arity(Operator operator) {
    return switch (operator) {
      case IS_NULL, IS_NOT_NULL -> "no values";
      case BETWEEN -> "two values";
      case IN, NOT_IN -> "1 to 10,000 values";
      default -> "one value";
    };
  }
}
