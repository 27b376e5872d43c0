package org.analyticsstudio.jdbc.sql;

import java.util.List;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.ColumnType;

/**
 * Spells the comparison of an operand with values. A comparison is never null where it would
 * matter: what differs from a value includes what has none.
 */
final class ComparisonWriter {

  private final Dialect dialect;

  ComparisonWriter(Dialect dialect) {
    this.dialect = dialect;
  }

  void write(Sql operand, Operator operator, ColumnType type, List<Sql> values, SqlText out) {
    switch (operator) {
      case EQUALS -> dialect.equal(type, operand, values.get(0), out);
      case NOT_EQUALS -> dialect.different(type, operand, values.get(0), out);
      case GREATER -> ordered(operand, " > ", type, values, out);
      case GREATER_OR_EQUAL -> ordered(operand, " >= ", type, values, out);
      case LESS -> ordered(operand, " < ", type, values, out);
      case LESS_OR_EQUAL -> ordered(operand, " <= ", type, values, out);
      case IN -> in(operand, type, values, out);
      case NOT_IN -> notIn(operand, type, values, out);
      case BETWEEN -> between(operand, type, values, out);
      case CONTAINS -> dialect.contains(folded(operand), folded(values.get(0)), out);
      case STARTS_WITH -> dialect.startsWith(folded(operand), folded(values.get(0)), out);
      case IS_NULL -> unary(operand, " is null", out);
      case IS_NOT_NULL -> unary(operand, " is not null", out);
    }
  }

  private Sql folded(Sql text) {
    return out -> dialect.folded(text, out);
  }

  private void ordered(Sql operand, String sign, ColumnType type, List<Sql> values, SqlText out) {
    dialect.ordered(type, operand, out);
    out.words(sign);
    values.get(0).write(out);
  }

  private static void unary(Sql operand, String words, SqlText out) {
    operand.write(out);
    out.words(words);
  }

  private void between(Sql operand, ColumnType type, List<Sql> values, SqlText out) {
    dialect.ordered(type, operand, out);
    out.words(" between ");
    values.get(0).write(out);
    out.words(" and ");
    values.get(1).write(out);
  }

  private void in(Sql operand, ColumnType type, List<Sql> values, SqlText out) {
    if (values.isEmpty()) {
      out.words("false");
    } else {
      dialect.among(type, operand, " in ", values, out);
    }
  }

  private void notIn(Sql operand, ColumnType type, List<Sql> values, SqlText out) {
    if (values.isEmpty()) {
      out.words("true");
      return;
    }
    out.words("(");
    dialect.among(type, operand, " not in ", values, out);
    out.words(" or ");
    operand.write(out);
    out.words(" is null)");
  }
}
