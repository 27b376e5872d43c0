package org.analyticsstudio.catalog.tables;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.api.catalog.RegisteredTable;
import org.analyticsstudio.api.query.DataSource;
import org.analyticsstudio.api.query.DataSources;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.plan.Projection;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.SourceTable;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the values of a table. Its server counts them when it can do so in a moment; else the
 * first rows have to do.
 */
final class TableProfiler {

  private static final Logger LOG = LoggerFactory.getLogger(TableProfiler.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long MOST_ROWS_COUNTED = 5_000_000;

  /** A table may be too large, or only be read with a condition. */
  private static final Set<String> TOO_MUCH =
      Set.of("query_timeout", "query_too_large", "query_not_supported");

  private static final int COLUMNS_AT_ONCE = 50;
  private static final int SAMPLE_ROWS = 1_000;
  private static final int SAMPLES = 20;
  private static final int TEXT_LENGTH = 200;

  private final DataSources sources;

  TableProfiler(DataSources sources) {
    this.sources = sources;
  }

  FoundTable profile(
      Principal by,
      DataSource source,
      RegisteredTable table,
      SourceTable known,
      List<DatasetColumn> columns,
      Cancellation cancellation) {
    Reading reading =
        new Reading(
            plan -> sources.rows(by, source, plan, PATIENCE, cancellation),
            new TableRef(table.schema(), table.table()));
    List<@Nullable Object[]> first = reading.first(columns);
    Long approximate = known.approximateRows();
    if (first.size() < SAMPLE_ROWS) {
      return new FoundTable(table, first.size(), ofSample(columns, first));
    }
    if (approximate == null || approximate <= MOST_ROWS_COUNTED) {
      try {
        return counted(reading, table, columns, first);
      } catch (ProblemException e) {
        if (!TOO_MUCH.contains(e.problem().code())) {
          throw e;
        }
        LOG.info("Not all rows of the table {} could be looked at", table.table());
      }
    }
    long rows = approximate == null ? first.size() : approximate;
    return new FoundTable(table, rows, ofSample(columns, first));
  }

  private static FoundTable counted(
      Reading reading,
      RegisteredTable table,
      List<DatasetColumn> columns,
      List<@Nullable Object[]> first) {
    List<ColumnProfile> profile = new ArrayList<>();
    long rows = 0;
    for (int from = 0; from < columns.size(); from += COLUMNS_AT_ONCE) {
      List<DatasetColumn> part =
          columns.subList(from, Math.min(columns.size(), from + COLUMNS_AT_ONCE));
      @Nullable Object[] counts = reading.counts(part);
      rows = number(counts[0]);
      for (int i = 0; i < part.size(); i++) {
        DatasetColumn column = part.get(i);
        long values = number(counts[4 * i + 1]);
        profile.add(
            new ColumnProfile(
                withNulls(column, values < rows),
                rows - values,
                number(counts[4 * i + 2]),
                text(counts[4 * i + 3]),
                text(counts[4 * i + 4]),
                samples(first, from + i)));
      }
    }
    return new FoundTable(table, rows, profile);
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    String text = value.toString();
    return text.length() > TEXT_LENGTH ? text.substring(0, TEXT_LENGTH) : text;
  }

  private static DatasetColumn withNulls(DatasetColumn column, boolean nullable) {
    return new DatasetColumn(
        column.name(),
        column.header(),
        column.type(),
        nullable || column.nullable(),
        column.format(),
        column.sourceType());
  }

  private static List<String> samples(List<@Nullable Object[]> rows, int position) {
    Set<String> samples = new LinkedHashSet<>();
    for (@Nullable Object[] row : rows) {
      String value = text(row[position]);
      if (value != null && samples.size() < SAMPLES) {
        samples.add(value);
      }
    }
    return List.copyOf(samples);
  }

  private static List<ColumnProfile> ofSample(
      List<DatasetColumn> columns, List<@Nullable Object[]> rows) {
    List<ColumnProfile> profile = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int position = i;
      List<Object> values =
          rows.stream().map(row -> row[position]).filter(Objects::nonNull).toList();
      profile.add(
          new ColumnProfile(
              withNulls(columns.get(i), values.size() < rows.size()),
              rows.size() - values.size(),
              values.stream().distinct().count(),
              text(extreme(values, true)),
              text(extreme(values, false)),
              samples(rows, i)));
    }
    return profile;
  }

  /** Values of one column are of one type, but for whole numbers that differ in size. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable Object extreme(List<Object> values, boolean least) {
    Object found = null;
    for (Object value : values) {
      if (found == null) {
        found = value;
      } else if (found.getClass() == value.getClass() && value instanceof Comparable comparable) {
        int order = comparable.compareTo(found);
        found = (least ? order < 0 : order > 0) ? value : found;
      }
    }
    return found;
  }

  private interface Runner {
    List<@Nullable Object[]> rows(QueryPlan plan);
  }

  /** The two plans that are run. */
  private record Reading(Runner runner, TableRef table) {

    List<@Nullable Object[]> first(List<DatasetColumn> columns) {
      List<Projection> projections =
          columns.stream()
              .map(c -> new Projection(c.name(), new Expression.Plain(c.physical())))
              .toList();
      return runner.rows(plan(projections, false, SAMPLE_ROWS));
    }

    @Nullable Object[] counts(List<DatasetColumn> columns) {
      List<Projection> projections = new ArrayList<>();
      projections.add(
          new Projection(
              "rows", new Expression.Aggregate(Aggregation.COUNT, null, ColumnType.INTEGER)));
      for (DatasetColumn column : columns) {
        projections.add(aggregate(column, Aggregation.COUNT, ColumnType.INTEGER));
        projections.add(aggregate(column, Aggregation.COUNT_DISTINCT, ColumnType.INTEGER));
        // Truth values have no least one; how many there are stands in its place.
        boolean ordered = column.type() != ColumnType.BOOLEAN;
        projections.add(
            aggregate(column, ordered ? Aggregation.MIN : Aggregation.COUNT, column.type()));
        projections.add(
            aggregate(column, ordered ? Aggregation.MAX : Aggregation.COUNT, column.type()));
      }
      return runner.rows(plan(projections, true, 1)).get(0);
    }

    private static Projection aggregate(
        DatasetColumn column, Aggregation aggregation, ColumnType type) {
      ColumnType outcome = aggregation == Aggregation.COUNT ? ColumnType.INTEGER : type;
      return new Projection(
          column.name() + " " + aggregation,
          new Expression.Aggregate(aggregation, column.physical(), outcome));
    }

    private QueryPlan plan(List<Projection> projections, boolean grouped, int limit) {
      return new QueryPlan(
          table,
          projections,
          grouped,
          List.of(),
          List.of(),
          List.of(),
          limit,
          0,
          PolicyConstraints.NONE);
    }
  }
}
