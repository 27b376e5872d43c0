package org.analyticsstudio.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.api.domains.ProjectDomain;
import org.analyticsstudio.api.domains.ProjectDomain.Difference;
import org.analyticsstudio.api.domains.PromptContext;
import org.analyticsstudio.api.domains.PromptContext.PromptDataset;
import org.analyticsstudio.api.domains.PromptParts;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.domains.project.ProjectDomainTable;
import org.analyticsstudio.domains.project.ProjectDomains;
import org.analyticsstudio.domains.project.ProjectFilling;
import org.analyticsstudio.domains.project.PromptSources;
import org.analyticsstudio.domains.prompt.ProjectPrompts;
import org.analyticsstudio.domains.support.Shop;
import org.analyticsstudio.domains.support.Workplace;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.analyticsstudio.store.SqlMetadataStore;
import org.analyticsstudio.store.TestStore;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectsOfDomainsTest {

  private static final Principal ANA = new Principal("ana", Role.ADMIN);

  @TempDir Path home;
  private final Workplace workplace = new Workplace();
  private SqlMetadataStore store;
  private ProjectFilling filling;
  private ProjectDomains projects;

  @BeforeEach
  void open() {
    store = TestStore.open(home);
    filling = new ProjectFilling(workplace.services(store));
    projects = new ProjectDomains(workplace.services(store));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aProjectGetsDatasetsSchemasDashboardsAndAReport() {
    make("corner", null, new Shop());
    assertThat(workplace.projects.get("corner").name()).isEqualTo("Our shop");
    assertThat(workplace.datasets).containsOnlyKeys("corner_orders");
    assertThat(workplace.uploads).singleElement().asString().contains("North");
    assertThat(current().measure("sales")).isPresent();
    assertThat(workplace.dashboards.get("d1").visuals().get(0).datasetId())
        .isEqualTo("corner_orders");
    assertThat(workplace.reports.get(0).datasetIds()).containsExactly("corner_orders");
    ProjectDomain from = describe(new Shop());
    assertThat(from.state()).isEqualTo("ready");
    assertThat(from.version()).isEqualTo("1.0.0");
    assertThat(from.questions()).contains("Top 1 regions");
    assertThat(from.updateAvailable()).isFalse();
    assertThat(from.contentHash()).hasSize(64);
  }

  @Test
  void whatWasBrokenOffGoesOnWithWhatIsMissing() {
    workplace.uploadsFail = true;
    assertThat(refused(() -> make("corner", "Corner", new Shop()))).isEqualTo("store_unavailable");
    assertThat(projects.unfinished("shop")).containsExactly("corner");
    workplace.uploadsFail = false;
    make("corner", null, new Shop());
    assertThat(workplace.projects.get("corner").name()).isEqualTo("Corner");
    assertThat(projects.unfinished("shop")).isEmpty();
    assertThat(workplace.dashboards).hasSize(1);
    assertThat(workplace.reports).hasSize(1);
  }

  @Test
  void aProjectIsMadeOnce() {
    make("corner", null, new Shop());
    assertThat(refused(() -> make("corner", null, new Shop()))).isEqualTo("project_exists");
    assertThat(workplace.uploads).hasSize(1);
  }

  @Test
  void anIdThatIsTakenIsRefusedBeforeAnythingIsMade() {
    make("corner", null, new Shop());
    workplace.projects.clear();
    assertThat(refused(() -> make("corner_orders".substring(0, 6), null, new Shop())))
        .isEqualTo("project_exists");
    make("second", null, new Shop());
    workplace.datasets.put("third_orders", workplace.datasets.get("second_orders"));
    assertThat(refused(() -> make("third", null, new Shop()))).isEqualTo("dataset_exists");
    assertThat(workplace.projects).doesNotContainKey("third");
    assertThat(refused(() -> make("p".repeat(60), null, new Shop()))).isEqualTo("id_invalid");
  }

  @Test
  void anUpdateOffersWhatDiffersAndChangesNothingByItself() {
    make("corner", null, new Shop());
    ProjectDomain from = describe(newer());
    assertThat(from.updateAvailable()).isTrue();
    assertThat(from.availableVersion()).isEqualTo("1.1.0");
    assertThat(from.differences())
        .extracting(Difference::part)
        .containsExactly("schema:orders", "dashboard:Overview", "prompts");
    assertThat(from.differences().get(0).summary()).contains("lines");
    assertThat(workplace.schemas.get("corner_orders")).hasSize(2);
  }

  @Test
  void onlyTheChosenPartsAreTaken() {
    make("corner", null, new Shop());
    projects.update(ANA, "corner", newer().domain(), List.of("schema:orders"));
    assertThat(current().measure("lines")).isPresent();
    assertThat(workplace.schemas.get("corner_orders")).hasSize(3);
    assertThat(workplace.dashboards.get("d1").version()).isEqualTo(1);
    ProjectDomain from = describe(newer());
    assertThat(from.version()).isEqualTo("1.0.0");
    assertThat(from.differences())
        .extracting(Difference::part)
        .containsExactly("dashboard:Overview", "prompts");
    projects.update(ANA, "corner", newer().domain(), List.of("dashboard:Overview", "prompts"));
    assertThat(workplace.dashboards.get("d1").visuals().get(0).title()).isEqualTo("All sales");
    assertThat(describe(newer()).version()).isEqualTo("1.1.0");
    assertThat(describe(newer()).updateAvailable()).isFalse();
  }

  @Test
  void whatPeopleChangedIsNeverUndone() {
    make("corner", null, new Shop());
    SemanticSchema theirs =
        new SemanticSchema(
            current().grain(),
            List.of(),
            current().dimensions(),
            List.of(current().measures().get(0)),
            Map.of());
    workplace.edit("corner_orders", theirs);
    workplace.edit("d1");
    assertThat(describe(newer()).differences())
        .filteredOn(Difference::changedHere)
        .extracting(Difference::part)
        .containsExactly("schema:orders", "dashboard:Overview");
    assertThat(
            refused(
                () ->
                    projects.update(
                        ANA, "corner", newer().domain(), List.of("prompts", "schema:orders"))))
        .isEqualTo("changed_here");
    assertThat(current()).isEqualTo(theirs);
    assertThat(describe(newer()).differences()).hasSize(3);
    projects.update(ANA, "corner", newer().domain(), List.of("dashboard:Overview"));
    assertThat(workplace.dashboards.get("d1").description()).isEqualTo("Mine now");
    assertThat(workplace.dashboards.get("d2").visuals().get(0).title()).isEqualTo("All sales");
  }

  @Test
  void aPartThatDoesNotDifferCanNotBeTaken() {
    make("corner", null, new Shop());
    assertThat(refused(() -> projects.update(ANA, "corner", newer().domain(), List.of("examples"))))
        .isEqualTo("part_unknown");
    assertThat(refused(() -> projects.update(ANA, "corner", newer().domain(), List.of())))
        .isEqualTo("part_unknown");
  }

  @Test
  void aDomainThatLeftLeavesTheProjectAsItIs() {
    make("corner", null, new Shop());
    ProjectDomain from = projects.describe("corner", Optional.empty());
    assertThat(from.availableVersion()).isNull();
    assertThat(from.updateAvailable()).isFalse();
    assertThat(prompts("corner").systemPrompt()).isEqualTo("About Shop: corner_orders.");
  }

  @Test
  void promptsAreRenderedFromWhatThePersonMaySeeAndExamplesSpeakOfTheProject() {
    make("corner", null, new Shop());
    PromptParts parts = prompts("corner");
    assertThat(parts.userPrompt()).isEqualTo("Q: What sells?");
    assertThat(parts.answerFormat()).isNull();
    assertThat(parts.provider()).isEqualTo("openai");
    assertThat(parts.temperature()).isEqualTo(0.2);
    assertThat(parts.examples()).hasSize(20);
    assertThat(parts.examples().get(0).query().datasetId()).isEqualTo("corner_orders");
  }

  @Test
  void aTemplateThatFailsIsLeftOut() {
    make("corner", null, new Shop());
    PromptParts parts =
        new ProjectPrompts()
            .render(
                "corner",
                new PromptSources(store).of("corner").orElseThrow(),
                new PromptContext("What sells?", "2026-01-01", List.of()),
                Map.of());
    assertThat(parts.systemPrompt()).isNull();
    assertThat(parts.userPrompt()).isEqualTo("Q: What sells?");
    assertThat(parts.examples()).isEmpty();
  }

  @Test
  void theProjectsOfADomainAreKnown() {
    make("corner", null, new Shop());
    make("market", null, new Shop());
    assertThat(store.<List<String>>read(t -> new ProjectDomainTable().projects(t, "shop")))
        .containsExactly("corner", "market");
    workplace.services(store).projects().create(ANA, "plain", "Plain", null);
    assertThat(refused(() -> projects.describe("plain", Optional.empty())))
        .isEqualTo("project_without_domain");
  }

  @Test
  void examplesThatNameWhatThePersonDoesNotSeeAreLeftOut() {
    make("corner", null, new Shop());
    assertThat(prompts("corner", "row_count").examples()).isEmpty();
  }

  private PromptParts prompts(String project) {
    return prompts(project, "sales");
  }

  private PromptParts prompts(String project, String measure) {
    return new ProjectPrompts()
        .render(
            project,
            new PromptSources(store).of(project).orElseThrow(),
            new PromptContext(
                "What sells?",
                "2026-01-01",
                List.of(
                    new PromptDataset(
                        "corner_orders",
                        "Orders",
                        "daily",
                        List.of(),
                        List.of(
                            new PromptContext.PromptDimension(
                                "region", "Region", "text", null, List.of(), List.of())),
                        List.of(
                            new PromptContext.PromptMeasure(
                                measure, measure, List.of("SUM"), null, List.of()))))),
            Map.of());
  }

  private static Shop newer() {
    return new Shop()
        .change("domain.yaml", "version: 1.0.0", "version: 1.1.0")
        .change("schema/orders.yaml", "row_count", "lines")
        .change("dashboards/overview.yaml", "title: Sales", "title: All sales")
        .change("prompts/user.ftl", "Q:", "Question:");
  }

  private void make(String id, String name, Shop shop) {
    filling.create(ANA, shop.active(), id, name, Progress.unwatched());
  }

  private ProjectDomain describe(Shop now) {
    return projects.describe("corner", Optional.of(now.domain()));
  }

  private SemanticSchema current() {
    List<SemanticSchema> versions = workplace.schemas.get("corner_orders");
    return versions.get(versions.size() - 1);
  }

  private static String refused(ThrowingCallable call) {
    return catchThrowableOfType(ProblemException.class, call).problem().code();
  }
}
