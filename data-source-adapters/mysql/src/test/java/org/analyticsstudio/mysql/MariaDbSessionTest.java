package org.analyticsstudio.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.vorburger.exec.ManagedProcessException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.plan.Projection;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.plan.SortKey;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.analyticsstudio.spi.datasource.DescribedTable;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.IntrospectableSession;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.analyticsstudio.spi.datasource.SourceColumn;
import org.analyticsstudio.spi.datasource.SourceTable;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.datasource.TableSearch;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a real MariaDB. */
@Timeout(60)
class MariaDbSessionTest {

  private static final TableRef TYPED = new TableRef("golden", "Typed");

  @TempDir static Path folder;
  private static MariaDbServer server;
  private static IntrospectableSession session;
  private static final Map<String, ColumnRef> COLUMNS = new HashMap<>();

  @BeforeAll
  static void start() throws ManagedProcessException, SQLException {
    server = MariaDbServer.start(folder);
    server.run(
        "create table Typed (id int primary key comment 'The number', mood enum('sad', 'happy'),"
            + " tags set('a', 'b'), doc json, huge bigint unsigned, born year, flag tinyint(1),"
            + " small tinyint, bits bit(8), fixed char(6), latin varchar(20) character set latin1,"
            + " whenever timestamp(6) null, ratio float, wide decimal(38, 10), photo blob)"
            + " comment = 'All kinds'",
        "insert into Typed values (1, 'happy', 'a,b', '{\"a\": 1}', 18446744073709551615, 2024,"
            + " true, -3, b'1', 'ab', 'Ärger', '2024-03-31 01:30:00.5', 32.38, 1.0000000001,"
            + " x'00'), (2, 'sad', '', '{}', 1, 1999, false, 3, b'0', 'cd', 'aerger',"
            + " '2024-12-31 23:30:00', 0.1, 2, x'01'),"
            + " (3, null, null, null, null, null, null, null, null, null, null, null, null, null,"
            + " null)",
        "create view seen as select id, mood from Typed",
        "create database other",
        "create table other.secret (x int)");
    session = open(server.settings());
    for (SourceColumn column : described().columns()) {
      ColumnType type = column.type();
      if (type != null) {
        COLUMNS.put(column.name(), new ColumnRef(column.name(), type, column.sourceType()));
      }
    }
  }

  @AfterAll
  static void stop() throws ManagedProcessException, SQLException {
    session.close();
    server.close();
  }

  private static IntrospectableSession open(Map<String, String> settings) {
    return (IntrospectableSession) new MySqlAdapter().open(new Settings(settings));
  }

  private static DescribedTable described() {
    return session.table("golden", "Typed", new Cancellation()).orElseThrow();
  }

  private static DataSourceException refused(String name, String value) {
    Map<String, String> settings = server.settings();
    settings.put(name, value);
    return catchThrowableOfType(DataSourceException.class, () -> open(settings));
  }

  private static List<List<@Nullable Object>> rows(String sql, ColumnType... types) {
    return rows(new SqlStatement(sql, List.of(), List.of(types)));
  }

  private static List<List<@Nullable Object>> rows(SqlStatement statement) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (RowCursor cursor =
        session.execute(
            statement, new ExecutionLimits(Duration.ofSeconds(20)), new Cancellation())) {
      while (cursor.next()) {
        rows.add(Arrays.asList(cursor.row()));
      }
    }
    return rows;
  }

  private static List<@Nullable Object> values(String name) {
    QueryPlan plan =
        new QueryPlan(
            TYPED,
            List.of(
                new Projection("v", new Expression.Plain(COLUMNS.get(name))),
                new Projection("id", new Expression.Plain(COLUMNS.get("id")))),
            false,
            List.of(),
            List.of(),
            List.of(new SortKey("id", false)),
            100,
            0,
            PolicyConstraints.NONE);
    List<@Nullable Object> values = new ArrayList<>();
    rows(session.build(plan)).forEach(row -> values.add(row.get(0)));
    return values;
  }

  private static Object matching(String name, Operator operator, Object value) {
    QueryPlan plan =
        new QueryPlan(
            TYPED,
            List.of(
                new Projection(
                    "n", new Expression.Aggregate(Aggregation.COUNT, null, ColumnType.INTEGER))),
            true,
            List.of(new Predicate.Comparison(COLUMNS.get(name), operator, List.of(value))),
            List.of(),
            List.of(),
            1,
            0,
            PolicyConstraints.NONE);
    return rows(session.build(plan)).get(0).get(0);
  }

  @Test
  void saysInPlainWordsWhatKeepsItFromConnecting() {
    assertThat(refused("host", "no-such-host.invalid").kind()).isEqualTo(Kind.HOST_UNKNOWN);
    assertThat(refused("port", "1")).hasMessage("Nothing answers at this host and port.");
    assertThat(refused("password", "wrong"))
        .hasMessage("The user or the password is not accepted.");
    assertThat(refused("database", "no`such?user=root&x=%41").kind())
        .isIn(Kind.OBJECT_MISSING, Kind.PERMISSION_MISSING);
  }

  /** MariaDB 11.4 proves by the password that its certificate is its own. */
  @Test
  void isEncryptedWhereTheServerCan() {
    for (String tls : List.of("prefer", "require", "verify-full", "disable")) {
      Map<String, String> settings = server.settings();
      settings.put("tls", tls);
      try (IntrospectableSession other = open(settings)) {
        boolean warned =
            other
                .examine(new Cancellation())
                .warnings()
                .contains("The connection is not encrypted.");
        assertThat(warned).as(tls).isEqualTo(tls.equals("disable"));
      }
    }
  }

  @Test
  void tellsWhatTheAccountMayDo() {
    assertThat(session.examine(new Cancellation()))
        .satisfies(
            report -> {
              assertThat(report.product()).isEqualTo("MariaDB");
              assertThat(report.version()).startsWith("11.");
              assertThat(report.account()).isEqualTo("reader@localhost");
              assertThat(report.warnings()).noneMatch(w -> w.contains("change data"));
            });
  }

  @Test
  void describesTheTablesTheAccountMayRead() {
    assertThat(session.tables(new TableSearch(null, null, null, 10), new Cancellation()))
        .extracting(SourceTable::name)
        .containsExactly("Typed", "seen");
    assertThat(session.table("other", "secret", new Cancellation())).isEmpty();
    assertThat(described().table().comment()).isEqualTo("All kinds");
    assertThat(described().primaryKey()).containsExactly("id");
    assertThat(described().columns().get(0).comment()).isEqualTo("The number");
    assertThat(COLUMNS).doesNotContainKeys("photo", "bits");
  }

  @Test
  void readsWhatOtherEnginesDoNotHave() {
    assertThat(values("mood")).containsExactly("happy", "sad", null);
    assertThat(values("tags")).containsExactly("a,b", "", null);
    assertThat(values("huge")).containsExactly(new BigInteger("18446744073709551615"), 1L, null);
    assertThat(values("born")).containsExactly(2024L, 1999L, null);
    assertThat(values("flag")).containsExactly(true, false, null);
    assertThat(values("small")).containsExactly(-3L, 3L, null);
    assertThat(values("latin")).containsExactly("Ärger", "aerger", null);
    assertThat(values("ratio")).containsExactly(32.38, 0.1, null);
    assertThat(values("wide").get(0)).isEqualTo(new BigDecimal("1.0000000001"));
    assertThat(values("whenever"))
        .containsExactly(
            LocalDateTime.of(2024, 3, 31, 1, 30, 0, 500_000_000),
            LocalDateTime.of(2024, 12, 31, 23, 30),
            null);
  }

  @Test
  void comparesThemByTheirCharacters() {
    assertThat(matching("mood", Operator.EQUALS, "happy")).isEqualTo(1L);
    assertThat(matching("mood", Operator.EQUALS, "HAPPY")).isEqualTo(0L);
    assertThat(matching("mood", Operator.CONTAINS, "APP")).isEqualTo(1L);
    assertThat(matching("latin", Operator.EQUALS, "Ärger")).isEqualTo(1L);
    assertThat(matching("latin", Operator.EQUALS, "ärger")).isEqualTo(0L);
    assertThat(matching("latin", Operator.EQUALS, "日本")).isEqualTo(0L);
    assertThat(matching("latin", Operator.STARTS_WITH, "ÄR")).isEqualTo(1L);
    assertThat(matching("fixed", Operator.EQUALS, "ab")).isEqualTo(1L);
    assertThat(matching("fixed", Operator.EQUALS, "ab ")).isEqualTo(0L);
    assertThat(matching("huge", Operator.EQUALS, new BigInteger("18446744073709551615")))
        .isEqualTo(1L);
    assertThat(matching("flag", Operator.NOT_EQUALS, true)).isEqualTo(2L);
    assertThat(
            matching("whenever", Operator.GREATER_OR_EQUAL, LocalDateTime.of(2024, 12, 31, 23, 30)))
        .isEqualTo(1L);
  }

  @Test
  void writesNothing() throws SQLException {
    server.run("grant insert on golden.* to reader@localhost");
    try (IntrospectableSession fresh = open(server.settings())) {
      assertThat(fresh.examine(new Cancellation()).warnings())
          .anyMatch(warning -> warning.contains("may change data"));
      DataSourceException refused =
          catchThrowableOfType(
              DataSourceException.class,
              () ->
                  fresh.execute(
                      new SqlStatement(
                          "insert into Typed (id) values (9) returning id",
                          List.of(),
                          List.of(ColumnType.INTEGER)),
                      new ExecutionLimits(Duration.ofSeconds(5)),
                      new Cancellation()));
      assertThat(refused).isNotNull();
    } finally {
      server.run("revoke insert on golden.* from reader@localhost");
    }
    assertThat(rows("select count(*) from Typed", ColumnType.INTEGER).get(0)).containsExactly(3L);
  }

  @Test
  void locksOfOneDoNotReachTheNext() {
    rows("select get_lock('x', 0)", ColumnType.INTEGER);

    for (int i = 0; i < 3; i++) {
      assertThat(rows("select is_used_lock('x')", ColumnType.INTEGER).get(0))
          .containsExactly((Object) null);
    }
  }

  @Test
  void aLostConnectionIsToldAndTheNextQueryWorks() throws SQLException {
    rows("select 1", ColumnType.INTEGER);
    server.run("kill user reader");

    DataSourceException lost =
        catchThrowableOfType(DataSourceException.class, () -> rows("select 1", ColumnType.INTEGER));

    if (lost != null) {
      assertThat(lost.kind()).isEqualTo(Kind.UNAVAILABLE);
    }
    assertThat(rows("select 1", ColumnType.INTEGER)).hasSize(1);
  }
}
