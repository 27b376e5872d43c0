package org.analyticsstudio.duckdb.sql;

import java.util.List;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.ColumnType;

/**
 * Spells the comparison of an operand with values. A comparison is never null where it would
 * matter: what differs from a value includes what has none.
 */
final class ComparisonWriter {

  private ComparisonWriter() {}

  static void write(
      Runnable operand, Operator operator, ColumnType type, List<Object> values, SqlText out) {
    switch (operator) {
      case EQUALS -> binary(operand, " = ", type, values, out);
      case NOT_EQUALS -> binary(operand, " is distinct from ", type, values, out);
      case GREATER -> binary(operand, " > ", type, values, out);
      case GREATER_OR_EQUAL -> binary(operand, " >= ", type, values, out);
      case LESS -> binary(operand, " < ", type, values, out);
      case LESS_OR_EQUAL -> binary(operand, " <= ", type, values, out);
      case IN -> in(operand, type, values, out);
      case NOT_IN -> notIn(operand, type, values, out);
      case BETWEEN -> between(operand, type, values, out);
      case CONTAINS -> text("contains(lower(", operand, type, values, out);
      case STARTS_WITH -> text("starts_with(lower(", operand, type, values, out);
      case IS_NULL -> unary(operand, " is null", out);
      case IS_NOT_NULL -> unary(operand, " is not null", out);
    }
  }

  private static void binary(
      Runnable operand, String sign, ColumnType type, List<Object> values, SqlText out) {
    operand.run();
    out.words(sign).bind(type, values.get(0));
  }

  private static void unary(Runnable operand, String words, SqlText out) {
    operand.run();
    out.words(words);
  }

  private static void between(Runnable operand, ColumnType type, List<Object> values, SqlText out) {
    operand.run();
    out.words(" between ").bind(type, values.get(0)).words(" and ").bind(type, values.get(1));
  }

  /** A function rather than LIKE: no character of the value has a meaning of its own. */
  private static void text(
      String function, Runnable operand, ColumnType type, List<Object> values, SqlText out) {
    out.words(function);
    operand.run();
    out.words("), lower(").bind(type, values.get(0)).words("))");
  }

  private static void in(Runnable operand, ColumnType type, List<Object> values, SqlText out) {
    if (values.isEmpty()) {
      out.words("false");
      return;
    }
    operand.run();
    list(" in (", type, values, out);
  }

  private static void notIn(Runnable operand, ColumnType type, List<Object> values, SqlText out) {
    if (values.isEmpty()) {
      out.words("true");
      return;
    }
    out.words("(");
    operand.run();
    list(" not in (", type, values, out);
    out.words(" or ");
    operand.run();
    out.words(" is null)");
  }

  private static void list(String words, ColumnType type, List<Object> values, SqlText out) {
    out.words(words);
    for (int i = 0; i < values.size(); i++) {
      out.words(i == 0 ? "" : ", ").bind(type, values.get(i));
    }
    out.words(")");
  }
}
