package org.analyticsstudio.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.catalog.Project;
import org.analyticsstudio.api.catalog.Projects;
import org.analyticsstudio.api.connections.Connection;
import org.analyticsstudio.api.connections.ConnectionChange;
import org.analyticsstudio.api.connections.NewConnection;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.fixtures.MemorySecrets;
import org.analyticsstudio.fixtures.RecordedAudit;
import org.analyticsstudio.fixtures.Unasked;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.analyticsstudio.store.SqlMetadataStore;
import org.analyticsstudio.store.TestStore;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsTest {

  private static final Principal BY = Principal.SYSTEM;

  @TempDir Path home;
  private final RecordedAudit audit = new RecordedAudit();
  private final MemorySecrets secrets = new MemorySecrets();
  private final OneSource source = new OneSource();
  private SqlMetadataStore store;
  private ConnectionsComponent connections;

  @BeforeEach
  void open() {
    store = TestStore.open(home);
    store.write(
        tx ->
            tx.update(
                "INSERT INTO projects (id, name, created_at, created_by)"
                    + " VALUES ('default', 'Default', ?, 'system')",
                Instant.now()));
    Project project = new Project("default", "Default", null, Instant.now());
    connections =
        new ConnectionsComponent(
            Map.of(),
            store,
            audit,
            Unasked.service(Projects.class, Map.of("get", project)),
            source,
            secrets);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static NewConnection wanted(String id) {
    return new NewConnection(
        id,
        null,
        "one",
        Map.of("host", "db.example.org"),
        Map.of("password", OneSource.PASSWORD),
        null);
  }

  private static Problem refused(ThrowingCallable call) {
    return catchThrowableOfType(ProblemException.class, call).problem();
  }

  @Test
  void aConnectionIsKeptWithoutItsSecret() throws Exception {
    Connection made = connections.create(BY, wanted("warehouse"));

    assertThat(made.settings()).containsExactly(Map.entry("host", "db.example.org"));
    assertThat(made.secretsSet()).containsExactly("password");
    assertThat(connections.get("warehouse")).isEqualTo(made);
    assertThat(connections.list("default", PageRequest.first()).items()).containsExactly(made);
    ObjectMapper json = WireFormat.mapper();
    assertThat(json.writeValueAsString(made)).doesNotContain(OneSource.PASSWORD);
    List<String> kept =
        store.read(
            tx ->
                tx.query(
                    "SELECT settings_json FROM connections", row -> row.text("settings_json")));
    assertThat(kept).singleElement().asString().doesNotContain(OneSource.PASSWORD);
    assertThat(audit.events()).last().asString().doesNotContain(OneSource.PASSWORD);
  }

  @Test
  void whatItIsOpenedWithHasDefaultsAndSecrets() {
    connections.create(BY, wanted("warehouse"));

    assertThat(connections.source("warehouse").settings().values())
        .isEqualTo(Map.of("host", "db.example.org", "port", "1", "password", OneSource.PASSWORD));
  }

  @Test
  void aChangeHoldsFromTheNextQueryOn() {
    connections.create(BY, wanted("warehouse"));
    connections.source("warehouse");

    Connection changed =
        connections.change(
            BY,
            "warehouse",
            new ConnectionChange(Map.of("port", "2"), Map.of("password", "new"), true));

    assertThat(changed.isDefault()).isTrue();
    assertThat(connections.source("warehouse").settings().values())
        .containsEntry("port", "2")
        .containsEntry("password", "new");
  }

  @Test
  void secretsDoNotFollowToAnotherHost() {
    connections.create(BY, wanted("warehouse"));
    Map<String, String> elsewhere = Map.of("host", "evil.example.org");

    Problem change =
        refused(
            () ->
                connections.change(
                    BY, "warehouse", new ConnectionChange(elsewhere, Map.of(), null)));
    Problem test =
        refused(
            () ->
                connections.test(
                    BY,
                    new NewConnection("warehouse", null, "one", elsewhere, Map.of(), null),
                    new Cancellation()));

    assertThat(change.errors()).extracting(FieldProblem::code).containsExactly("secret_needed");
    assertThat(test.errors()).extracting(FieldProblem::code).containsExactly("secret_needed");
    assertThat(source.tried).isEmpty();
    assertThat(connections.get("warehouse").settings()).containsEntry("host", "db.example.org");
  }

  @Test
  void oneConnectionOfAProjectIsItsDefault() {
    connections.create(BY, wanted("first"));
    connections.create(BY, wanted("second"));
    assertThat(connections.defaultOf("default")).isEmpty();

    connections.change(BY, "first", new ConnectionChange(Map.of(), Map.of(), true));
    connections.change(BY, "second", new ConnectionChange(Map.of(), Map.of(), true));

    assertThat(connections.defaultOf("default")).contains("second");
    assertThat(connections.get("first").isDefault()).isFalse();
  }

  @Test
  void aTrialSaysInWordsWhatCameOfIt() {
    connections.create(BY, wanted("warehouse"));

    assertThat(connections.test(BY, "warehouse", new Cancellation()))
        .satisfies(
            test -> {
              assertThat(test.ok()).isTrue();
              assertThat(test.message()).isEqualTo("One 1.0 answers as reader.");
              assertThat(test.warnings()).containsExactly("It is not encrypted.");
            });
    NewConnection wrong =
        new NewConnection(
            null, null, "one", Map.of("host", "db"), Map.of("password", "wrong"), null);
    assertThat(connections.test(BY, wrong, new Cancellation()))
        .satisfies(
            test -> {
              assertThat(test.ok()).isFalse();
              assertThat(test.message()).isEqualTo("The password is not accepted.");
              assertThat(test.hint()).isEqualTo("Check the password.");
            });
  }

  @Test
  void whatIsWrongIsRefusedByName() {
    connections.create(BY, wanted("warehouse"));

    assertThat(refused(() -> connections.create(BY, wanted("warehouse"))).code())
        .isEqualTo("connection_exists");
    assertThat(refused(() -> connections.create(BY, wanted("Bad Id"))).code())
        .isEqualTo("id_invalid");
    assertThat(refused(() -> connections.get("nope")).code()).isEqualTo("connection_not_found");
    NewConnection other = new NewConnection("other", null, "two", Map.of(), Map.of(), null);
    assertThat(refused(() -> connections.create(BY, other)))
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("adapter_unknown");
              assertThat(problem.hint()).isEqualTo("There are: one.");
            });
    NewConnection tricky =
        new NewConnection("x", null, "one", Map.of("host", "a?b=c"), Map.of(), null);
    assertThat(refused(() -> connections.create(BY, tricky)).errors())
        .extracting(FieldProblem::path)
        .containsExactly("host");
    NewConnection lacking = new NewConnection("x", null, "one", Map.of(), Map.of(), null);
    assertThat(refused(() -> connections.create(BY, lacking)).errors())
        .extracting(FieldProblem::code)
        .containsExactly("setting_missing");
    NewConnection foreign =
        new NewConnection("x", null, "one", Map.of("host", "${env:HOME}"), Map.of(), null);
    assertThat(refused(() -> connections.create(BY, foreign)).errors())
        .extracting(FieldProblem::code)
        .contains("environment_name_refused");
    assertThat(connections.list(null, PageRequest.first()).items()).hasSize(1);
    assertThat(secrets.names("connection/x/")).isEmpty();
  }

  @Test
  void whatDatasetsStandOnStays() {
    connections.create(BY, wanted("warehouse"));
    connections.addUse(id -> id.equals("warehouse") ? List.of("orders") : List.of());

    Problem problem = refused(() -> connections.remove(BY, "warehouse"));

    assertThat(problem.code()).isEqualTo("connection_in_use");
    assertThat(problem.detail()).contains("orders");
    assertThat(connections.get("warehouse").usedBy()).containsExactly("orders");
  }

  @Test
  void aRemovedConnectionTakesItsSecretsAlong() {
    connections.create(BY, wanted("warehouse"));

    connections.remove(BY, "warehouse");

    assertThat(refused(() -> connections.source("warehouse")).code())
        .isEqualTo("connection_not_found");
    assertThat(secrets.names("connection/")).isEmpty();
  }
}
