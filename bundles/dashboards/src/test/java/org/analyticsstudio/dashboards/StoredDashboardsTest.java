package org.analyticsstudio.dashboards;

import static org.analyticsstudio.dashboards.Sketches.at;
import static org.analyticsstudio.dashboards.Sketches.bar;
import static org.analyticsstudio.dashboards.Sketches.dashboard;
import static org.analyticsstudio.dashboards.Sketches.visual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.analyticsstudio.api.dashboards.Dashboard;
import org.analyticsstudio.api.dashboards.DashboardChange;
import org.analyticsstudio.api.dashboards.DashboardDefinition;
import org.analyticsstudio.api.dashboards.Visual;
import org.analyticsstudio.api.dashboards.VisualData;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.fixtures.FakeDatasets;
import org.analyticsstudio.fixtures.RecordedAudit;
import org.analyticsstudio.model.chart.ChartType;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.store.SqlMetadataStore;
import org.analyticsstudio.store.TestStore;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredDashboardsTest {

  private static final Principal ANA = new Principal("ana", Role.ANALYST);
  private static final Principal BO = new Principal("bo", Role.ANALYST);

  @TempDir Path home;
  private final FakeQueries queries = new FakeQueries();
  private final RecordedAudit audit = new RecordedAudit();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private SqlMetadataStore store;
  private StoredDashboards dashboards;

  @BeforeEach
  void open() {
    ObjectMapper json = WireFormat.mapper();
    store = TestStore.open(home);
    dashboards =
        new StoredDashboards(
            store,
            audit,
            new Validation(new FakeProjects(), datasets(), queries),
            new Tiles(queries, threads),
            new DashboardTable(json),
            new ChangeTable(json),
            new Comparison(json),
            new RandomIds(),
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    store.close();
  }

  private static FakeDatasets datasets() {
    FakeDatasets datasets = new FakeDatasets();
    datasets.put("orders", "p", true);
    datasets.put("returns", "p", true);
    datasets.put("elsewhere", "q", true);
    datasets.put("retired", "p", false);
    return datasets;
  }

  @Test
  void whatWasSavedIsReadBackWithIdsForItsVisuals() {
    Dashboard saved = dashboards.create(ANA, dashboard("Sales", bar(null, "Sales by region")));
    assertThat(dashboards.get(saved.id())).isEqualTo(saved);
    assertThat(saved.version()).isEqualTo(1);
    assertThat(saved.updatedBy()).isEqualTo("ana");
    assertThat(saved.visuals().get(0).id()).isNotBlank();
    assertThat(audit.actions()).containsExactly("dashboard.create");
  }

  @Test
  void everythingThatIsWrongIsFoundAtOnceWithItsPath() {
    Visual unknownMeasure =
        visual("a", ChartType.BAR, "A", "orders", "nope", new Visual.Layout(8, 0, 6, 4));
    Visual repeatedAndNegative =
        visual("a", ChartType.KPI, " ", "absent", "sales", new Visual.Layout(-1, 0, 0, 4));
    Visual elsewhere =
        visual("c", ChartType.BAR, "C", "elsewhere", "sales", new Visual.Layout(0, 0, 6, 4));
    Visual retired =
        visual("d d", ChartType.PIE, "D", "retired", null, new Visual.Layout(0, 0, 6, 4));
    ProblemException refused =
        refusal(
            () ->
                dashboards.create(
                    ANA, dashboard("", unknownMeasure, repeatedAndNegative, elsewhere, retired)));
    assertThat(refused.problem().status()).isEqualTo(422);
    assertThat(refused.problem().code()).isEqualTo("dashboard_invalid");
    assertThat(refused.problem().errors())
        .extracting(FieldProblem::path, FieldProblem::code)
        .containsExactlyInAnyOrder(
            tuple("name", "name_invalid"),
            tuple("visuals[0].layout", "layout_too_wide"),
            tuple("visuals[0].measures[0].name", "member_unknown"),
            tuple("visuals[1].id", "id_repeated"),
            tuple("visuals[1].title", "title_invalid"),
            tuple("visuals[1].layout.x", "layout_out_of_range"),
            tuple("visuals[1].layout.w", "layout_out_of_range"),
            tuple("visuals[1].dataset_id", "dataset_not_found"),
            tuple("visuals[2].dataset_id", "dataset_elsewhere"),
            tuple("visuals[3].id", "id_invalid"),
            tuple("visuals[3].measures", "measure_missing"),
            tuple("visuals[3].dataset_id", "dataset_inactive"));
    assertThat(dashboards.list("p", PageRequest.first()).items()).isEmpty();
  }

  @Test
  void thereAreAtMostFiftyVisuals() {
    Visual[] many = new Visual[51];
    for (int i = 0; i < many.length; i++) {
      many[i] = bar("v" + i, "V");
    }
    ProblemException refused = refusal(() -> dashboards.create(ANA, dashboard("Many", many)));
    assertThat(refused.problem().errors())
        .extracting(FieldProblem::code)
        .containsExactly("too_many_visuals");
  }

  @Test
  void anUnknownProjectIsNotFound() {
    DashboardDefinition nowhere = new DashboardDefinition("nowhere", "N", null, List.of());
    assertThat(refusal(() -> dashboards.create(ANA, nowhere)).problem().code())
        .isEqualTo("project_not_found");
  }

  @Test
  void theChangelogSaysWhoChangedWhatAndHow() {
    Dashboard saved =
        dashboards.create(ANA, dashboard("Sales", bar("a", "By region"), bar("b", "By city")));
    dashboards.update(
        BO,
        saved.id(),
        dashboard(
            "Sales", at(bar("a", "By region"), new Visual.Layout(6, 0, 6, 4)), bar("c", "New")),
        null);
    List<DashboardChange> log = dashboards.changelog(saved.id(), PageRequest.first()).items();
    assertThat(log).extracting(DashboardChange::by).containsExactly("bo", "ana");
    assertThat(log.get(0).change())
        .isEqualTo("Moved bar 'By region'; Added bar 'New'; Removed bar 'By city'");
    assertThat(log.get(0).diff().toString())
        .contains("{\"op\":\"change\",\"path\":\"visuals[a].layout\",\"from\":{\"x\":0")
        .contains("\"op\":\"add\",\"path\":\"visuals[c]\"")
        .contains("\"op\":\"remove\",\"path\":\"visuals[b]\"");
    assertThat(log.get(1).change()).isEqualTo("Created the dashboard with 2 visuals");
  }

  @Test
  void namesTitlesAndQueriesAreToldApart() {
    Dashboard saved = dashboards.create(ANA, dashboard("Old", bar("a", "Before")));
    Visual changed =
        visual("a", ChartType.BAR, "After", "orders", "profit", new Visual.Layout(0, 0, 6, 4));
    dashboards.update(ANA, saved.id(), dashboard("New", changed), 1);
    assertThat(dashboards.changelog(saved.id(), new PageRequest(1, null)).items().get(0).change())
        .isEqualTo(
            "Renamed the dashboard to 'New'; Renamed 'Before' to 'After';"
                + " Changed measures of bar 'After'");
  }

  @Test
  void savingWithoutAChangeChangesNothing() {
    Dashboard saved = dashboards.create(ANA, dashboard("Sales", bar("a", "A")));
    assertThat(dashboards.update(BO, saved.id(), dashboard("Sales", bar("a", "A")), null))
        .isEqualTo(saved);
    assertThat(dashboards.changelog(saved.id(), PageRequest.first()).items()).hasSize(1);
  }

  @Test
  void aChangeMadeFromAnOldVersionIsRefused() {
    Dashboard saved = dashboards.create(ANA, dashboard("Sales", bar("a", "A")));
    dashboards.update(BO, saved.id(), dashboard("Sales", bar("a", "B")), saved.version());
    ProblemException refused =
        refusal(() -> dashboards.update(ANA, saved.id(), dashboard("Sales", bar("a", "C")), 1));
    assertThat(refused.problem().status()).isEqualTo(409);
    assertThat(refused.problem().code()).isEqualTo("dashboard_changed");
    assertThat(dashboards.get(saved.id()).visuals().get(0).title()).isEqualTo("B");
  }

  @Test
  void aDashboardStaysInItsProject() {
    Dashboard saved = dashboards.create(ANA, dashboard("Sales"));
    DashboardDefinition moved = new DashboardDefinition("q", "Sales", null, List.of());
    assertThat(refusal(() -> dashboards.update(ANA, saved.id(), moved, null)).problem().errors())
        .extracting(FieldProblem::code)
        .containsExactly("project_fixed");
  }

  @Test
  void aDeletedDashboardIsGone() {
    Dashboard saved = dashboards.create(ANA, dashboard("Sales"));
    dashboards.delete(ANA, saved.id());
    assertThat(refusal(() -> dashboards.get(saved.id())).problem().code())
        .isEqualTo("dashboard_not_found");
    assertThat(refusal(() -> dashboards.delete(ANA, saved.id())).problem().status()).isEqualTo(404);
    assertThat(dashboards.list(null, PageRequest.first()).items()).isEmpty();
  }

  @Test
  void listsComeInPartsWithTheLastChangedFirst() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(0, dashboards.create(ANA, dashboard("D" + i)).id());
    }
    List<String> read = new ArrayList<>();
    String cursor = null;
    do {
      Page<Dashboard> page = dashboards.list("p", new PageRequest(2, cursor));
      page.items().forEach(each -> read.add(each.id()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(read).containsExactlyElementsOf(made);
    assertThat(refusal(() -> dashboards.list("p", new PageRequest(2, "made up"))).problem().code())
        .isEqualTo("cursor_invalid");
  }

  @Test
  void oneBrokenTileHidesNoOtherAndTellsNoSecret() {
    Visual.Layout layout = new Visual.Layout(0, 0, 6, 4);
    Dashboard saved =
        dashboards.create(
            ANA,
            dashboard(
                "Sales",
                bar("good", "Good"),
                visual("broken", ChartType.BAR, "Broken", "orders", "broken", layout)));
    List<VisualData> data = data(saved, List.of());
    assertThat(data).extracting(VisualData::status).containsExactly("ok", "error");
    assertThat(data.get(0).results().size()).isEqualTo(1);
    assertThat(data.get(1).problem().toString()).doesNotContain("secret");
  }

  @Test
  void equalQueriesRunOnce() {
    Dashboard saved =
        dashboards.create(ANA, dashboard("Sales", bar("a", "A"), bar("b", "B"), bar("c", "C")));
    assertThat(data(saved, List.of())).extracting(VisualData::id).containsExactly("a", "b", "c");
    assertThat(queries.executed).hasSize(1);
  }

  @Test
  void aFilterNarrowsTheTilesWhoseDatasetHasTheField() {
    Visual.Layout layout = new Visual.Layout(0, 0, 6, 4);
    Dashboard saved =
        dashboards.create(
            ANA,
            dashboard(
                "Sales",
                bar("a", "A"),
                visual("b", ChartType.KPI, "B", "returns", "sales", layout)));
    Filter west = Filter.of("region", Operator.EQUALS, "West");
    data(saved, List.of(west));
    assertThat(queries.executed)
        .extracting(query -> query.datasetId() + query.filters().size())
        .containsExactlyInAnyOrder("orders1", "returns0");
  }

  private List<VisualData> data(Dashboard dashboard, List<Filter> filters) {
    return dashboards.data(ANA, dashboard.id(), filters, QueryContext.of("dashboard"));
  }

  private static ProblemException refusal(ThrowingCallable call) {
    return catchThrowableOfType(ProblemException.class, call);
  }
}
