package org.analyticsstudio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.model.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two stores on one database, as two processes have. */
class PostgresStoreTest {

  private static final String ADD_USER =
      "insert into users (name, password_hash, role, active, created_at) "
          + "values (?, 'x', 'viewer', 1, '2026-01-01T00:00:00.000000Z')";

  @TempDir Path home;
  private StoreSettings.Postgres settings;
  private SqlMetadataStore one;
  private SqlMetadataStore other;

  @BeforeEach
  void open() {
    settings = TestStore.postgres(home);
    one = SqlMetadataStore.open(new PostgresDatabase(settings));
    other = SqlMetadataStore.open(new PostgresDatabase(settings));
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  @Test
  void whatOneWroteTheOtherReads() {
    one.write(tx -> tx.update(ADD_USER, "ada"));
    assertThat(users(other)).containsExactly("ada");
  }

  @Test
  void writersTakeTurnsAcrossStoresSoThatWhatTheyReadHolds() throws Exception {
    one.write(tx -> tx.update("create table counter (n bigint)"));
    one.write(tx -> tx.update("insert into counter values (0)"));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        SqlMetadataStore store = i % 2 == 0 ? one : other;
        all.add(
            threads.submit(
                () ->
                    store.write(
                        tx -> {
                          long n =
                              tx.first("select n from counter", r -> r.number("n")).orElseThrow();
                          return tx.update("update counter set n = ?", n + 1);
                        })));
      }
      for (Future<Integer> write : all) {
        write.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(other.<Long>read(tx -> tx.first("select n from counter", r -> r.number("n")).get()))
        .isEqualTo(400);
  }

  @Test
  void aChangeIsToldToTheOthersAloneAndForTheTablesTheyAskedFor() throws Exception {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    one.onChangeElsewhere(Set.of("users"), () -> told.add("own"));
    other.onChangeElsewhere(Set.of("users"), () -> told.add("users"));
    other.onChangeElsewhere(Set.of("datasets", "dataset_versions"), () -> told.add("datasets"));
    List<String> begin = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      begin.add(told.poll(10, TimeUnit.SECONDS));
    }
    assertThat(begin)
        .as("once listening began")
        .containsExactlyInAnyOrder("own", "users", "datasets");
    one.write(tx -> tx.update(ADD_USER, "ada"));
    assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo("users");
    assertThatThrownBy(
            () ->
                one.write(
                    tx -> {
                      tx.update(ADD_USER, "undone");
                      throw new IllegalArgumentException("undone");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(told.poll(300, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void aListenerThatEndedIsNotCalled() throws Exception {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    var ended = other.onChangeElsewhere(Set.of("users"), () -> told.add("ended"));
    other.onChangeElsewhere(Set.of("users"), () -> told.add("stays"));
    ended.close();
    one.write(tx -> tx.update(ADD_USER, "ada"));
    List<String> all = new ArrayList<>();
    for (String next = told.poll(5, TimeUnit.SECONDS);
        next != null;
        next = told.poll(300, TimeUnit.MILLISECONDS)) {
      all.add(next);
    }
    assertThat(all).contains("stays").endsWith("stays");
  }

  @Test
  void connectionsThatWereCutAreMadeAnewAndMissedChangesAreTold() throws Exception {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    other.onChangeElsewhere(Set.of("users"), () -> told.add("users"));
    assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("users");
    assertThat(users(one)).isEmpty();
    cutEverything();
    assertThat(one.<Integer>write(tx -> tx.update(ADD_USER, "ada"))).isEqualTo(1);
    assertThat(users(one)).containsExactly("ada");
    assertThat(users(other)).containsExactly("ada");
    assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("users");
  }

  @Test
  void aWriterThatIsCutInMidChangeKeepsNothingAndSaysSo() {
    ProblemException failure =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                one.write(
                    tx -> {
                      tx.update(ADD_USER, "ada");
                      cutEverything();
                      return tx.update(ADD_USER, "bob");
                    }));
    assertThat(failure.problem().code()).isEqualTo("store_unavailable");
    assertThat(failure.problem().detail()).contains("Nothing of the change was kept");
    assertThat(users(other)).isEmpty();
    assertThat(one.<Integer>write(tx -> tx.update(ADD_USER, "ada"))).isEqualTo(1);
  }

  @Test
  void whatIsLostDuringTheCommitIsNotCalledUndone() throws Exception {
    try (CutLine line = CutLine.to(PostgresServer.running().port(), "commit")) {
      String url = settings.url().replaceFirst(":\\d+/", ":" + line.port() + "/");
      StoreSettings.Postgres through =
          new StoreSettings.Postgres(url, settings.user(), Optional.empty());
      try (SqlMetadataStore store = SqlMetadataStore.open(new PostgresDatabase(through))) {
        line.arm();
        ProblemException failure =
            catchThrowableOfType(
                ProblemException.class, () -> store.write(tx -> tx.update(ADD_USER, "ada")));
        assertThat(failure.problem().detail()).contains("Look whether the change was kept");
        assertThat(store.<Integer>write(tx -> tx.update(ADD_USER, "bob"))).isEqualTo(1);
      }
    }
  }

  @Test
  void wrongCredentialsAndAMissingDatabaseAreToldApart() {
    StoreSettings.Postgres missing =
        new StoreSettings.Postgres(
            PostgresServer.running().url("nowhere"), settings.user(), Optional.empty());
    assertThatThrownBy(() -> new PostgresDatabase(missing).check())
        .hasMessageContaining("does not exist on the server: create it first");
    StoreSettings.Postgres stranger =
        new StoreSettings.Postgres(settings.url(), Optional.of("nobody"), Optional.of("hidden"));
    assertThatThrownBy(() -> new PostgresDatabase(stranger).check())
        .hasMessageContaining("refuses the user or the password");
  }

  @Test
  void theAuditLogIsAppendOnlyInTheDatabaseItself() {
    one.write(
        tx ->
            tx.update(
                "insert into audit_log (at, by_name, action, outcome, details) values ('', 'a', 'b',"
                    + " 'refused', '{}')"));
    for (String change :
        List.of(
            "update audit_log set action = 'other'",
            "delete from audit_log",
            "truncate audit_log",
            "insert into audit_log select * from audit_log on conflict (id) do update set action ="
                + " 'other'")) {
      assertThatThrownBy(() -> one.write(tx -> tx.update(change)))
          .as(change)
          .hasStackTraceContaining("append-only");
    }
  }

  @Test
  void aServerThatIsNotThereIsNamedWithoutAnythingSecret() {
    StoreSettings.Postgres nowhere =
        new StoreSettings.Postgres(
            "jdbc:postgresql://localhost:1/studio?password=hidden",
            Optional.of("studio"),
            Optional.of("hidden"));
    assertThatThrownBy(() -> new PostgresDatabase(nowhere).check())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("postgresql://localhost:1/studio")
        .hasMessageContaining("can't be reached")
        .message()
        .doesNotContain("hidden");
  }

  private void cutEverything() {
    try (Connection connection = PostgresServer.running().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and"
              + " application_name like 'analytics-studio-%'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> users(SqlMetadataStore store) {
    return store.read(tx -> tx.query("select name from users order by name", r -> r.text("name")));
  }
}
