package org.analyticsstudio.trino;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.analyticsstudio.jdbc.Connections;
import org.analyticsstudio.jdbc.JdbcSession;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.plan.Projection;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.testkit.datasource.GoldenSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is spelled, without a server. */
class TrinoSqlTest {

  private final JdbcSession session =
      new JdbcSession(
          new JdbcSession.Parts(
              "trino",
              new Nowhere(),
              new TrinoDialect(),
              new TrinoValues(),
              TrinoFailures::of,
              Duration.ofSeconds(1)));

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void typicalPlansAreSpelledAsInTheGoldenFile() throws IOException {
    GoldenSql.assertSpelled(session, new TrinoAdapter().descriptor().capabilities(), getClass());
  }

  @Test
  void aMomentWithAZoneIsShownInUtcAndComparedAsItIsStored() {
    ColumnRef at = new ColumnRef("at", ColumnType.TIMESTAMP, "timestamp(3) with time zone");
    QueryPlan plan =
        new QueryPlan(
            new TableRef("s", "t"),
            List.of(new Projection("at_day", new Expression.Truncated(at, Granularity.DAY))),
            true,
            List.of(new Predicate.TimeSpan(at, LocalDateTime.of(2024, 1, 1, 0, 0), null)),
            List.of(),
            List.of(),
            10,
            20,
            PolicyConstraints.NONE);

    assertThat(session.build(plan).text())
        .isEqualTo(
            """
            select cast(date_trunc('day', cast(at_timezone("at", 'UTC') as timestamp(6))) as date) as "at_day"
            from "s"."t"
            where "at" >= ?
            group by 1
            offset 20 limit 10""");
  }

  @Test
  void sumsAreExactOrDoublesWhateverIsStored() {
    assertThat(sumOf(ColumnType.INTEGER)).contains("sum(cast(\"x\" as decimal(38, 0)))");
    assertThat(sumOf(ColumnType.DOUBLE)).contains("sum(cast(\"x\" as double))");
    assertThat(sumOf(ColumnType.DECIMAL)).contains("sum(\"x\")");
  }

  private String sumOf(ColumnType type) {
    Projection sum =
        new Projection(
            "sum", new Expression.Aggregate(Aggregation.SUM, new ColumnRef("x", type), type));
    return session
        .build(
            new QueryPlan(
                new TableRef("s", "t"),
                List.of(sum),
                true,
                List.of(),
                List.of(),
                List.of(),
                10,
                0,
                PolicyConstraints.NONE))
        .text();
  }

  private static final class Nowhere implements Connections {
    @Override
    public Taken take() throws SQLException {
      throw new SQLException("There is no server.");
    }

    @Override
    public void close() {}
  }
}
