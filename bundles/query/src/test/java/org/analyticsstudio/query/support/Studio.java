package org.analyticsstudio.query.support;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.catalog.DataLocation;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.duckdb.DuckDbAdapter;
import org.analyticsstudio.fixtures.FakeDatasets;
import org.analyticsstudio.fixtures.FakeSchemas;
import org.analyticsstudio.fixtures.RecordedAudit;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Grain;
import org.analyticsstudio.model.schema.Measure;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.analyticsstudio.query.engine.SemanticQueryEngine;
import org.analyticsstudio.query.policy.PolicyStep;
import org.analyticsstudio.query.policy.RolePolicy;
import org.analyticsstudio.query.run.PlanRunner;
import org.analyticsstudio.query.run.RunLimits;

/** The query path on a real DuckDB file with a few orders in it. */
public final class Studio implements AutoCloseable {

  public static final Principal ANA = new Principal("ana", Role.VIEWER);

  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-05-15T10:00:00Z"), ZoneOffset.UTC);

  public static final List<DatasetColumn> COLUMNS =
      List.of(
          new DatasetColumn("order_id", "Order ID", ColumnType.TEXT, false),
          new DatasetColumn("region", "Region", ColumnType.TEXT, true),
          new DatasetColumn("order_date", "Order Date", ColumnType.DATE, true),
          new DatasetColumn("shipped_at", "Shipped At", ColumnType.TIMESTAMP, true),
          new DatasetColumn("sales", "Sales", ColumnType.DECIMAL, true),
          new DatasetColumn("quantity", "Quantity", ColumnType.INTEGER, true),
          new DatasetColumn("weight", "Weight", ColumnType.DOUBLE, true),
          new DatasetColumn("gift", "Gift", ColumnType.BOOLEAN, true));

  public static final SemanticSchema SCHEMA =
      new SemanticSchema(
          Grain.DAILY,
          List.of("order_date", "shipped_at"),
          List.of(
              Dimension.of("order_id", "order_id", ColumnType.TEXT),
              Dimension.of("region", "region", ColumnType.TEXT),
              Dimension.of("order_date", "order_date", ColumnType.DATE),
              Dimension.of("shipped_at", "shipped_at", ColumnType.TIMESTAMP),
              Dimension.of("gift", "gift", ColumnType.BOOLEAN)),
          List.of(
              Measure.of("row_count", "*", Aggregation.COUNT),
              Measure.of("sales", "sales", Aggregation.SUM, Aggregation.AVG, Aggregation.MEDIAN),
              Measure.of("quantity", "quantity", Aggregation.values()),
              Measure.of("weight", "weight", Aggregation.SUM)),
          Map.of());

  public final FakeDatasets catalog = new FakeDatasets();
  public final FakeSchemas schemas = new FakeSchemas();
  public final RecordedAudit audit = new RecordedAudit();
  public final PolicyStep policies = new PolicyStep(new RolePolicy());
  public final PlanRunner runner;
  public final DuckDbAdapter adapter = new DuckDbAdapter();
  public final SemanticQueryEngine engine;

  public Studio() {
    this(RunLimits.DEFAULT);
  }

  private Studio(RunLimits limits) {
    runner = new PlanRunner(limits);
    engine = new SemanticQueryEngine(catalog, schemas, policies, runner, audit, CLOCK);
    runner.add(adapter);
  }

  /** A studio with the dataset {@code orders}. */
  public static Studio withOrders(Path folder) {
    return withOrders(folder, RunLimits.DEFAULT);
  }

  /** A studio with the dataset {@code orders} and other limits. */
  public static Studio withOrders(Path folder, RunLimits limits) {
    Studio studio = new Studio(limits);
    DuckDbFile file =
        DuckDbFile.of(
            folder.resolve("orders.duckdb"),
            """
            create table data (order_id varchar, region varchar, order_date date,
              shipped_at timestamp, sales decimal(12, 4), quantity bigint, weight double,
              gift boolean)""",
            """
            insert into data values
              ('A-1', 'West', '2024-01-01', '2024-01-03 08:30:00', 10.5000, 1, 0.5, true),
              ('A-1', 'West', '2024-01-31', '2024-01-31 23:59:59.999999', 20.2500, 2, 1.5, false),
              ('B-2', 'East', '2024-02-01', '2024-02-01 00:00:00', 5.0001, 3, null, false),
              ('B-3', 'East', '2024-02-29', null, 7.0000, 4, 2.0, true),
              ('C-4', 'north', '2024-03-15', '2024-03-18 12:00:00', null, null, 3.0, null),
              ('C-5', null, null, '2024-03-19 12:30:00', 1.0000, 5, 4.0, false)""");
    studio.add("orders", file, COLUMNS, SCHEMA);
    return studio;
  }

  public void add(String id, DuckDbFile file, List<DatasetColumn> columns, SemanticSchema schema) {
    catalog.put(location(id, file, columns));
    schemas.put(id, schema);
  }

  public static DataLocation location(String id, DuckDbFile file, List<DatasetColumn> columns) {
    return new DataLocation(
        id,
        "default",
        true,
        1,
        Instant.EPOCH,
        "duckdb",
        file.settings(),
        new TableRef(null, "data"),
        columns);
  }

  public QueryResult ask(SemanticQuery query) {
    return engine.execute(ANA, query, QueryContext.of("query"));
  }

  @Override
  public void close() {
    runner.close();
  }
}
