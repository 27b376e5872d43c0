package org.analyticsstudio.bigquery;

import static org.analyticsstudio.bigquery.fake.Project.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.plan.Projection;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.plan.SortKey;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.result.QueryCost;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looking at rows as they are costs nothing. */
class PlainRowsTest {

  private static final ColumnRef TOTAL = new ColumnRef("total", ColumnType.DECIMAL, "NUMERIC");
  private static final ColumnRef AT = new ColumnRef("AT", ColumnType.TIMESTAMP, "TIMESTAMP");
  private static final Predicate PAID =
      new Predicate.Comparison(TOTAL, Operator.IS_NOT_NULL, List.of());

  private Opened opened;

  @BeforeEach
  void open() throws IOException {
    opened = Opened.open();
    opened.server.project.table(
        "shop",
        "orders",
        "TABLE",
        field("at", "TIMESTAMP", "NULLABLE"),
        field("tags", "STRING", "REPEATED"),
        field("total", "NUMERIC", "NULLABLE"));
    opened.server.project.rows(
        "shop",
        "orders",
        IntStream.range(0, 25)
            .mapToObj(i -> Arrays.asList("1711843200000000", null, i == 3 ? null : i + ".50"))
            .toList());
    opened.server.project.table("shop", "paid", "VIEW", field("total", "NUMERIC", "NULLABLE"));
  }

  @AfterEach
  void close() {
    opened.close();
    assertThat(opened.server.wrong).isEmpty();
  }

  private static QueryPlan plan(String table, int limit, long offset, ColumnRef... columns) {
    return plan(table, limit, offset, List.of(), List.of(), List.of(), columns);
  }

  private static QueryPlan plan(
      String table,
      int limit,
      long offset,
      List<Predicate> where,
      List<SortKey> order,
      List<Predicate> policy,
      ColumnRef... columns) {
    return new QueryPlan(
        new TableRef("shop", table),
        Arrays.stream(columns).map(c -> new Projection(c.name(), new Expression.Plain(c))).toList(),
        false,
        where,
        List.of(),
        order,
        limit,
        offset,
        new PolicyConstraints(policy, Set.of(), "p"));
  }

  private Optional<List<List<Object>>> listed(QueryPlan plan) {
    return opened
        .session
        .list(plan, Opened.PATIENT, new Cancellation())
        .map(
            cursor -> {
              List<List<Object>> rows = new ArrayList<>();
              try (cursor) {
                while (cursor.next()) {
                  rows.add(Arrays.asList(cursor.row()));
                }
              }
              return rows;
            });
  }

  @Test
  void readsRowsWithoutAQuery() {
    assertThat(listed(plan("orders", 2, 2, TOTAL, AT)).orElseThrow())
        .containsExactly(
            List.of(new BigDecimal("2.50"), LocalDateTime.of(2024, 3, 31, 0, 0)),
            Arrays.asList(null, LocalDateTime.of(2024, 3, 31, 0, 0)));
    assertThat(opened.server.jobs()).isZero();
    try (RowCursor cursor =
        opened
            .session
            .list(plan("orders", 1, 0, TOTAL), Opened.PATIENT, new Cancellation())
            .orElseThrow()) {
      assertThat(cursor.cost()).contains(new QueryCost(0, 0L, false));
    }
  }

  @Test
  void readsThemPartByPart() {
    opened.server.lists.perPage = 10;
    assertThat(listed(plan("orders", 1_000, 0, TOTAL)).orElseThrow()).hasSize(25);
    assertThat(listed(plan("orders", 12, 5, TOTAL)).orElseThrow()).hasSize(12);
    assertThat(listed(plan("orders", 12, 100, TOTAL)).orElseThrow()).isEmpty();
  }

  @Test
  void whatAsksForMoreIsAQuery() {
    assertThat(listed(plan("orders", 1, 0, List.of(PAID), List.of(), List.of(), TOTAL))).isEmpty();
    assertThat(listed(plan("orders", 1, 0, List.of(), List.of(), List.of(PAID), TOTAL))).isEmpty();
    assertThat(
            listed(
                plan(
                    "orders",
                    1,
                    0,
                    List.of(),
                    List.of(new SortKey("total", true)),
                    List.of(),
                    TOTAL)))
        .isEmpty();
  }

  @Test
  void viewsAndWhatIsNotAsBeforeAreQueries() {
    assertThat(listed(plan("paid", 1, 0, TOTAL))).isEmpty();
    assertThat(listed(plan("gone", 1, 0, TOTAL))).isEmpty();
    assertThat(listed(plan("orders", 1, 0, new ColumnRef("gone", ColumnType.TEXT)))).isEmpty();
    assertThat(listed(plan("orders", 1, 0, new ColumnRef("total", ColumnType.TEXT)))).isEmpty();
    assertThat(listed(plan("orders", 1, 0, new ColumnRef("tags", ColumnType.TEXT)))).isEmpty();
  }

  /** As where rows are not all for everyone. */
  @Test
  void aTableWhoseRowsAreNotListedIsAQuery() {
    opened.server.lists.unlisted = "orders";
    assertThat(listed(plan("orders", 1, 0, TOTAL))).isEmpty();
  }

  @Test
  void endsWhenCancelled() {
    Cancellation cancelled = new Cancellation();
    cancelled.cancel();
    assertThat(
            catchThrowableOfType(
                    DataSourceException.class,
                    () ->
                        opened.session.list(plan("orders", 1, 0, TOTAL), Opened.PATIENT, cancelled))
                .kind())
        .isEqualTo(DataSourceException.Kind.CANCELLED);
  }
}
