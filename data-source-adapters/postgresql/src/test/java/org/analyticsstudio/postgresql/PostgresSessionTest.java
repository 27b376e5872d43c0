package org.analyticsstudio.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.analyticsstudio.spi.datasource.DataSourceSession;
import org.analyticsstudio.spi.datasource.DescribedTable;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.IntrospectableSession;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.analyticsstudio.spi.datasource.SourceColumn;
import org.analyticsstudio.spi.datasource.SourceSchema;
import org.analyticsstudio.spi.datasource.SourceTable;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.datasource.TableKind;
import org.analyticsstudio.spi.datasource.TableSearch;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a real server. */
@Timeout(60)
class PostgresSessionTest {

  private static final ExecutionLimits PATIENT = new ExecutionLimits(Duration.ofSeconds(30));
  @TempDir static Path folder;
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException, SQLException {
    server = EmbeddedPostgres.builder().setDataDirectory(folder).start();
    Path access = folder.resolve("pg_hba.conf");
    Files.writeString(
        access, "host all reader,nobody all scram-sha-256\n" + Files.readString(access));
    run(
        "select pg_reload_conf()",
        "create role reader login password 'it''s secret'",
        "create schema \"Shop's\"",
        "create table \"Shop's\".\"Orders\" (\"OrderID\" bigint primary key, total numeric(10,2),"
            + " \"at\" timestamptz not null, paid boolean, tag uuid, photo bytea)",
        "comment on table \"Shop's\".\"Orders\" is 'What was ordered'",
        "comment on column \"Shop's\".\"Orders\".total is 'In euros'",
        "insert into \"Shop's\".\"Orders\" select i, i * 1.10,"
            + " timestamptz '2024-03-31 00:30+01' + i * interval '1 hour', i % 2 = 0,"
            + " null, null from generate_series(1, 1000) i",
        "create view \"Shop's\".paid as select * from \"Shop's\".\"Orders\" where paid",
        "create table secret (x int)",
        "grant usage on schema \"Shop's\" to reader",
        "grant select on all tables in schema \"Shop's\" to reader",
        "analyze");
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static void run(String... statements) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("host", "localhost");
    settings.put("port", String.valueOf(server.getPort()));
    settings.put("database", "postgres");
    settings.put("user", "reader");
    settings.put("password", "it's secret");
    settings.put("pool_size", "2");
    return settings;
  }

  private static IntrospectableSession open() {
    return (IntrospectableSession) new PostgresAdapter().open(new Settings(settings()));
  }

  private static DataSourceException refused(String name, String value) {
    Map<String, String> settings = settings();
    settings.put(name, value);
    assertThat(new PostgresAdapter().check(new Settings(settings))).isEmpty();
    return catchThrowableOfType(
        DataSourceException.class, () -> new PostgresAdapter().open(new Settings(settings)));
  }

  private static List<List<@Nullable Object>> rows(
      DataSourceSession session, String sql, ColumnType... types) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (RowCursor cursor =
        session.execute(
            new SqlStatement(sql, List.of(), List.of(types)), PATIENT, new Cancellation())) {
      while (cursor.next()) {
        rows.add(Arrays.asList(cursor.row()));
      }
    }
    return rows;
  }

  private static DataSourceException failure(
      DataSourceSession session, String sql, ColumnType... types) {
    return catchThrowableOfType(DataSourceException.class, () -> rows(session, sql, types));
  }

  @Test
  void saysInPlainWordsWhatKeepsItFromConnecting() throws IOException {
    assertThat(refused("host", "no-such-host.invalid").kind()).isEqualTo(Kind.HOST_UNKNOWN);
    assertThat(refused("port", "1")).hasMessage("Nothing answers at this host and port.");
    assertThat(refused("password", "wrong"))
        .hasMessage("The user or the password is not accepted.");
    assertThat(refused("user", "nobody?ssl=1&x#%;")).hasMessageContaining("no such user");
    assertThat(refused("database", "no/such?user=postgres&x=%41"))
        .hasMessage("There is no database of this name.");
    assertThat(refused("tls", "require").kind()).isEqualTo(Kind.TLS_FAILED);
    assertThat(refused("tls", "verify-full").kind()).isEqualTo(Kind.TLS_FAILED);
    try (java.net.ServerSocket garbage = new java.net.ServerSocket(0)) {
      var unused =
          CompletableFuture.runAsync(
              () -> {
                try (java.net.Socket socket = garbage.accept()) {
                  socket.getOutputStream().write("HTTP/1.1 400 Bad\r\n\r\n".getBytes("UTF-8"));
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      assertThat(refused("port", String.valueOf(garbage.getLocalPort())).kind())
          .isIn(Kind.UNREACHABLE, Kind.TLS_FAILED, Kind.UNAVAILABLE);
    }
  }

  @Test
  void settingsThatCarryTricksAreRefused() {
    for (String host : List.of("a;b", "a?b", "a&b", "a#b", "a%b", "a/b", "a@b", "a b", "a\nb")) {
      Map<String, String> settings = settings();
      settings.put("host", host);
      assertThat(new PostgresAdapter().check(new Settings(settings)))
          .as(host)
          .singleElement()
          .satisfies(problem -> assertThat(problem.path()).isEqualTo("host"));
    }
  }

  @Test
  void tellsWhatTheAccountMayDo() {
    try (IntrospectableSession session = open()) {
      assertThat(session.examine(new Cancellation()))
          .satisfies(
              report -> {
                assertThat(report.product()).isEqualTo("PostgreSQL");
                assertThat(report.account()).isEqualTo("reader");
                assertThat(report.warnings()).containsExactly("The connection is not encrypted.");
              });
    }
    Map<String, String> settings = settings();
    settings.put("user", "postgres");
    try (IntrospectableSession session =
        (IntrospectableSession) new PostgresAdapter().open(new Settings(settings))) {
      assertThat(session.examine(new Cancellation()).warnings())
          .anyMatch(warning -> warning.contains("superuser"));
    }
  }

  @Test
  void findsTablesTheAccountMayRead() {
    try (IntrospectableSession session = open()) {
      assertThat(session.schemas(new Cancellation()))
          .extracting(SourceSchema::name)
          .containsExactly("Shop's", "public");
      assertThat(session.tables(new TableSearch(null, null, null, 10), new Cancellation()))
          .extracting(SourceTable::name)
          .containsExactly("Orders", "paid");
      assertThat(session.tables(new TableSearch("Shop's", "ORD", null, 10), new Cancellation()))
          .singleElement()
          .satisfies(
              table -> {
                assertThat(table.comment()).isEqualTo("What was ordered");
                assertThat(table.approximateRows()).isEqualTo(1000);
              });
      TableSearch.Position first = new TableSearch.Position("Shop's", "Orders");
      assertThat(session.tables(new TableSearch(null, null, first, 10), new Cancellation()))
          .extracting(SourceTable::kind)
          .containsExactly(TableKind.VIEW);
      assertThat(session.tables(new TableSearch(null, "%", null, 10), new Cancellation()))
          .isEmpty();
      assertThat(session.table("public", "secret", new Cancellation())).isEmpty();
    }
  }

  @Test
  void describesATable() {
    try (IntrospectableSession session = open()) {
      DescribedTable orders = session.table("Shop's", "Orders", new Cancellation()).orElseThrow();

      assertThat(orders.primaryKey()).containsExactly("OrderID");
      assertThat(orders.columns())
          .containsExactly(
              new SourceColumn("OrderID", "bigint", ColumnType.INTEGER, false, null),
              new SourceColumn("total", "numeric(10,2)", ColumnType.DECIMAL, true, "In euros"),
              new SourceColumn("at", "timestamp with time zone", ColumnType.TIMESTAMP, false, null),
              new SourceColumn("paid", "boolean", ColumnType.BOOLEAN, true, null),
              new SourceColumn("tag", "uuid", ColumnType.TEXT, true, null),
              new SourceColumn("photo", "bytea", null, true, null));
    }
  }

  @Test
  void readsValuesOfTheirTypes() {
    try (IntrospectableSession session = open()) {
      assertThat(
              rows(
                  session,
                  "select 1::int, 2.50::numeric, 0.5::real, true, date '2024-02-29',"
                      + " timestamptz '2024-03-31 02:30+01', 'ä', null::int, 2^70::numeric",
                  ColumnType.INTEGER,
                  ColumnType.DECIMAL,
                  ColumnType.DOUBLE,
                  ColumnType.BOOLEAN,
                  ColumnType.DATE,
                  ColumnType.TIMESTAMP,
                  ColumnType.TEXT,
                  ColumnType.INTEGER,
                  ColumnType.INTEGER))
          .containsExactly(
              Arrays.asList(
                  1L,
                  new BigDecimal("2.50"),
                  0.5,
                  true,
                  LocalDate.of(2024, 2, 29),
                  LocalDateTime.of(2024, 3, 31, 1, 30),
                  "ä",
                  null,
                  new java.math.BigInteger("1180591620717411303424")));
    }
  }

  @Test
  void writesNothing() {
    try (IntrospectableSession session = open()) {
      assertThat(failure(session, "select pg_notify('a', 'b'), 1", ColumnType.TEXT)).isNull();
      assertThat(
              failure(
                  session,
                  "with x as (insert into \"Shop's\".\"Orders\" values (1) returning 1) select 1"
                      + " from x",
                  ColumnType.INTEGER))
          .isNotNull();
    }
  }

  @Test
  void whatOneLeavesInASessionDoesNotReachTheNext() {
    try (IntrospectableSession session = open()) {
      String poison =
          "select set_config('TimeZone', 'Asia/Tokyo', false),"
              + " set_config('statement_timeout', '0', false), pg_advisory_lock(1)::text";
      rows(session, poison, ColumnType.TEXT, ColumnType.TEXT, ColumnType.TEXT);

      for (int i = 0; i < 4; i++) {
        assertThat(
                rows(
                    session,
                    "select current_setting('TimeZone'), current_setting('statement_timeout'),"
                        + " count(*) from pg_locks where locktype = 'advisory'",
                    ColumnType.TEXT,
                    ColumnType.TEXT,
                    ColumnType.INTEGER))
            .containsExactly(List.of("UTC", "31s", 0L));
      }
    }
  }

  @Test
  void endsOnTimeAndWhenCancelled() {
    try (IntrospectableSession session = open()) {
      SqlStatement endless =
          new SqlStatement("select pg_sleep(600)::text", List.of(), List.of(ColumnType.TEXT));
      long start = System.nanoTime();
      assertThat(
              catchThrowableOfType(
                      DataSourceException.class,
                      () ->
                          session.execute(
                              endless,
                              new ExecutionLimits(Duration.ofMillis(300)),
                              new Cancellation()))
                  .kind())
          .isEqualTo(Kind.TIMEOUT);
      Cancellation cancellation = new Cancellation();
      CompletableFuture.delayedExecutor(300, java.util.concurrent.TimeUnit.MILLISECONDS)
          .execute(cancellation::cancel);
      assertThat(
              catchThrowableOfType(
                      DataSourceException.class,
                      () -> session.execute(endless, PATIENT, cancellation))
                  .kind())
          .isEqualTo(Kind.CANCELLED);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertThat(rows(session, "select 1", ColumnType.INTEGER)).hasSize(1);
    }
  }

  @Test
  void aHugeCellIsRefusedAndTheNextQueryWorks() {
    try (IntrospectableSession session = open()) {
      assertThat(failure(session, "select repeat('x', 200000000)", ColumnType.TEXT).kind())
          .isEqualTo(Kind.RESOURCES);
      assertThat(rows(session, "select 1", ColumnType.INTEGER)).hasSize(1);
    }
  }

  @Test
  void tellsWhatIsGone() {
    try (IntrospectableSession session = open()) {
      assertThat(failure(session, "select 1 from nowhere", ColumnType.INTEGER))
          .hasMessage("The table is no longer there.");
      assertThat(failure(session, "select gone from \"Shop's\".paid", ColumnType.INTEGER))
          .hasMessage("A column is no longer there.");
      assertThat(failure(session, "select * from secret", ColumnType.INTEGER).kind())
          .isEqualTo(Kind.PERMISSION_MISSING);
    }
  }

  @Test
  void aLostConnectionIsToldAndTheNextQueryWorks() throws SQLException {
    try (IntrospectableSession session = open()) {
      rows(session, "select 1", ColumnType.INTEGER);
      run("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'reader'");
      DataSourceException lost = failure(session, "select 1", ColumnType.INTEGER);
      if (lost != null) {
        assertThat(lost.kind()).isEqualTo(Kind.UNAVAILABLE);
      }
      assertThat(rows(session, "select 1", ColumnType.INTEGER)).hasSize(1);
    }
  }
}
