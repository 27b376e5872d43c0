package org.analyticsstudio.query.resolve;

import java.util.List;
import java.util.StringJoiner;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.query.Operator;

/** Says conditions in words, for receipts. */
public final class ConditionWords {

  private static final int MAX_VALUES = 10;

  private ConditionWords() {}

  /** A comparison in words. */
  public static String of(String what, Operator operator, List<Object> values) {
    String words =
        switch (operator) {
          case EQUALS -> "is";
          case NOT_EQUALS -> "is not";
          case IN -> "is one of";
          case NOT_IN -> "is none of";
          case BETWEEN -> "is between";
          case CONTAINS -> "contains";
          case STARTS_WITH -> "starts with";
          case IS_NULL -> "has no value";
          case IS_NOT_NULL -> "has a value";
          case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> operator.wireName();
        };
    String listed = operator == Operator.BETWEEN ? joined(values, " and ") : joined(values, ", ");
    return values.isEmpty() ? what + " " + words : what + " " + words + " " + listed;
  }

  private static String joined(List<Object> values, String between) {
    StringJoiner joiner = new StringJoiner(between);
    values.stream().limit(MAX_VALUES).forEach(value -> joiner.add(String.valueOf(value)));
    return values.size() > MAX_VALUES
        ? joiner + between + (values.size() - MAX_VALUES) + " more"
        : joiner.toString();
  }

  /** Any condition on physical columns in words. */
  public static String of(Predicate predicate) {
    if (predicate instanceof Predicate.Comparison comparison) {
      return of(comparison.column().name(), comparison.operator(), comparison.values());
    }
    if (predicate instanceof Predicate.TimeSpan span) {
      String from = span.from() == null ? "" : " from " + span.from();
      return span.column().name()
          + from
          + (span.before() == null ? "" : " before " + span.before());
    }
    if (predicate instanceof Predicate.And and) {
      return all(and.operands(), " and ", "always");
    }
    if (predicate instanceof Predicate.Or or) {
      return all(or.operands(), " or ", "never");
    }
    return "not (" + of(((Predicate.Not) predicate).operand()) + ")";
  }

  private static String all(List<Predicate> operands, String word, String whenEmpty) {
    if (operands.isEmpty()) {
      return whenEmpty;
    }
    StringJoiner joiner = new StringJoiner(word, "(", ")");
    operands.forEach(operand -> joiner.add(of(operand)));
    return operands.size() == 1 ? of(operands.get(0)) : joiner.toString();
  }
}
