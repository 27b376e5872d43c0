package org.analyticsstudio.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.api.catalog.DatasetVersion;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.catalog.RegisteredTable;
import org.analyticsstudio.api.connections.Connections;
import org.analyticsstudio.api.dashboards.Dashboard;
import org.analyticsstudio.api.dashboards.Dashboards;
import org.analyticsstudio.api.dashboards.Visual;
import org.analyticsstudio.api.governance.ColumnChange;
import org.analyticsstudio.api.governance.ColumnChangeKind;
import org.analyticsstudio.api.governance.TableDrift;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.fixtures.FakeSchemas;
import org.analyticsstudio.fixtures.RecordedAudit;
import org.analyticsstudio.fixtures.Unasked;
import org.analyticsstudio.model.chart.ChartType;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Grain;
import org.analyticsstudio.model.schema.Measure;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.analyticsstudio.spi.datasource.DescribedTable;
import org.analyticsstudio.spi.datasource.SourceColumn;
import org.analyticsstudio.spi.datasource.SourceTable;
import org.analyticsstudio.spi.datasource.TableKind;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceWatchTest {

  private static final List<DatasetColumn> REGISTERED =
      List.of(
          new DatasetColumn("order_id", "OrderID", ColumnType.INTEGER, false, null, "bigint"),
          new DatasetColumn("region", "Region", ColumnType.TEXT, true, null, "text"),
          new DatasetColumn("total", "Total", ColumnType.DECIMAL, true, null, "numeric(10,2)"));
  private static final SourceColumn ORDER_ID =
      new SourceColumn("OrderID", "bigint", ColumnType.INTEGER, false, null);
  private static final SourceColumn REGION =
      new SourceColumn("Region", "text", ColumnType.TEXT, true, null);
  private static final SourceColumn TOTAL =
      new SourceColumn("Total", "numeric(10,2)", ColumnType.DECIMAL, true, null);

  private final List<SourceColumn> there = new ArrayList<>();
  private final RecordedAudit audit = new RecordedAudit();
  private final SettableClock clock = new SettableClock();
  private SourceWatchComponent watch;

  private static final class SettableClock extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void begin() {
    there.addAll(List.of(ORDER_ID, REGION, TOTAL));
    FakeSchemas schemas = new FakeSchemas();
    schemas.put(
        "orders",
        new SemanticSchema(
            Grain.NONE,
            List.of(),
            List.of(
                new Dimension(
                    "area", "region", ColumnType.TEXT, null, null, List.of(), false, Map.of())),
            List.of(
                new Measure(
                    "total",
                    "total",
                    "numeric",
                    List.of(Aggregation.SUM),
                    null,
                    null,
                    null,
                    List.of(),
                    false)),
            Map.of(),
            List.of()));
    watch =
        new SourceWatchComponent(
            Unasked.service(Datasets.class, Map.of("get", dataset())),
            schemas,
            Unasked.service(
                Dashboards.class, Map.of("list", new Page<>(List.of(dashboard()), null))),
            connections(),
            audit,
            clock);
  }

  @AfterEach
  void end() {
    watch.close();
  }

  private static Dataset dataset() {
    return new Dataset(
        "orders",
        "shop",
        "Orders",
        Grain.NONE,
        null,
        Instant.EPOCH,
        new DatasetVersion(
            1, 3, REGISTERED, Instant.EPOCH, true, new RegisteredTable("w", "public", "Orders")),
        true);
  }

  private static Dashboard dashboard() {
    Visual visual =
        new Visual(
            "v",
            ChartType.BAR,
            "By area",
            "orders",
            List.of(DimensionRef.of("area")),
            List.of(MeasureRef.of("total")),
            List.of(),
            null,
            List.of(),
            null,
            new Visual.Layout(0, 0, 6, 4));
    return new Dashboard(
        "d", "shop", "Overview", null, List.of(visual), 1, Instant.EPOCH, Instant.EPOCH, "ana");
  }

  private Connections connections() {
    return (Connections)
        java.lang.reflect.Proxy.newProxyInstance(
            Connections.class.getClassLoader(),
            new Class<?>[] {Connections.class},
            (self, method, arguments) -> {
              if (there.isEmpty()) {
                throw Problem.notFound("table_not_found", "There is no table.", "public.Orders")
                    .asException();
              }
              return new DescribedTable(
                  new SourceTable("public", "Orders", TableKind.TABLE, null, null),
                  there,
                  List.of());
            });
  }

  private TableDrift check() {
    clock.now = clock.now.plus(Duration.ofMinutes(1));
    return watch.check("orders", new Cancellation());
  }

  @Test
  void aTableThatIsAsItWasDiffersInNothing() {
    assertThat(check().differs()).isFalse();
    assertThat(audit.events()).isEmpty();
  }

  @Test
  void aColumnThatIsGoneNamesWhatItBreaks() {
    there.remove(REGION);

    assertThat(check().changes())
        .containsExactly(
            new ColumnChange(
                ColumnChangeKind.GONE,
                "Region",
                "text",
                null,
                List.of("dimension area", "tile By area of the dashboard Overview")));
  }

  @Test
  void aTypeThatIsReadAsBeforeBreaksNothing() {
    there.set(2, new SourceColumn("Total", "numeric(18,4)", ColumnType.DECIMAL, true, null));
    assertThat(check().changes())
        .containsExactly(
            new ColumnChange(
                ColumnChangeKind.TYPE_CHANGED,
                "Total",
                "numeric(10,2)",
                "numeric(18,4)",
                List.of()));

    there.set(2, new SourceColumn("Total", "text", ColumnType.TEXT, true, null));
    assertThat(check().changes().get(0).breaks())
        .containsExactly("measure total", "tile By area of the dashboard Overview");
  }

  @Test
  void aNewColumnIsToldUnlessItCanNotBeRead() {
    there.add(new SourceColumn("Channel", "text", ColumnType.TEXT, true, null));
    there.add(new SourceColumn("Photo", "bytea", null, true, null));

    assertThat(check().changes())
        .containsExactly(
            new ColumnChange(ColumnChangeKind.ADDED, "Channel", null, "text", List.of()));
  }

  @Test
  void aTableThatIsGoneIsTold() {
    there.clear();

    assertThat(check().tableGone()).isTrue();
  }

  @Test
  void whatBeginsToDifferIsToldOnce() {
    there.remove(REGION);
    check();
    check();
    assertThat(audit.events()).hasSize(1);

    there.clear();
    check();
    assertThat(audit.events()).hasSize(2);
  }

  @Test
  void aDatasetOfAFileHasNoTable() {
    Dataset ofFile =
        new Dataset(
            "f",
            "shop",
            "F",
            Grain.NONE,
            null,
            Instant.EPOCH,
            new DatasetVersion(1, 1, List.of(), Instant.EPOCH, true),
            true);
    SourceWatchComponent other =
        new SourceWatchComponent(
            Unasked.service(Datasets.class, Map.of("get", ofFile)),
            new FakeSchemas(),
            Unasked.service(Dashboards.class),
            connections(),
            audit,
            clock);

    assertThat(
            catchThrowableOfType(ProblemException.class, () -> other.check("f", new Cancellation()))
                .problem()
                .code())
        .isEqualTo("dataset_of_file");
    other.close();
  }
}
