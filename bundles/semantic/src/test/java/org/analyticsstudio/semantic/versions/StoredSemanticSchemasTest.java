package org.analyticsstudio.semantic.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.api.semantic.SchemaVersion;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.fixtures.FakeDatasets;
import org.analyticsstudio.fixtures.RecordedAudit;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Grain;
import org.analyticsstudio.semantic.FirstSchema;
import org.analyticsstudio.semantic.support.Profiles;
import org.analyticsstudio.store.SqlMetadataStore;
import org.analyticsstudio.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredSemanticSchemasTest {

  private static final Principal ANA = new Principal("ana", Role.ANALYST);

  @TempDir Path home;
  private SqlMetadataStore store;
  private final FakeDatasets datasets = new FakeDatasets();
  private final RecordedAudit audit = new RecordedAudit();
  private StoredSemanticSchemas schemas;

  @BeforeEach
  void open() {
    store = TestStore.open(home);
    schemas = new StoredSemanticSchemas(store, datasets, audit);
    create("orders", Profiles.orders());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void create(String id, List<ColumnProfile> profile) {
    Grain grain = store.write(t -> new FirstSchema().created(t, ANA, id, null, profile));
    datasets.put(id, grain, profile);
  }

  @Test
  void aNewDatasetHasADraftedSchemaAtOnce() {
    SchemaVersion first = schemas.current("orders");

    assertThat(first.version()).isEqualTo(1);
    assertThat(first.createdBy()).isEqualTo("ana");
    assertThat(first.isCurrent()).isTrue();
    assertThat(first.schemaJson()).isEqualTo(schemas.draft("orders").schemaJson());
  }

  @Test
  void whatASaveAnsweredIsWhatIsReadAfterARestart() {
    SchemaVersion saved = schemas.save(ANA, "orders", draft());

    assertThat(new StoredSemanticSchemas(store, datasets, audit).current("orders"))
        .isEqualTo(saved);
  }

  @Test
  void whatFailsInTheSameTransactionLeavesNoSchema() {
    assertThatThrownBy(
            () ->
                store.write(
                    t -> {
                      new FirstSchema().created(t, ANA, "half", null, Profiles.orders());
                      throw new IllegalStateException("the dataset could not be made");
                    }))
        .hasMessageContaining("could not be made");

    assertThatThrownBy(() -> schemas.current("half"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().code()).isEqualTo("dataset_not_found"));
  }

  @Test
  void savingMakesANewVersionCurrentAtOnceAndForGood() {
    schemas.current("orders");
    ObjectNode changed = draft();
    changed.put("grain", "monthly");

    SchemaVersion saved = schemas.save(ANA, "orders", changed);

    assertThat(saved.version()).isEqualTo(2);
    assertThat(schemas.current("orders")).isEqualTo(saved);
    StoredSemanticSchemas restarted = new StoredSemanticSchemas(store, datasets, audit);
    assertThat(restarted.current("orders").schemaJson()).isEqualTo(saved.schemaJson());
    assertThat(audit.last().action()).isEqualTo("schema.save");
    assertThat(audit.last().object()).isEqualTo("orders");
  }

  @Test
  void aWrongSchemaIsRefusedWithEveryFindingAndNothingIsSaved() {
    ObjectNode wrong = draft();
    wrong.put("grain", "sometimes");
    wrong.put("surprise", 1);

    assertThatThrownBy(() -> schemas.save(ANA, "orders", wrong))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().status()).isEqualTo(422);
              assertThat(e.problem().code()).isEqualTo("schema_invalid");
              assertThat(e.problem().errors()).hasSize(2);
            });
    assertThat(schemas.current("orders").version()).isEqualTo(1);
  }

  @Test
  void anOldVersionCanBeRestored() {
    ObjectNode changed = draft();
    changed.put("grain", "monthly");
    schemas.save(ANA, "orders", changed);

    SchemaVersion restored = schemas.restore(ANA, "orders", 1);

    assertThat(restored.version()).isEqualTo(3);
    assertThat(schemas.current("orders").schemaJson().grain()).isEqualTo(Grain.DAILY);
    assertThatThrownBy(() -> schemas.restore(ANA, "orders", 9))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().code()).isEqualTo("schema_version_not_found"));
  }

  @Test
  void aVersionWhoseColumnsAreGoneCanNotBeRestored() {
    datasets.put(
        "orders", Grain.DAILY, List.of(Profiles.column("Other", ColumnType.TEXT, 2, "a", "b")));

    assertThatThrownBy(() -> schemas.restore(ANA, "orders", 1))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().code()).isEqualTo("schema_invalid"));
  }

  @Test
  void versionsAreListedNewestFirstInParts() {
    for (int i = 0; i < 4; i++) {
      schemas.save(ANA, "orders", draft());
    }

    Page<SchemaVersion> first = schemas.versions("orders", new PageRequest(3, null));
    Page<SchemaVersion> second = schemas.versions("orders", new PageRequest(3, first.next()));

    assertThat(first.items()).extracting(SchemaVersion::version).containsExactly(5, 4, 3);
    assertThat(second.items()).extracting(SchemaVersion::version).containsExactly(2, 1);
    assertThat(first.items())
        .extracting(SchemaVersion::isCurrent)
        .containsExactly(true, false, false);
    assertThat(second.next()).isNull();
    assertThat(first.items().get(0).createdAt()).isBeforeOrEqualTo(Instant.now());
  }

  @Test
  void manySaversGetVersionsOfTheirOwn() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(4);
    CountDownLatch together = new CountDownLatch(1);
    List<Future<Integer>> saved = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      saved.add(
          people.submit(
              () -> {
                together.await();
                return schemas.save(ANA, "orders", draft()).version();
              }));
    }
    together.countDown();

    List<Integer> versions = new ArrayList<>();
    for (Future<Integer> one : saved) {
      versions.add(one.get());
    }
    people.shutdown();
    assertThat(versions).doesNotHaveDuplicates().hasSize(12);
    assertThat(schemas.current("orders").version()).isEqualTo(13);
  }

  private ObjectNode draft() {
    JsonNode json = WireFormat.mapper().valueToTree(schemas.draft("orders").schemaJson());
    return (ObjectNode) json;
  }
}
