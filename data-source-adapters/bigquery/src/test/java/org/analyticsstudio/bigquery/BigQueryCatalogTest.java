package org.analyticsstudio.bigquery;

import static org.analyticsstudio.bigquery.fake.Project.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.services.bigquery.model.TableConstraints;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.bigquery.fake.Failure;
import org.analyticsstudio.bigquery.fake.FakeBigQuery;
import org.analyticsstudio.bigquery.fake.TestKey;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DescribedTable;
import org.analyticsstudio.spi.datasource.SourceColumn;
import org.analyticsstudio.spi.datasource.SourceReport;
import org.analyticsstudio.spi.datasource.SourceSchema;
import org.analyticsstudio.spi.datasource.SourceTable;
import org.analyticsstudio.spi.datasource.TableKind;
import org.analyticsstudio.spi.datasource.TableSearch;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BigQueryCatalogTest {

  private static final Cancellation NEVER = new Cancellation();

  private Opened opened;

  @BeforeEach
  void open() throws IOException {
    opened = Opened.open(FakeBigQuery.start(), Map.of("dataset", "shop"));
    opened
        .server
        .project
        .table(
            "shop",
            "orders",
            "TABLE",
            field("id", "INTEGER", "REQUIRED").setDescription("Counts up"),
            field("total", "NUMERIC", "NULLABLE").setPrecision(10L).setScale(2L),
            field("share", "FLOAT", "NULLABLE"),
            field("paid", "BOOLEAN", "NULLABLE"),
            field("day", "DATE", "NULLABLE"),
            field("at", "TIMESTAMP", "NULLABLE"),
            field("local", "DATETIME", "NULLABLE"),
            field("opens", "TIME", "NULLABLE"),
            field("region", "STRING", "NULLABLE").setCollation("und:ci"),
            field("code", "STRING", "NULLABLE").setMaxLength(3L),
            field("tags", "STRING", "REPEATED"),
            field("address", "RECORD", "NULLABLE")
                .setFields(List.of(field("street", "STRING", "NULLABLE"))),
            field("photo", "BYTES", "NULLABLE"),
            field("place", "GEOGRAPHY", "NULLABLE"),
            field("extra", "JSON", "NULLABLE"),
            field("huge", "BIGNUMERIC", "NULLABLE"))
        .setDescription("What was ordered")
        .setTableConstraints(
            new TableConstraints()
                .setPrimaryKey(new TableConstraints.PrimaryKey().setColumns(List.of("id"))));
    opened.server.project.table("shop", "Paid", "VIEW", field("id", "INTEGER", "NULLABLE"));
    opened.server.project.table("shop", "kept", "MATERIALIZED_VIEW");
    opened.server.project.table("shop", "outside", "EXTERNAL");
    opened.server.project.table("Archive", "orders_2020", "TABLE").setFriendlyName("Old orders");
    opened.server.project.dataset("empty");
  }

  @AfterEach
  void close() {
    opened.close();
    assertThat(opened.server.wrong).isEmpty();
  }

  private List<String> found(TableSearch search) {
    return opened.session.tables(search, NEVER).stream()
        .map(table -> table.schema() + "." + table.name())
        .toList();
  }

  @Test
  void findsDatasets() {
    assertThat(opened.session.schemas(NEVER))
        .containsExactly(
            new SourceSchema("Archive", false),
            new SourceSchema("empty", false),
            new SourceSchema("shop", true));
  }

  @Test
  void findsTables() {
    assertThat(opened.session.tables(new TableSearch("Archive", null, null, 10), NEVER))
        .containsExactly(
            new SourceTable("Archive", "orders_2020", TableKind.TABLE, "Old orders", null));
    assertThat(opened.session.tables(new TableSearch("shop", null, null, 10), NEVER))
        .extracting(SourceTable::name, SourceTable::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Paid", TableKind.VIEW),
            org.assertj.core.groups.Tuple.tuple("kept", TableKind.VIEW),
            org.assertj.core.groups.Tuple.tuple("orders", TableKind.TABLE),
            org.assertj.core.groups.Tuple.tuple("outside", TableKind.TABLE));
    assertThat(found(new TableSearch(null, "ORDERS", null, 10)))
        .containsExactly("Archive.orders_2020", "shop.orders");
    assertThat(found(new TableSearch(null, "%", null, 10))).isEmpty();
    assertThat(found(new TableSearch("gone", null, null, 10))).isEmpty();
  }

  @Test
  void goesOnBehindTheLastOne() {
    assertThat(found(new TableSearch(null, null, null, 2)))
        .containsExactly("Archive.orders_2020", "shop.Paid");
    assertThat(found(new TableSearch(null, null, new TableSearch.Position("shop", "Paid"), 2)))
        .containsExactly("shop.kept", "shop.orders");
    assertThat(found(new TableSearch("shop", null, new TableSearch.Position("shop", "orders"), 9)))
        .containsExactly("shop.outside");
  }

  @Test
  void readsListsOfManyPages() {
    for (int i = 0; i < 2_500; i++) {
      opened.server.project.table("many", "t%04d".formatted(i), "TABLE");
    }
    int before = opened.server.requests.size();
    assertThat(found(new TableSearch("many", "t2", null, 1_000))).hasSize(500);
    assertThat(opened.server.requests).hasSize(before + 3);
    opened.server.lists.perPage = 1;
    assertThat(opened.session.schemas(NEVER)).hasSize(4);
  }

  @Test
  void describesATable() {
    DescribedTable orders = opened.session.table("shop", "orders", NEVER).orElseThrow();

    assertThat(orders.table())
        .isEqualTo(new SourceTable("shop", "orders", TableKind.TABLE, "What was ordered", 1_000L));
    assertThat(orders.primaryKey()).containsExactly("id");
    assertThat(orders.columns())
        .containsExactly(
            new SourceColumn("id", "INT64", ColumnType.INTEGER, false, "Counts up"),
            new SourceColumn("total", "NUMERIC(10, 2)", ColumnType.DECIMAL, true, null),
            new SourceColumn("share", "FLOAT64", ColumnType.DOUBLE, true, null),
            new SourceColumn("paid", "BOOL", ColumnType.BOOLEAN, true, null),
            new SourceColumn("day", "DATE", ColumnType.DATE, true, null),
            new SourceColumn("at", "TIMESTAMP", ColumnType.TIMESTAMP, true, null),
            new SourceColumn("local", "DATETIME", ColumnType.TIMESTAMP, true, null),
            new SourceColumn("opens", "TIME", ColumnType.TIME, true, null),
            new SourceColumn("region", "STRING COLLATE und:ci", ColumnType.TEXT, true, null),
            new SourceColumn("code", "STRING(3)", ColumnType.TEXT, true, null),
            new SourceColumn("tags", "ARRAY<STRING>", null, true, null),
            new SourceColumn("address", "STRUCT", null, true, null),
            new SourceColumn("photo", "BYTES", null, true, null),
            new SourceColumn("place", "GEOGRAPHY", null, true, null),
            new SourceColumn("extra", "JSON", ColumnType.TEXT, true, null),
            new SourceColumn("huge", "BIGNUMERIC", ColumnType.DECIMAL, true, null));
    assertThat(opened.session.table("shop", "Paid", NEVER).orElseThrow().table())
        .isEqualTo(new SourceTable("shop", "Paid", TableKind.VIEW, null, null));
  }

  @Test
  void whatIsNotThereOrMayNotBeSeenIsNotDescribed() {
    assertThat(opened.session.table("shop", "gone", NEVER)).isEmpty();
    assertThat(opened.session.table("gone", "orders", NEVER)).isEmpty();
    opened.server.interrupt(
        Failure.of(403, "accessDenied", "Access Denied: Permission bigquery.tables.get denied"));
    assertThat(opened.session.table("shop", "orders", NEVER)).isEmpty();
  }

  @Test
  void namesAreNoPartOfTheAddress() {
    assertThat(opened.session.table("shop", "a/../../orders?x=1", NEVER)).isEmpty();
    assertThat(opened.session.table("shop/tables", "x#y", NEVER)).isEmpty();
    assertThat(opened.server.requests)
        .anyMatch(r -> r.endsWith("/shop/tables/a%2F..%2F..%2Forders%3Fx%3D1"));
  }

  @Test
  void tellsWhatTheAccountMayDo() {
    SourceReport report = opened.session.examine(NEVER);
    assertThat(report.product()).isEqualTo("BigQuery");
    assertThat(report.account()).isEqualTo(TestKey.ACCOUNT);
    assertThat(report.warnings()).containsExactly("The connection is not encrypted.");

    opened.server.project.granted.add("bigquery.tables.updateData");
    assertThat(opened.session.examine(NEVER).warnings())
        .contains("The account may change data; one that may only read is enough.");
  }

  @Test
  void saysThatNothingCanBeSeen() throws IOException {
    try (Opened blind = Opened.open()) {
      assertThat(blind.session.examine(NEVER).warnings())
          .anyMatch(warning -> warning.contains("sees no dataset"));
    }
  }

  @Test
  void endsWhenCancelled() {
    Cancellation cancelled = new Cancellation();
    cancelled.cancel();
    assertThat(
            catchThrowableOfType(DataSourceException.class, () -> opened.session.schemas(cancelled))
                .kind())
        .isEqualTo(DataSourceException.Kind.CANCELLED);
  }
}
