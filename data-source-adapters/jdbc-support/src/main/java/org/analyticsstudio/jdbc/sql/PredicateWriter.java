package org.analyticsstudio.jdbc.sql;

import java.util.List;
import org.analyticsstudio.model.plan.Predicate;

/** Spells conditions on rows. */
final class PredicateWriter {

  private final Columns columns;
  private final Dialect dialect;
  private final ComparisonWriter comparisons;

  PredicateWriter(Columns columns, Dialect dialect, ComparisonWriter comparisons) {
    this.columns = columns;
    this.dialect = dialect;
    this.comparisons = comparisons;
  }

  void write(Predicate predicate, SqlText out) {
    if (predicate instanceof Predicate.Comparison comparison) {
      comparisons.write(
          columns.compared(comparison.column()),
          comparison.operator(),
          comparison.column().type(),
          columns.comparands(comparison.column(), comparison.values()),
          out);
    } else if (predicate instanceof Predicate.TimeSpan span) {
      span(span, out);
    } else if (predicate instanceof Predicate.And and) {
      joined(and.operands(), " and ", "true", out);
    } else if (predicate instanceof Predicate.Or or) {
      joined(or.operands(), " or ", "false", out);
    } else if (predicate instanceof Predicate.Not not) {
      dialect.unless(o -> write(not.operand(), o), out);
    }
  }

  private void span(Predicate.TimeSpan span, SqlText out) {
    Object from = span.from();
    Object before = span.before();
    if (from == null && before == null) {
      out.words("true");
      return;
    }
    if (from != null) {
      columns.compared(span.column()).write(out);
      out.words(" >= ");
      columns.comparand(span.column(), from).write(out);
    }
    if (before != null) {
      out.words(from == null ? "" : " and ");
      columns.compared(span.column()).write(out);
      out.words(" < ");
      columns.comparand(span.column(), before).write(out);
    }
  }

  private void joined(List<Predicate> operands, String word, String whenEmpty, SqlText out) {
    if (operands.isEmpty()) {
      out.words(whenEmpty);
      return;
    }
    out.words("(");
    for (int i = 0; i < operands.size(); i++) {
      out.words(i == 0 ? "" : word);
      write(operands.get(i), out);
    }
    out.words(")");
  }
}
