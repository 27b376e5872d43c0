package org.analyticsstudio.query.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.model.naming.NearestNames;
import org.analyticsstudio.model.plan.SortKey;
import org.analyticsstudio.model.query.OrderBy;
import org.analyticsstudio.model.schema.ColumnType;

/**
 * Makes the complete order: as asked, else time ascending if there is a time dimension, else the
 * first measure descending; ties by the dimensions, ascending.
 */
final class OrderResolver {

  private final List<OutputColumn> columns;
  private final Findings findings;

  OrderResolver(List<OutputColumn> columns, Findings findings) {
    this.columns = columns;
    this.findings = findings;
  }

  List<SortKey> resolve(List<OrderBy> asked) {
    Map<String, SortKey> order = new LinkedHashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      add(asked.get(i), "order_by[" + i + "].key", order);
    }
    if (asked.isEmpty()) {
      addDefault(order);
    }
    columns.stream()
        .filter(c -> !c.isMeasure())
        .forEach(c -> order.putIfAbsent(c.key(), new SortKey(c.key(), false)));
    return new ArrayList<>(order.values());
  }

  private void add(OrderBy step, String path, Map<String, SortKey> order) {
    List<String> keys = columns.stream().map(OutputColumn::key).toList();
    if (!keys.contains(step.key())) {
      findings.add(
          path,
          "unknown_key",
          "No column of the result has the key " + step.key() + ".",
          NearestNames.hint(step.key(), keys));
      return;
    }
    if (order.putIfAbsent(step.key(), new SortKey(step.key(), step.descending())) != null) {
      findings.add(
          path, "duplicate_key", "The order names " + step.key() + " twice.", "Leave one out.");
    }
  }

  private void addDefault(Map<String, SortKey> order) {
    List<OutputColumn> times = columns.stream().filter(OrderResolver::isTime).toList();
    times.forEach(c -> order.put(c.key(), new SortKey(c.key(), false)));
    if (times.isEmpty()) {
      Optional<OutputColumn> first = columns.stream().filter(OutputColumn::isMeasure).findFirst();
      first.ifPresent(c -> order.put(c.key(), new SortKey(c.key(), true)));
    }
  }

  private static boolean isTime(OutputColumn column) {
    ColumnType type = column.column().type();
    return !column.isMeasure() && (type == ColumnType.DATE || type == ColumnType.TIMESTAMP);
  }
}
