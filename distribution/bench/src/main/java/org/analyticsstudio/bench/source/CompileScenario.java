package org.analyticsstudio.bench.source;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.analyticsstudio.bench.Measurement;
import org.analyticsstudio.bench.Measurement.Target;
import org.analyticsstudio.bench.Sample;
import org.analyticsstudio.bench.Scenario;
import org.analyticsstudio.jdbc.sql.Dialect;
import org.analyticsstudio.jdbc.sql.SelectWriter;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.plan.Projection;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.plan.SortKey;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;

/** How long a typical plan takes to become SQL, in the dialect of each adapter, beside 100 µs. */
public final class CompileScenario implements Scenario {

  private static final double MOST_MICROS = 100;
  private static final int WARM_UP = 20_000;
  private static final int TIMES = 20_001;

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
    QueryPlan plan = plan();
    for (Spoken spoken : DIALECTS) {
      SelectWriter writer = new SelectWriter(dialect(spoken));
      double[] micros = new double[TIMES];
      long length = 0;
      for (int i = 0; i < WARM_UP + TIMES; i++) {
        long start = System.nanoTime();
        length += writer.write(plan).text().length();
        micros[Math.max(0, i - WARM_UP)] = (System.nanoTime() - start) / 1e3;
      }
      if (length == 0) {
        throw new IllegalStateException("nothing was spelled");
      }
      figures.add(
          new Measurement(
              "plan to SQL for " + spoken.name() + " (median) / 100 µs",
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

  private static QueryPlan plan() {
    ColumnRef day = new ColumnRef("order_date", ColumnType.DATE);
    ColumnRef region = new ColumnRef("region", ColumnType.TEXT);
    ColumnRef sales = new ColumnRef("sales", ColumnType.DECIMAL);
    return new QueryPlan(
        new TableRef("shop", "orders"),
        List.of(
            new Projection("month", new Expression.Truncated(day, Granularity.MONTH)),
            new Projection("region", new Expression.Plain(region)),
            new Projection(
                "sales", new Expression.Aggregate(Aggregation.SUM, sales, ColumnType.DECIMAL)),
            new Projection(
                "customers",
                new Expression.Aggregate(
                    Aggregation.COUNT_DISTINCT,
                    new ColumnRef("customer_id", ColumnType.INTEGER),
                    ColumnType.INTEGER))),
        true,
        List.of(
            new Predicate.TimeSpan(day, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)),
            new Predicate.Comparison(region, Operator.IN, List.of("North", "South", "West")),
            new Predicate.Comparison(
                new ColumnRef("product", ColumnType.TEXT), Operator.CONTAINS, List.of("chair"))),
        List.of(),
        List.of(new SortKey("month", false), new SortKey("sales", true)),
        1_000,
        0,
        PolicyConstraints.NONE);
  }
}
