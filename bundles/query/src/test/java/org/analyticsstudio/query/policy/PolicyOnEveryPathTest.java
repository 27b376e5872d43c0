package org.analyticsstudio.query.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.api.catalog.DataLocation;
import org.analyticsstudio.api.query.Policy;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.ResultExporter.Format;
import org.analyticsstudio.api.query.RowSink;
import org.analyticsstudio.api.query.VisibleSchema;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.query.TimeFilter;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.model.result.ResultColumn;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.query.export.FileExporter;
import org.analyticsstudio.query.support.Studio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy that shows the West alone and hides what was sold changes every way to the rows. */
class PolicyOnEveryPathTest {

  private static final Policy ONLY_WEST =
      new OneConstraint(
          new PolicyConstraints(
              List.of(
                  new Predicate.Comparison(
                      new ColumnRef("region", ColumnType.TEXT), Operator.EQUALS, List.of("West"))),
              Set.of("sales"),
              "west"));

  @TempDir Path folder;
  private Studio studio;

  @BeforeEach
  void open() {
    studio = Studio.withOrders(folder);
    studio.policies.add(ONLY_WEST);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void executeCountsOnlyRowsThatMayBeSeen() {
    QueryResult result = studio.ask(query(List.of("region"), "row_count"));

    assertThat(result.results().asMaps()).hasSize(1);
    assertThat(result.results().row(0))
        .containsEntry("region", "West")
        .containsEntry("row_count", 2L);
    assertThat(result.receipt().restricted()).isTrue();
    assertThat(result.receipt().filtersApplied()).contains("Policy: region is West");
  }

  @Test
  void streamGivesOnlyRowsThatMayBeSeen() {
    List<Object[]> rows = new ArrayList<>();
    studio.engine.stream(
        Studio.ANA,
        query(List.of("order_id", "order_date")),
        QueryContext.of("dashboard"),
        new RowSink() {
          @Override
          public void columns(List<ResultColumn> columns) {}

          @Override
          public void row(Object[] values) {
            rows.add(values);
          }
        });

    assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row[0]).isEqualTo("A-1"));
  }

  @Test
  void previewLeavesOutHiddenColumnsAndRows() {
    QueryResult preview =
        studio.engine.preview(Studio.ANA, "orders", 100, 0, QueryContext.of("preview"));

    assertThat(preview.columns()).extracting(ResultColumn::key).doesNotContain("sales");
    assertThat(preview.rowCount()).isEqualTo(2);
    assertThat(preview.query()).doesNotContain("sales");
  }

  @Test
  void exportsHoldOnlyRowsThatMayBeSeen() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FileExporter(studio.engine)
        .export(Studio.ANA, query(List.of("region")), Format.CSV, QueryContext.of("export"), out);

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFregion\r\nWest\r\n");
  }

  @Test
  void describeKnowsNoMemberOnAHiddenColumn() {
    VisibleSchema schema = studio.engine.describe(Studio.ANA, "orders");

    assertThat(schema.members().measure("sales")).isEmpty();
    assertThat(schema.members().dimensions()).extracting(Dimension::name).contains("region");
    assertThat(schema.physicalColumns()).doesNotContain("sales").contains("region");
    assertThat(schema.policyFingerprint()).isEqualTo("west");
  }

  @Test
  void membersOnHiddenColumnsAreUnknownWhereverTheyAreNamed() {
    refused(query(List.of(), "sales"), "unknown_member");
    refused(
        new SemanticQuery(
            "orders",
            List.of(DimensionRef.of("region")),
            List.of(),
            List.of(Filter.of("sales", Operator.GREATER, 1)),
            List.of(),
            null,
            List.of(),
            null,
            null),
        "unknown_member");
    ProblemException nearest = refused(query(List.of("salesx")), "unknown_member");
    assertThat(nearest.problem().hint()).doesNotContain("Did you mean sales?");
  }

  @Test
  void theAnchorOfATimeRangeIsTheNewestTimeThatMayBeSeen() {
    QueryResult result =
        studio.ask(
            new SemanticQuery(
                "orders",
                List.of(),
                List.of(MeasureRef.of("row_count")),
                List.of(),
                List.of(),
                TimeFilter.range("order_date", "this month"),
                List.of(),
                null,
                null));

    assertThat(result.receipt().timeSpan().anchor()).isEqualTo("2024-01-31");
    assertThat(result.results().row(0)).containsEntry("row_count", 2L);
  }

  @Test
  void peopleUnderDifferentPoliciesDoNotShareAnAnchor() {
    theAnchorOfATimeRangeIsTheNewestTimeThatMayBeSeen();
    studio.policies.remove(ONLY_WEST);

    QueryResult result =
        studio.ask(
            new SemanticQuery(
                "orders",
                List.of(),
                List.of(MeasureRef.of("row_count")),
                List.of(),
                List.of(),
                TimeFilter.range("order_date", "this month"),
                List.of(),
                null,
                null));

    assertThat(result.receipt().timeSpan().anchor()).isEqualTo("2024-03-15");
  }

  @Test
  void allPoliciesHold() {
    studio.policies.add(
        new OneConstraint(
            new PolicyConstraints(
                List.of(
                    new Predicate.Comparison(
                        new ColumnRef("quantity", ColumnType.INTEGER),
                        Operator.GREATER,
                        List.of(1L))),
                Set.of("weight"),
                "many")));

    assertThat(studio.ask(query(List.of(), "row_count")).results().row(0))
        .containsEntry("row_count", 1L);
    refused(query(List.of(), "sales"), "unknown_member");
    refused(query(List.of(), "weight"), "unknown_member");
  }

  @Test
  void aPolicyThatRefusesIsHeardAndWrittenDown() {
    studio.policies.add(
        (principal, dataset) -> {
          throw Problem.denied("dataset_denied", "Not for you.").asException();
        });

    refused(query(List.of(), "row_count"), "dataset_denied");
    assertThat(studio.audit.last().outcome()).isEqualTo("denied");
    assertThat(studio.audit.last().object()).isEqualTo("orders");
  }

  @Test
  void whatIsRefusedBeforeItRunsIsWrittenDownToo() {
    refused(query(List.of("nobody"), "row_count"), "unknown_member");
    assertThat(studio.audit.last().by()).isEqualTo("ana");
    assertThat(studio.audit.last().object()).isEqualTo("orders");
    assertThat(studio.audit.last().outcome()).isEqualTo("refused");
    assertThat(studio.audit.last().details())
        .containsEntry("code", "unknown_member")
        .containsEntry("purpose", "query");
    assertThat((String) studio.audit.last().details().get("query")).contains("nobody");

    refused(
        SemanticQuery.of("x".repeat(5_000), List.of(), List.of(MeasureRef.of("row_count"))),
        "dataset_not_found");
    assertThat(studio.audit.last().outcome()).isEqualTo("refused");
    assertThat(studio.audit.last().object()).hasSize(101);
    assertThat((String) studio.audit.last().details().get("query")).hasSize(4_001);
    assertThat(studio.audit.events()).hasSize(2);
  }

  @Test
  void aPolicyThatFailsLetsNothingThrough() {
    studio.policies.add(
        (principal, dataset) -> {
          throw new IllegalStateException("broken");
        });

    assertThatThrownBy(() -> studio.ask(query(List.of(), "row_count"))).hasMessage("broken");
    assertThat(studio.audit.events()).isEmpty();
  }

  private ProblemException refused(SemanticQuery query, String code) {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> studio.ask(query));
    assertThat(refused).isNotNull();
    assertThat(refused.problem().code()).isEqualTo(code);
    return refused;
  }

  private static SemanticQuery query(List<String> dimensions, String... measures) {
    List<MeasureRef> refs = new ArrayList<>();
    for (String measure : measures) {
      refs.add(
          measure.equals("sales")
              ? MeasureRef.of(measure, Aggregation.SUM)
              : MeasureRef.of(measure));
    }
    return SemanticQuery.of("orders", dimensions.stream().map(DimensionRef::of).toList(), refs);
  }

  private record OneConstraint(PolicyConstraints constraints) implements Policy {
    @Override
    public PolicyConstraints constraints(Principal principal, DataLocation dataset) {
      return constraints;
    }
  }
}
