package org.analyticsstudio.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.DatasetVersion;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.governance.Freshness;
import org.analyticsstudio.api.governance.FreshnessState;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.api.query.VisibleSchema;
import org.analyticsstudio.fixtures.RecordedAudit;
import org.analyticsstudio.fixtures.Unasked;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.model.result.Receipt;
import org.analyticsstudio.model.result.ResultRows;
import org.analyticsstudio.model.result.TimeSpanUsed;
import org.analyticsstudio.model.schema.Grain;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.analyticsstudio.store.SqlMetadataStore;
import org.analyticsstudio.store.TestStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFreshnessTest {

  private static final Principal ANA = new Principal("ana", Role.ANALYST);
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  @TempDir Path home;
  private SqlMetadataStore store;

  @BeforeEach
  void open() {
    store = TestStore.open(home);
    store.write(
        tx ->
            tx.update(
                "insert into projects (id, name, created_at, created_by) values ('p', 'P', '', '')"));
    store.write(
        tx ->
            tx.update(
                "insert into datasets (id, project_id, name, grain, active, current_version,"
                    + " created_at, created_by) values ('orders', 'p', 'Orders', 'daily', 1, 1, '',"
                    + " '')"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private DataFreshnessComponent freshness(List<String> timeColumns, @Nullable String newest) {
    SemanticSchema schema =
        new SemanticSchema(Grain.DAILY, timeColumns, List.of(), List.of(), Map.of(), List.of());
    VisibleSchema visible =
        new VisibleSchema("orders", "Orders", schema, 1, 1, "", Set.of(), true, false);
    SemanticQuery asked = SemanticQuery.of("orders", List.of(), List.of());
    Receipt receipt =
        new Receipt(
            asked, 1, 1, "", List.of(), new TimeSpanUsed("day", null, null, newest), false, 1);
    QueryResult result =
        new QueryResult(
            "", List.of(), new ResultRows(List.of(), List.of()), 0, false, List.of(), receipt);
    Dataset dataset =
        new Dataset(
            "orders",
            "p",
            "Orders",
            Grain.DAILY,
            null,
            NOW,
            new DatasetVersion(1, 1, List.of(), NOW, true, null),
            true);
    return new DataFreshnessComponent(
        store,
        Unasked.service(Datasets.class, Map.of("get", dataset)),
        Unasked.service(QueryEngine.class, Map.of("describe", visible, "execute", result)),
        new RecordedAudit(),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Freshness of(DataFreshnessComponent freshness) {
    return freshness.of(ANA, "orders", QueryContext.of("freshness"));
  }

  @Test
  void dataMayHaveAnyAgeUntilSomebodySaysOtherwise() {
    Freshness found = of(freshness(List.of("day"), "2020-01-01"));

    assertThat(found.state()).isEqualTo(FreshnessState.NOT_EXPECTED);
    assertThat(found.timeColumn()).isEqualTo("day");
    assertThat(found.newest()).isEqualTo("2020-01-01");
  }

  @Test
  void ofADayTheAgeCountsFromItsEnd() {
    DataFreshnessComponent freshness = freshness(List.of("day"), "2026-03-09");
    freshness.expect(ANA, "orders", 12);

    assertThat(of(freshness).ageHours()).isEqualTo(12);
    assertThat(of(freshness).state()).isEqualTo(FreshnessState.STALE);
    freshness.expect(ANA, "orders", 13);
    assertThat(of(freshness).state()).isEqualTo(FreshnessState.FRESH);
    assertThat(of(freshness(List.of("day"), "2026-03-10")).ageHours()).isZero();
  }

  @Test
  void ofAMomentItCountsFromThat() {
    DataFreshnessComponent freshness = freshness(List.of("at"), "2026-03-10T09:30:00");

    assertThat(of(freshness).ageHours()).isEqualTo(2);
    assertThat(of(freshness(List.of("at"), "2026-03-11T00:00:00")).ageHours())
        .as("a time that is still to come")
        .isZero();
  }

  @Test
  void dataWithoutATimeIsNotJudged() {
    DataFreshnessComponent none = freshness(List.of(), null);
    none.expect(ANA, "orders", 24);

    assertThat(of(none).state()).isEqualTo(FreshnessState.UNKNOWN);
    assertThat(of(freshness(List.of("day"), null)).state()).isEqualTo(FreshnessState.UNKNOWN);
  }

  @Test
  void whatWasExpectedIsKeptAndCanBeTakenBack() {
    DataFreshnessComponent freshness = freshness(List.of("day"), "2026-03-01");
    freshness.expect(ANA, "orders", 24);
    freshness.expect(ANA, "orders", 48);
    assertThat(of(freshness(List.of("day"), "2026-03-01")).withinHours()).isEqualTo(48);

    freshness.expect(ANA, "orders", null);
    assertThat(of(freshness).withinHours()).isNull();
  }

  @Test
  void anAgeThatMakesNoSenseIsRefused() {
    List<String> codes = new ArrayList<>();
    for (int hours : new int[] {0, -1, 87_601}) {
      ProblemException refused =
          catchThrowableOfType(
              ProblemException.class,
              () -> freshness(List.of("day"), null).expect(ANA, "orders", hours));
      codes.add(refused.problem().code());
    }
    assertThat(codes).containsOnly("freshness_invalid");
  }
}
