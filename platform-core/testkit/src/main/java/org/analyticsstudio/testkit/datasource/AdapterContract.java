package org.analyticsstudio.testkit.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.plan.Projection;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.plan.SortKey;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.result.ReadEstimate;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.settings.SettingDefinition;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.datasource.AdapterCapabilities;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.analyticsstudio.spi.datasource.DataSourceSession;
import org.analyticsstudio.spi.datasource.DescribedTable;
import org.analyticsstudio.spi.datasource.EstimatingSession;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.IntrospectableSession;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.analyticsstudio.spi.datasource.SourceColumn;
import org.analyticsstudio.spi.datasource.SourceTable;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.datasource.TableSearch;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * The contract of data source adapters. An author extends it, fills a data source with the {@link
 * GoldenTable} ({@link JdbcGoldenLoad} does that for whatever speaks JDBC), gives the adapter and
 * the settings that lead there, and says what it does not do:
 *
 * <pre>{@code
 * class MyAdapterTest extends AdapterContract {
 *   @Override
 *   protected DataSourceAdapter adapter() {
 *     return new MyAdapter();
 *   }
 *
 *   @Override
 *   protected Settings settings() {
 *     return new Settings(Map.of("host", "localhost", "database", "golden"));
 *   }
 *
 *   @Override
 *   protected String endlessSql() {
 *     return "select sleep(600)";
 *   }
 * }
 * }</pre>
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class AdapterContract {

  private static final ExecutionLimits PATIENT = new ExecutionLimits(Duration.ofSeconds(60));
  private static final Duration SOON = Duration.ofSeconds(8);
  private static final double CLOSE = 1e-9;

  private DataSourceSession session;

  /** The adapter to be tested. */
  protected abstract DataSourceAdapter adapter();

  /** Settings that lead to a data source with the golden table. */
  protected abstract Settings settings();

  /** The schema the golden table lies in; absent when the session finds it without. */
  protected @Nullable String schema() {
    return null;
  }

  /** A statement with one text column that runs for minutes. */
  protected abstract String endlessSql();

  /** Whether the adapter behaves so; true unless overridden. */
  protected boolean has(AdapterBehavior behavior) {
    return true;
  }

  /** Opens a session. */
  @BeforeEach
  final void open() {
    session = adapter().open(settings());
  }

  /** Closes it. */
  @AfterEach
  final void close() {
    session.close();
  }

  private GoldenTable golden() {
    return has(AdapterBehavior.EXACT_DECIMALS)
        ? GoldenTable.create()
        : GoldenTable.withoutExactDecimals();
  }

  private TableRef table() {
    return new TableRef(schema(), GoldenTable.NAME);
  }

  private List<List<@Nullable Object>> run(DataSourceSession asked, SqlStatement statement) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (RowCursor cursor = asked.execute(statement, PATIENT, new Cancellation())) {
      while (cursor.next()) {
        rows.add(Arrays.asList(cursor.row()));
      }
    }
    return rows;
  }

  private List<List<@Nullable Object>> run(QueryPlan plan) {
    return run(session, session.build(plan));
  }

  /** The golden queries mean the same here as everywhere. */
  @TestFactory
  final Stream<DynamicTest> goldenQueries() {
    PlanEvaluator meaning = new PlanEvaluator(golden());
    AdapterCapabilities capabilities = adapter().descriptor().capabilities();
    return GoldenQueries.on(table(), golden()).entrySet().stream()
        .map(
            query ->
                DynamicTest.dynamicTest(
                    query.getKey(),
                    () -> {
                      if (isOffered(capabilities, query.getValue())) {
                        assertSame(run(query.getValue()), meaning.rows(query.getValue()));
                      } else {
                        assertRefused(query.getValue());
                      }
                    }));
  }

  private static boolean isOffered(AdapterCapabilities capabilities, QueryPlan plan) {
    boolean periods =
        plan.projections().stream()
            .map(Projection::expression)
            .filter(Expression.Truncated.class::isInstance)
            .map(Expression.Truncated.class::cast)
            .allMatch(t -> capabilities.granularities().contains(t.granularity()));
    return periods && capabilities.aggregations().containsAll(GoldenQueries.aggregationsOf(plan));
  }

  private void assertRefused(QueryPlan plan) {
    DataSourceException refused =
        catchThrowableOfType(DataSourceException.class, () -> session.build(plan));
    assertThat(refused).as("what the capabilities do not list is refused").isNotNull();
    assertThat(refused.kind()).isEqualTo(Kind.UNSUPPORTED);
  }

  private static void assertSame(
      List<List<@Nullable Object>> actual, List<List<@Nullable Object>> expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      for (int c = 0; c < expected.get(i).size(); c++) {
        Object wanted = expected.get(i).get(c);
        Object found = actual.get(i).get(c);
        assertThat(isSame(found, wanted))
            .as("row %d: %s instead of %s", i, actual.get(i), expected.get(i))
            .isTrue();
      }
    }
  }

  /** Numbers by what they are worth: a sum of whole numbers may be of another Java type. */
  private static boolean isSame(@Nullable Object found, @Nullable Object wanted) {
    if (found == null || wanted == null) {
      return found == wanted;
    }
    if (found instanceof Number a && wanted instanceof Number b) {
      double x = a.doubleValue();
      double y = b.doubleValue();
      return found instanceof Double || wanted instanceof Double
          ? Math.abs(x - y) <= CLOSE * Math.max(1, Math.max(Math.abs(x), Math.abs(y)))
          : Meaning.compare(a, b) == 0;
    }
    return found.equals(wanted);
  }

  /** A statement holds no value, and a plan gives the same one every time. */
  @TestFactory
  final Stream<DynamicTest> valuesBecomeBinds() {
    return GoldenQueries.on(table(), golden()).entrySet().stream()
        .filter(query -> isOffered(adapter().descriptor().capabilities(), query.getValue()))
        .map(
            query ->
                DynamicTest.dynamicTest(
                    query.getKey(),
                    () -> {
                      SqlStatement statement = session.build(query.getValue());
                      assertThat(session.build(query.getValue())).isEqualTo(statement);
                      assertThat(statement.text()).doesNotContain("Straße", "or 1=1", "333.33");
                    }));
  }

  /** Typical plans are spelled as in the golden file; see {@link GoldenSql}. */
  @Test
  final void plansAreSpelledAsInTheGoldenFile() throws IOException {
    GoldenSql.assertSpelled(session, adapter().descriptor().capabilities(), getClass());
  }

  @Test
  final void theDescriptorIsTheSameAtEveryCall() {
    assertThat(adapter().descriptor()).isEqualTo(adapter().descriptor());
    assertThat(adapter().descriptor().id()).matches("[a-z][a-z0-9-]{0,62}");
    assertThat(adapter().descriptor().name()).isNotBlank();
  }

  @Test
  final void settingsThatLeadSomewhereAreRight() {
    assertThat(adapter().check(settings())).isEmpty();
    assertThat(adapter().concurrentQueries(settings())).isNotNegative();
  }

  @Test
  final void eachSettingThatIsNeededIsMissed() {
    for (SettingDefinition definition : adapter().descriptor().connectionSettings().definitions()) {
      if (definition.required() && definition.defaultValue() == null) {
        Map<String, String> lacking = new HashMap<>(settings().values());
        lacking.remove(definition.name());

        assertThat(adapter().check(new Settings(lacking)))
            .as("without %s", definition.name())
            .extracting(FieldProblem::path)
            .contains(definition.name());
      }
    }
  }

  @Test
  final void aSettingNobodyKnowsIsFound() {
    Map<String, String> more = new HashMap<>(settings().values());
    more.put("colour", "blue");

    assertThat(adapter().check(new Settings(more)))
        .extracting(FieldProblem::path)
        .containsExactly("colour");
  }

  @Test
  final void manyMayAskAtOnce() throws Exception {
    PlanEvaluator meaning = new PlanEvaluator(golden());
    List<QueryPlan> plans =
        GoldenQueries.on(table(), golden()).values().stream()
            .filter(plan -> isOffered(adapter().descriptor().capabilities(), plan))
            .limit(40)
            .toList();
    ExecutorService people = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (QueryPlan plan : plans) {
        work.add(
            () -> {
              assertSame(run(plan), meaning.rows(plan));
              return null;
            });
      }
      for (Future<Void> done : people.invokeAll(work)) {
        Void unused = done.get(60, TimeUnit.SECONDS);
      }
    } finally {
      people.shutdownNow();
    }
  }

  private SqlStatement endless() {
    return new SqlStatement(endlessSql(), List.of(), List.of(ColumnType.TEXT));
  }

  private static Kind ended(
      DataSourceSession asked,
      SqlStatement statement,
      ExecutionLimits limits,
      Cancellation cancellation) {
    DataSourceException failure =
        catchThrowableOfType(
            DataSourceException.class,
            () -> {
              try (RowCursor cursor = asked.execute(statement, limits, cancellation)) {
                while (cursor.next()) {
                  Object[] unused = cursor.row();
                }
              }
            });
    assertThat(failure).as("it was to end before its end").isNotNull();
    return failure.kind();
  }

  @Test
  final void whatTakesTooLongEnds() {
    if (!has(AdapterBehavior.CANCEL)) {
      return;
    }
    long start = System.nanoTime();

    assertThat(
            ended(
                session,
                endless(),
                new ExecutionLimits(Duration.ofMillis(400)),
                new Cancellation()))
        .isEqualTo(Kind.TIMEOUT);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    assertThat(run(anyRow())).hasSize(1);
  }

  @Test
  final void whatIsCancelledEnds() {
    if (!has(AdapterBehavior.CANCEL)) {
      return;
    }
    Cancellation cancellation = new Cancellation();
    long start = System.nanoTime();
    later(cancellation::cancel);

    assertThat(ended(session, endless(), PATIENT, cancellation)).isEqualTo(Kind.CANCELLED);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    assertThat(run(anyRow())).hasSize(1);
  }

  @Test
  final void whatRunsWhenTheSessionClosesEnds() {
    if (!has(AdapterBehavior.CANCEL)) {
      return;
    }
    DataSourceSession other = adapter().open(settings());
    later(other::close);

    assertThat(ended(other, endless(), PATIENT, new Cancellation())).isEqualTo(Kind.UNAVAILABLE);
  }

  private static void later(Runnable action) {
    var unused =
        java.util.concurrent.CompletableFuture.runAsync(
            action,
            java.util.concurrent.CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS));
  }

  private QueryPlan anyRow() {
    return new QueryPlan(
        table(),
        List.of(new Projection("id", new Expression.Plain(GoldenTable.create().column("id")))),
        false,
        List.of(),
        List.of(),
        List.of(new SortKey("id", false)),
        1,
        0,
        PolicyConstraints.NONE);
  }

  @Test
  final void aCursorThatIsLeftEarlyLeavesNothingBehind() {
    QueryPlan all =
        Objects.requireNonNull(
            GoldenQueries.on(table(), golden()).get("rows by Region, least first"));
    for (int i = 0; i < 30; i++) {
      try (RowCursor cursor = session.execute(session.build(all), PATIENT, new Cancellation())) {
        assertThat(cursor.next()).isTrue();
        cursor.close();
      }
    }
    assertThat(run(anyRow())).hasSize(1);
  }

  @Test
  final void aClosedSessionRunsNothing() {
    DataSourceSession other = adapter().open(settings());
    SqlStatement statement = other.build(anyRow());
    other.close();
    other.close();

    assertThat(ended(other, statement, PATIENT, new Cancellation())).isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  final void whatIsNoLongerThereIsToldApart() {
    QueryPlan gone =
        new QueryPlan(
            new TableRef(schema(), "no such table"),
            anyRow().projections(),
            false,
            List.of(),
            List.of(),
            List.of(),
            1,
            0,
            PolicyConstraints.NONE);

    DataSourceException failure = catchThrowableOfType(DataSourceException.class, () -> run(gone));

    assertThat(failure).isNotNull();
    assertThat(failure.kind()).isIn(Kind.OBJECT_MISSING, Kind.FAILED);
    assertThat(run(anyRow())).hasSize(1);
  }

  @Test
  final void tellsWhatItHolds() {
    if (!has(AdapterBehavior.INTROSPECTION)) {
      assertThat(session).isNotInstanceOf(IntrospectableSession.class);
      return;
    }
    IntrospectableSession source = (IntrospectableSession) session;
    Cancellation never = new Cancellation();
    assertThat(source.examine(never).product()).isNotBlank();

    List<SourceTable> found = source.tables(new TableSearch(null, "GOLDEN", null, 10), never);
    assertThat(found).extracting(SourceTable::name).contains(GoldenTable.NAME);
    SourceTable golden =
        found.stream().filter(t -> t.name().equals(GoldenTable.NAME)).findFirst().orElseThrow();
    assertThat(source.tables(new TableSearch(golden.schema(), "nothing%", null, 10), never))
        .isEmpty();
    TableSearch.Position last = new TableSearch.Position(golden.schema(), golden.name());
    assertThat(source.tables(new TableSearch(golden.schema(), "golden", last, 10), never))
        .isEmpty();
    if (has(AdapterBehavior.SCHEMAS)) {
      assertThat(source.schemas(never)).anyMatch(s -> s.name().equals(golden.schema()));
    }

    Optional<DescribedTable> described = source.table(golden.schema(), golden.name(), never);
    assertThat(described).isPresent();
    Map<String, @Nullable ColumnType> types = new HashMap<>();
    for (SourceColumn column : described.orElseThrow().columns()) {
      types.put(column.name(), column.type());
    }
    Map<String, ColumnType> known = new HashMap<>();
    golden()
        .columns()
        .forEach(
            (name, type) ->
                known.put(
                    has(AdapterBehavior.CASE_OF_NAMES) ? name : name.toLowerCase(Locale.ROOT),
                    type));
    assertThat(types).isEqualTo(known);
    assertThat(source.table(golden.schema(), "no such table", never)).isEmpty();
  }

  @Test
  final void estimatesWhenItSaysSo() {
    if (!adapter().descriptor().capabilities().estimates()) {
      assertThat(session).isNotInstanceOf(EstimatingSession.class);
      return;
    }
    ReadEstimate estimate =
        ((EstimatingSession) session).estimate(session.build(anyRow()), new Cancellation());
    assertThat(estimate.bytes()).isNotNegative();
  }

  @Test
  final void refusesWhatItCanNotDo() {
    AdapterCapabilities capabilities = adapter().descriptor().capabilities();
    for (Aggregation aggregation : Aggregation.values()) {
      if (!capabilities.aggregations().contains(aggregation)) {
        assertRefused(
            new QueryPlan(
                table(),
                List.of(
                    new Projection(
                        "x",
                        new Expression.Aggregate(
                            aggregation, golden().column("amount"), ColumnType.DOUBLE))),
                true,
                List.of(),
                List.of(),
                List.of(),
                1,
                0,
                PolicyConstraints.NONE));
      }
    }
  }
}
