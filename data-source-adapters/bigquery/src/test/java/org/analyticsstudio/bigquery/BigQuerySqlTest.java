package org.analyticsstudio.bigquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.analyticsstudio.bigquery.fake.Answer;
import org.analyticsstudio.bigquery.fake.FakeBigQuery;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.plan.Projection;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.testkit.datasource.GoldenQueries;
import org.analyticsstudio.testkit.datasource.GoldenSql;
import org.analyticsstudio.testkit.datasource.GoldenTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is spelled. What it means, only BigQuery itself can tell: see {@link BigQueryLiveTest}. */
class BigQuerySqlTest {

  private static final ColumnRef MOMENT =
      new ColumnRef("shipped_at", ColumnType.TIMESTAMP, "TIMESTAMP");

  private static Opened opened;

  @BeforeAll
  static void open() throws IOException {
    opened = Opened.open();
  }

  @AfterAll
  static void close() {
    opened.close();
  }

  @Test
  void typicalPlansAreSpelledAsInTheGoldenFile() throws IOException {
    GoldenSql.assertSpelled(
        opened.session, new BigQueryAdapter().descriptor().capabilities(), getClass());
  }

  /** All that can be asked is understood as far as its form goes, and medians are refused. */
  @TestFactory
  Stream<DynamicTest> goldenQueriesAreOfTheShapeOfTheApi() {
    return GoldenQueries.on(new TableRef("shop", GoldenTable.NAME)).entrySet().stream()
        .map(query -> DynamicTest.dynamicTest(query.getKey(), () -> understood(query.getValue())));
  }

  private static void understood(QueryPlan plan) {
    boolean median =
        plan.projections().stream()
            .anyMatch(
                p ->
                    p.expression() instanceof Expression.Aggregate a
                        && a.aggregation() == Aggregation.MEDIAN);
    if (median) {
      assertThat(refused(plan).kind()).isEqualTo(Kind.UNSUPPORTED);
      return;
    }
    SqlStatement statement = opened.session.build(plan);
    List<String> types = statement.columnTypes().stream().map(type -> "STRING").toList();
    opened.server.usually(sql -> Answer.of(types, List.of()));
    assertThat(opened.rows(statement)).isEmpty();
    assertThat(opened.server.wrong).isEmpty();
  }

  private static DataSourceException refused(QueryPlan plan) {
    return catchThrowableOfType(DataSourceException.class, () -> opened.session.build(plan));
  }

  private static QueryPlan plan(TableRef table, Expression shown, Predicate... where) {
    return new QueryPlan(
        table,
        List.of(new Projection("k", shown)),
        false,
        List.of(where),
        List.of(),
        List.of(),
        10,
        0,
        PolicyConstraints.NONE);
  }

  private static SqlStatement built(Expression shown, Predicate... where) {
    return opened.session.build(plan(new TableRef("shop", "orders"), shown, where));
  }

  @Test
  void aMomentIsToldInUtcAndComparedAsItIsStored() {
    LocalDateTime from = LocalDateTime.of(2024, 3, 31, 1, 30);
    assertThat(
            built(
                    new Expression.Plain(MOMENT),
                    new Predicate.TimeSpan(MOMENT, from, from.plusDays(1)),
                    new Predicate.Comparison(MOMENT, Operator.NOT_EQUALS, List.of(from)),
                    new Predicate.Comparison(MOMENT, Operator.IN, List.of(from, from)),
                    new Predicate.Comparison(MOMENT, Operator.IS_NOT_NULL, List.of()))
                .text())
        .isEqualTo(
            """
            select datetime(`shipped_at`) as `c1`
            from `shop-123456`.`shop`.`orders`
            where `shipped_at` >= timestamp(?) and `shipped_at` < timestamp(?)
              and `shipped_at` is distinct from timestamp(?)
              and `shipped_at` in (timestamp(?), timestamp(?))
              and `shipped_at` is not null
            limit 10""");
    assertThat(built(new Expression.Truncated(MOMENT, Granularity.WEEK)).text())
        .startsWith("select date_trunc(cast(datetime(`shipped_at`) as date), isoweek) as `c1`");
    assertThat(built(new Expression.Truncated(MOMENT, Granularity.HOUR)).text())
        .startsWith("select datetime_trunc(datetime(`shipped_at`), hour) as `c1`");
  }

  @Test
  void textIsComparedByItsCharacters() {
    ColumnRef blind = new ColumnRef("region", ColumnType.TEXT, "STRING COLLATE und:ci");
    ColumnRef json = new ColumnRef("tags", ColumnType.TEXT, "JSON");
    assertThat(
            built(
                    new Expression.Plain(blind),
                    new Predicate.Comparison(blind, Operator.EQUALS, List.of("a")),
                    new Predicate.Comparison(json, Operator.CONTAINS, List.of("b")))
                .text())
        .isEqualTo(
            """
            select collate(`region`, '') as `c1`
            from `shop-123456`.`shop`.`orders`
            where collate(`region`, '') = ?
              and strpos(lower(to_json_string(`tags`)), lower(?)) > 0
            limit 10""");
  }

  @Test
  void tablesLieInTheProjectOfTheData() throws IOException {
    try (Opened other =
        Opened.open(
            FakeBigQuery.start(), Map.of("data_project", "data-654321", "dataset", "shop"))) {
      QueryPlan plan = plan(new TableRef("shop", "orders"), new Expression.Plain(MOMENT));
      assertThat(other.session.build(plan).text()).contains("from `data-654321`.`shop`.`orders`");
      QueryPlan unqualified = plan(new TableRef(null, "orders"), new Expression.Plain(MOMENT));
      assertThat(other.session.build(unqualified).text()).contains("from `orders`");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "events_*",
        "a.b",
        "INFORMATION_SCHEMA.TABLES",
        "t$20240101",
        "t@-1",
        "p:d",
        "a`b"
      })
  void aTableIsOneTable(String name) {
    Expression shown = new Expression.Plain(MOMENT);
    assertThat(refused(plan(new TableRef("shop", name), shown)).kind())
        .isEqualTo(Kind.OBJECT_MISSING);
    assertThat(refused(plan(new TableRef(name, "orders"), shown)).kind())
        .isEqualTo(Kind.OBJECT_MISSING);
  }

  @Test
  void aNameThatIsAlsoOneOfTheResultIsToldApart() {
    ColumnRef c1 = new ColumnRef("C1", ColumnType.TEXT);
    ColumnRef quoted = new ColumnRef("a`b\\c", ColumnType.TEXT);
    assertThat(
            built(
                    new Expression.Plain(quoted),
                    new Predicate.Comparison(c1, Operator.IS_NULL, List.of()))
                .text())
        .startsWith("select `orders`.`a\\`b\\\\c` as `c1`")
        .contains("where `orders`.`C1` is null");
  }
}
