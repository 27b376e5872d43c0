package org.analyticsstudio.chat.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.api.query.VisibleSchema;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.query.OrderBy;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.query.SortDirection;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Reads, by semantic queries alone, what rows look like to one person. So whatever a policy hides
 * from them never gets into their vocabulary.
 */
public final class FactsReader {
  private static final long MOST_VALUES = 20_000;
  private static final long MOST_NUMBERS = 200;

  private final QueryEngine engine;

  /** Reads through a query engine. */
  public FactsReader(QueryEngine engine) {
    this.engine = engine;
  }

  /** The facts of a dataset. */
  public Facts read(Principal principal, VisibleSchema schema, QueryContext context) {
    List<Dimension> dimensions =
        schema.members().dimensions().stream().filter(d -> !d.hidden()).toList();
    List<Measure> measures = schema.members().measures().stream().filter(m -> !m.hidden()).toList();
    Map<String, Object> totals = totals(principal, schema, dimensions, measures, context);
    Map<String, Long> distinct = new HashMap<>();
    Map<String, List<Object>> values = new HashMap<>();
    Map<String, Map<Object, Long>> frequencies = new HashMap<>();
    Map<String, List<Integer>> years = new HashMap<>();
    for (Dimension dimension : dimensions) {
      long count = number(totals.get(dimension.name() + "_count_distinct"));
      distinct.put(dimension.name(), count);
      if (Vocabulary.isTime(dimension)) {
        years.put(dimension.name(), years(principal, schema, dimension, context));
      } else if (count <= most(dimension)) {
        Map<Object, Long> frequency = values(principal, schema, dimension, measures, context);
        values.put(dimension.name(), List.copyOf(frequency.keySet()));
        frequencies.put(dimension.name(), frequency);
      }
    }
    return new Facts(
        rows(totals, measures), distinct, values, frequencies, ranges(totals, measures), years);
  }

  private static long most(Dimension dimension) {
    return switch (dimension.type()) {
      case TEXT -> MOST_VALUES;
      case BOOLEAN, INTEGER -> MOST_NUMBERS;
      default -> -1;
    };
  }

  private Map<String, Object> totals(
      Principal principal,
      VisibleSchema schema,
      List<Dimension> dimensions,
      List<Measure> measures,
      QueryContext context) {
    List<MeasureRef> asked = new ArrayList<>();
    for (Dimension dimension : dimensions) {
      asked.add(
          new MeasureRef(
              dimension.name(),
              Aggregation.COUNT_DISTINCT,
              null,
              dimension.name() + "_count_distinct"));
    }
    for (Measure measure : measures) {
      if (measure.countsRows()) {
        asked.add(new MeasureRef(measure.name(), null, null, measure.name()));
      }
      for (Aggregation end : List.of(Aggregation.MIN, Aggregation.MAX)) {
        if (measure.aggregations().contains(end)) {
          asked.add(new MeasureRef(measure.name(), end, null, key(measure, end)));
        }
      }
    }
    if (asked.isEmpty()) {
      return Map.of();
    }
    QueryResult result =
        engine.execute(principal, SemanticQuery.of(schema.datasetId(), List.of(), asked), context);
    Map<String, Object> totals = new HashMap<>();
    if (result.results().size() > 0) {
      result
          .results()
          .row(0)
          .forEach(
              (key, value) -> {
                if (value != null) {
                  totals.put(key, value);
                }
              });
    }
    return totals;
  }

  private static String key(Measure measure, Aggregation aggregation) {
    return measure.name() + "_" + aggregation.wireName().toLowerCase(Locale.ROOT) + "_of_all";
  }

  private static long rows(Map<String, Object> totals, List<Measure> measures) {
    return measures.stream()
        .filter(Measure::countsRows)
        .findFirst()
        .map(m -> number(totals.get(m.name())))
        .orElse(0L);
  }

  private static Map<String, Facts.Range> ranges(
      Map<String, Object> totals, List<Measure> measures) {
    Map<String, Facts.Range> ranges = new HashMap<>();
    for (Measure measure : measures) {
      Object least = totals.get(key(measure, Aggregation.MIN));
      Object greatest = totals.get(key(measure, Aggregation.MAX));
      if (least instanceof Number low && greatest instanceof Number high) {
        ranges.put(measure.name(), new Facts.Range(low.doubleValue(), high.doubleValue()));
      }
    }
    return ranges;
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  /** The values in their order, and in how many rows each is. */
  private Map<Object, Long> values(
      Principal principal,
      VisibleSchema schema,
      Dimension dimension,
      List<Measure> measures,
      QueryContext context) {
    List<MeasureRef> count =
        measures.stream()
            .filter(Measure::countsRows)
            .limit(1)
            .map(m -> MeasureRef.of(m.name()))
            .toList();
    Map<Object, Long> values = new LinkedHashMap<>();
    for (@Nullable Object[] row :
        rows(principal, schema, DimensionRef.of(dimension.name()), count, context)) {
      Object value = row[0];
      if (value != null) {
        values.put(value, row.length > 1 ? number(row[1]) : 0);
      }
    }
    return values;
  }

  private List<Integer> years(
      Principal principal, VisibleSchema schema, Dimension dimension, QueryContext context) {
    DimensionRef yearly = new DimensionRef(dimension.name(), Granularity.YEAR);
    return rows(principal, schema, yearly, List.of(), context).stream()
        .map(row -> row[0])
        .filter(Objects::nonNull)
        .map(value -> Integer.parseInt(value.toString().substring(0, 4)))
        .toList();
  }

  private List<@Nullable Object[]> rows(
      Principal principal,
      VisibleSchema schema,
      DimensionRef dimension,
      List<MeasureRef> measures,
      QueryContext context) {
    String key =
        dimension.granularity() == null
            ? dimension.name()
            : dimension.name() + "_" + dimension.granularity().wireName();
    SemanticQuery query =
        new SemanticQuery(
            schema.datasetId(),
            List.of(dimension),
            measures,
            List.of(),
            List.of(),
            null,
            List.of(new OrderBy(key, SortDirection.ASCENDING)),
            (int) MOST_VALUES,
            null);
    return engine.execute(principal, query, context).results().values();
  }
}
