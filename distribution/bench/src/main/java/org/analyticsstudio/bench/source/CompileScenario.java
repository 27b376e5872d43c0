package org.analyticsstudio.bench.source;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.bench.Measurement;
import org.analyticsstudio.bench.Measurement.Target;
import org.analyticsstudio.bench.Sample;
import org.analyticsstudio.bench.Scenario;
import org.analyticsstudio.jdbc.sql.Dialect;
import org.analyticsstudio.jdbc.sql.SelectWriter;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.query.OrderBy;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.query.SortDirection;
import org.analyticsstudio.model.query.TimeFilter;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Grain;
import org.analyticsstudio.model.schema.Measure;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.analyticsstudio.query.member.Vocabulary;
import org.analyticsstudio.query.resolve.OutputColumn;
import org.analyticsstudio.query.resolve.QueryResolver;
import org.analyticsstudio.query.resolve.ResolvedQuery;
import org.analyticsstudio.query.resolve.RowLimit;
import org.analyticsstudio.query.time.TimeCondition;
import org.analyticsstudio.spi.datasource.AdapterCapabilities;

/**
 * How long a typical question takes to become SQL, in the dialect of each adapter, beside 100 µs:
 * its names resolved and checked, planned as the engine does, and spelled.
 */
public final class CompileScenario implements Scenario {

  private static final double MOST_MICROS = 100;
  private static final int WARM_UP = 20_000;
  private static final int TIMES = 20_001;

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final AdapterCapabilities ALL =
      new AdapterCapabilities(Set.of(Aggregation.values()), Set.of(Granularity.values()), 1);
  private static final SemanticQuery QUESTION =
      new SemanticQuery(
          "orders",
          List.of(new DimensionRef("order_date", Granularity.MONTH), DimensionRef.of("region")),
          List.of(
              MeasureRef.of("sales_amount"),
              MeasureRef.of("customer_id", Aggregation.COUNT_DISTINCT)),
          List.of(
              Filter.of("region", Operator.IN, "North", "South", "West"),
              Filter.of("product", Operator.CONTAINS, "chair")),
          List.of(),
          TimeFilter.range("order_date", "last 12 months"),
          List.of(
              new OrderBy("order_date_month", SortDirection.ASCENDING),
              new OrderBy("sales_amount", SortDirection.DESCENDING)),
          1_000,
          null);

  private record Spoken(String name, String dialect, Object... arguments) {}

  private static final List<Spoken> DIALECTS =
      List.of(
          new Spoken("DuckDB", "duckdb.DuckDbDialect"),
          new Spoken("PostgreSQL", "postgresql.PostgresDialect", "C"),
          new Spoken("MySQL", "mysql.MySqlDialect", "utf8mb4_bin"),
          new Spoken("Trino", "trino.TrinoDialect"),
          new Spoken("BigQuery", "bigquery.sql.BigQueryDialect", "project"));

  /** Nothing is kept between runs. */
  public CompileScenario() {}

  @Override
  public String name() {
    return "compile";
  }

  @Override
  public List<Measurement> measure(Path studio, Path work) throws ReflectiveOperationException {
    List<Measurement> figures = new ArrayList<>();
    Vocabulary vocabulary = vocabulary();
    for (Spoken spoken : DIALECTS) {
      SelectWriter writer = new SelectWriter(dialect(spoken));
      double[] micros = new double[TIMES];
      long length = 0;
      for (int i = 0; i < WARM_UP + TIMES; i++) {
        long start = System.nanoTime();
        length += writer.write(plan(vocabulary)).text().length();
        micros[Math.max(0, i - WARM_UP)] = (System.nanoTime() - start) / 1e3;
      }
      if (length == 0) {
        throw new IllegalStateException("nothing was spelled");
      }
      figures.add(
          new Measurement(
              "question to SQL for " + spoken.name() + " (median) / 100 µs",
              "µs",
              Sample.median(micros),
              MOST_MICROS,
              Target.atMost(1)));
    }
    return figures;
  }

  /** Dialects are private to their adapters. */
  private static Dialect dialect(Spoken spoken) throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(spoken.arguments()).map(Object::getClass).toArray(Class<?>[]::new);
    Constructor<?> constructor =
        Class.forName("org.analyticsstudio." + spoken.dialect()).getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return (Dialect) constructor.newInstance(spoken.arguments());
  }

  private static QueryPlan plan(Vocabulary vocabulary) {
    ResolvedQuery query = QueryResolver.resolve(QUESTION, vocabulary, ALL, RowLimit.PAGE);
    List<Predicate> where = new ArrayList<>();
    query.filters().forEach(condition -> where.add(condition.predicate()));
    if (query.time() instanceof TimeCondition.Relative time) {
      where.add(time.from(TODAY).predicate());
    }
    return new QueryPlan(
        new TableRef("shop", "orders"),
        query.columns().stream().map(OutputColumn::projection).toList(),
        true,
        where,
        List.of(),
        query.order(),
        query.limit() + 1,
        query.offset(),
        PolicyConstraints.NONE);
  }

  /** Made once for a version of a dataset. */
  private static Vocabulary vocabulary() {
    List<DatasetColumn> columns =
        List.of(
            new DatasetColumn("order_date", "Order Date", ColumnType.DATE, false),
            new DatasetColumn("region", "Region", ColumnType.TEXT, true),
            new DatasetColumn("product", "Product", ColumnType.TEXT, true),
            new DatasetColumn("customer_id", "Customer", ColumnType.INTEGER, true),
            new DatasetColumn("sales", "Sales", ColumnType.DECIMAL, true));
    SemanticSchema schema =
        new SemanticSchema(
            Grain.DAILY,
            List.of("order_date"),
            columns.stream().map(c -> Dimension.of(c.name(), c.name(), c.type())).toList(),
            List.of(Measure.of("sales_amount", "sales", Aggregation.SUM)),
            Map.of());
    return Vocabulary.of(schema, columns, Set.of());
  }
}
