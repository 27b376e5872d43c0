package org.analyticsstudio.query.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.analyticsstudio.api.catalog.DataLocation;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.query.TimeFilter;
import org.analyticsstudio.model.result.QueryCost;
import org.analyticsstudio.model.result.ReadEstimate;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.query.support.Studio;
import org.analyticsstudio.spi.datasource.AdapterCapabilities;
import org.analyticsstudio.spi.datasource.AdapterDescriptor;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.spi.datasource.DataSourceSession;
import org.analyticsstudio.spi.datasource.EstimatingSession;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much a query would read, from data sources that can tell and those that can't. */
class EstimateTest {

  private static final List<MeasureRef> SALES =
      List.of(new MeasureRef("sales", Aggregation.SUM, null, null));

  @TempDir Path folder;
  private Studio studio;
  private final Billed billed = new Billed();

  @BeforeEach
  void open() {
    studio = Studio.withOrders(folder);
    studio.runner.add(billed);
    studio.catalog.put(
        new DataLocation(
            "billed",
            "default",
            true,
            1,
            Instant.EPOCH,
            "billed",
            new Settings(Map.of()),
            new TableRef("shop", "orders"),
            Studio.COLUMNS));
    studio.schemas.put("billed", Studio.SCHEMA);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  private Optional<ReadEstimate> estimate(SemanticQuery query) {
    return studio.engine.estimate(Studio.ANA, query, QueryContext.of("estimate"));
  }

  @Test
  void aFileCannotTell() {
    assertThat(estimate(SemanticQuery.of("orders", List.of(), SALES))).isEmpty();
    assertThat(studio.engine.describe(Studio.ANA, "orders").estimates()).isFalse();
    assertThat(studio.ask(SemanticQuery.of("orders", List.of(), SALES)).receipt().cost()).isNull();
  }

  @Test
  void nothingRunsForAnEstimate() {
    assertThat(studio.engine.describe(Studio.ANA, "billed").estimates()).isTrue();
    assertThat(estimate(SemanticQuery.of("billed", List.of(DimensionRef.of("region")), SALES)))
        .contains(new ReadEstimate(1_200, 5_000L));
    assertThat(billed.executed).isEmpty();
    assertThat(billed.estimated)
        .singleElement()
        .satisfies(p -> assertThat(p.limit()).isEqualTo(1_001));
  }

  @Test
  void thePolicyNarrowsWhatIsEstimated() {
    studio.policies.add(
        (principal, dataset) ->
            new PolicyConstraints(
                List.of(
                    new Predicate.Comparison(
                        Studio.COLUMNS.get(1).physical(), Operator.EQUALS, List.of("West"))),
                Set.of("sales"),
                "west"));
    assertThat(
            catchThrowableOfType(
                    ProblemException.class,
                    () -> estimate(SemanticQuery.of("billed", List.of(), SALES)))
                .problem()
                .status())
        .isEqualTo(422);
    assertThat(estimate(SemanticQuery.of("billed", List.of(), List.of(MeasureRef.of("row_count")))))
        .isPresent();
    assertThat(billed.estimated.get(0).constraints().rowFilters()).hasSize(1);
  }

  @Test
  void aRangeThatCountsFromTheNewestCostsNothingToEstimate() {
    SemanticQuery lately =
        new SemanticQuery(
            "billed",
            List.of(),
            SALES,
            List.of(),
            List.of(),
            new TimeFilter("order_date", null, null, "last month", null),
            List.of(),
            null,
            null);
    assertThat(estimate(lately)).isPresent();
    assertThat(billed.executed).isEmpty();
    assertThat(billed.estimated.get(0).where())
        .singleElement()
        .isEqualTo(
            new Predicate.TimeSpan(
                Studio.COLUMNS.get(2).physical(),
                java.time.LocalDate.of(2024, 4, 1),
                java.time.LocalDate.of(2024, 5, 1)));
  }

  @Test
  void theReceiptSaysWhatAResultCost() {
    assertThat(studio.ask(SemanticQuery.of("billed", List.of(), SALES)).receipt().cost())
        .isEqualTo(new QueryCost(1_000, 2_000L, false));
  }

  /** Has no rows, and tells what that costs. */
  private static final class Billed implements DataSourceAdapter {

    private final List<SqlStatement> executed = new CopyOnWriteArrayList<>();
    private final List<QueryPlan> estimated = new CopyOnWriteArrayList<>();

    @Override
    public AdapterDescriptor descriptor() {
      return new AdapterDescriptor(
          "billed",
          "Billed",
          new AdapterCapabilities(Set.of(Aggregation.values()), Set.of(), 1, true));
    }

    @Override
    public List<FieldProblem> check(Settings settings) {
      return List.of();
    }

    @Override
    public DataSourceSession open(Settings settings) {
      List<QueryPlan> built = new ArrayList<>();
      return new EstimatingSession() {
        @Override
        public ReadEstimate estimate(SqlStatement statement, Cancellation cancellation) {
          estimated.add(built.get(Integer.parseInt(statement.text())));
          return new ReadEstimate(1_200, 5_000L);
        }

        @Override
        public SqlStatement build(QueryPlan plan) {
          built.add(plan);
          return new SqlStatement(
              String.valueOf(built.size() - 1), List.of(), List.of(ColumnType.DECIMAL));
        }

        @Override
        public RowCursor execute(
            SqlStatement statement, ExecutionLimits limits, Cancellation cancellation) {
          executed.add(statement);
          return new NoRows();
        }

        @Override
        public void close() {}
      };
    }
  }

  private static final class NoRows implements RowCursor {
    @Override
    public boolean next() {
      return false;
    }

    @Override
    public Object[] row() {
      throw new IllegalStateException("There is no row");
    }

    @Override
    public Optional<QueryCost> cost() {
      return Optional.of(new QueryCost(1_000, 2_000L, false));
    }

    @Override
    public void close() {}
  }
}
