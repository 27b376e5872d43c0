package org.analyticsstudio.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
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
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.IntrospectableSession;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.analyticsstudio.spi.datasource.SourceColumn;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Types that other engines do not have are read as what people expect, and can be asked for. */
class PostgresTypesTest {

  private static final TableRef TABLE = new TableRef("public", "typed");
  private static EmbeddedPostgres server;
  private static IntrospectableSession session;
  private static final Map<String, ColumnRef> COLUMNS = new HashMap<>();

  @BeforeAll
  static void start() throws IOException, SQLException {
    server = EmbeddedPostgres.builder().start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create type mood as enum ('sad', 'ok', 'happy')");
      statement.execute("create domain price as numeric(10, 2) check (value >= 0)");
      statement.execute("create domain code as varchar(10)");
      statement.execute(
          "create table typed (tag uuid, mood mood, fixed char(6), doc jsonb, list int[],"
              + " net inet, span interval, cash money, small real, cost price, code code,"
              + " whenever timestamptz, clock timetz, bits bytea, wide numeric)");
      statement.execute(
          "insert into typed values ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 'happy', 'ab',"
              + " '{\"a\": 1}', '{1,2}', '10.0.0.1', '1 day 2 hours', 12.5, 32.38, 9.99, 'X1',"
              + " '2024-03-31 02:30+02', '12:00+02', '\\x00', 1e30),"
              + " ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12', 'sad', 'cd', '{}', '{}', '10.0.0.2',"
              + " '3 hours', 0.1, 0.1, 1.01, 'x1', '2024-12-31 23:30-02', '13:00+02', '\\x01', 0.1),"
              + " (null, null, null, null, null, null, null, null, null, null, null, null, null,"
              + " null, null)");
    }
    session =
        (IntrospectableSession)
            new PostgresAdapter()
                .open(
                    new Settings(
                        Map.of(
                            "host", "localhost",
                            "port", String.valueOf(server.getPort()),
                            "database", "postgres",
                            "user", "postgres")));
    for (SourceColumn column :
        session.table("public", "typed", new Cancellation()).orElseThrow().columns()) {
      ColumnType type = column.type();
      if (type != null) {
        COLUMNS.put(column.name(), new ColumnRef(column.name(), type, column.sourceType()));
      }
    }
  }

  @AfterAll
  static void stop() throws IOException {
    session.close();
    server.close();
  }

  private static List<@Nullable Object> values(Expression expression, Predicate... where) {
    boolean grouped = expression.aggregates();
    QueryPlan plan =
        new QueryPlan(
            TABLE,
            List.of(new Projection("v", expression)),
            true,
            List.of(where),
            List.of(),
            grouped ? List.of() : List.of(new SortKey("v", false)),
            100,
            0,
            PolicyConstraints.NONE);
    List<@Nullable Object> values = new ArrayList<>();
    try (RowCursor cursor =
        session.execute(
            session.build(plan), new ExecutionLimits(Duration.ofSeconds(20)), new Cancellation())) {
      while (cursor.next()) {
        values.add(cursor.row()[0]);
      }
    }
    return values;
  }

  private static ColumnRef column(String name) {
    return COLUMNS.get(name);
  }

  private static List<@Nullable Object> values(String name) {
    return values(new Expression.Plain(column(name)));
  }

  private static long matching(String name, Operator operator, Object value) {
    return (Long)
        values(
                new Expression.Aggregate(Aggregation.COUNT, null, ColumnType.INTEGER),
                new Predicate.Comparison(column(name), operator, List.of(value)))
            .get(0);
  }

  @Test
  void textIsWhatPostgresWritesForIt() {
    assertThat(values("tag"))
        .containsExactly(
            "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12", null);
    assertThat(values("mood")).containsExactly("happy", "sad", null);
    assertThat(values("fixed")).containsExactly("ab", "cd", null);
    assertThat(values("doc")).containsExactly("{\"a\": 1}", "{}", null);
    assertThat(values("list")).containsExactly("{1,2}", "{}", null);
    assertThat(values("net")).containsExactly("10.0.0.1/32", "10.0.0.2/32", null);
    assertThat(values("clock")).containsExactly("12:00:00+02", "13:00:00+02", null);
    assertThat(values("code")).containsExactly("X1", "x1", null);
  }

  @Test
  void numbersKeepTheirDigits() {
    assertThat(values("small")).containsExactly(0.1, 32.38, null);
    assertThat(values("cost"))
        .containsExactly(new BigDecimal("1.01"), new BigDecimal("9.99"), null);
    assertThat(values("cash"))
        .containsExactly(new BigDecimal("0.10"), new BigDecimal("12.50"), null);
    assertThat(values("wide").get(1)).isEqualTo(new BigDecimal("1000000000000000000000000000000"));
    assertThat(
            (Double)
                values(
                        new Expression.Aggregate(
                            Aggregation.SUM, column("small"), ColumnType.DOUBLE))
                    .get(0))
        .isCloseTo(32.48, org.assertj.core.data.Offset.offset(1e-5));
  }

  @Test
  void momentsWithAZoneAreToldInUtc() {
    assertThat(values("whenever"))
        .containsExactly(
            LocalDateTime.of(2024, 3, 31, 0, 30), LocalDateTime.of(2025, 1, 1, 1, 30), null);
    assertThat(values(new Expression.Truncated(column("whenever"), Granularity.YEAR)))
        .containsExactly(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), null);
    assertThat(values(new Expression.Truncated(column("whenever"), Granularity.HOUR)))
        .containsExactly(
            LocalDateTime.of(2024, 3, 31, 0, 0), LocalDateTime.of(2025, 1, 1, 1, 0), null);
    assertThat(matching("whenever", Operator.GREATER_OR_EQUAL, LocalDateTime.of(2025, 1, 1, 0, 0)))
        .isEqualTo(1);
  }

  @Test
  void eachCanBeComparedAndSearched() {
    assertThat(matching("tag", Operator.EQUALS, "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"))
        .isEqualTo(1);
    assertThat(matching("tag", Operator.EQUALS, "no uuid")).isZero();
    assertThat(matching("mood", Operator.EQUALS, "happy")).isEqualTo(1);
    assertThat(matching("mood", Operator.EQUALS, "Happy")).isZero();
    assertThat(matching("mood", Operator.CONTAINS, "APP")).isEqualTo(1);
    assertThat(matching("mood", Operator.NOT_EQUALS, "happy")).isEqualTo(2);
    assertThat(matching("mood", Operator.GREATER, "ok")).isEqualTo(1);
    assertThat(matching("fixed", Operator.EQUALS, "ab")).isEqualTo(1);
    assertThat(matching("fixed", Operator.EQUALS, "ab ")).isZero();
    assertThat(matching("doc", Operator.CONTAINS, "\"A\"")).isEqualTo(1);
    assertThat(matching("code", Operator.EQUALS, "X1")).isEqualTo(1);
    assertThat(matching("cash", Operator.GREATER, new BigDecimal("1"))).isEqualTo(1);
    assertThat(matching("cost", Operator.EQUALS, new BigDecimal("9.99"))).isEqualTo(1);
  }

  @Test
  void bytesAreLeftOut() {
    assertThat(COLUMNS).doesNotContainKey("bits").hasSize(14);
  }
}
