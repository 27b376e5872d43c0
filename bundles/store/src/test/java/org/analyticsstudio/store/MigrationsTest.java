package org.analyticsstudio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.model.problem.ProblemException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

  @TempDir Path home;

  @Test
  void makeTheSchemaInAnEmptyHomeForTheOwnerAlone() throws Exception {
    try (SqlMetadataStore store = SqlMetadataStore.open(home.resolve("new"))) {
      assertThat(tables(store)).contains("users", "session_families", "audit_log");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("new/db"))))
        .isEqualTo("rwx------");
  }

  @Test
  void runOnceOnly() {
    SqliteDatabase file = SqliteDatabase.below(home);
    assertThat(new Migrations(file).run()).isPositive();
    assertThat(new Migrations(file).run()).isZero();
  }

  @Test
  void keepWhatIsThere() {
    try (SqlMetadataStore store = SqlMetadataStore.open(home)) {
      store.write(tx -> tx.update(ADD_USER, "ada"));
    }
    try (SqlMetadataStore store = SqlMetadataStore.open(home)) {
      assertThat(
              store.<List<String>>read(
                  tx -> tx.query("select name from users", r -> r.text("name"))))
          .containsExactly("ada");
    }
  }

  @Test
  void refuseADatabaseOfANewerVersionWithTheNextStep() throws Exception {
    SqliteDatabase file = SqliteDatabase.below(home);
    new Migrations(file).run();
    execute(
        file,
        "insert into flyway_schema_history select 999, '999', 'later', type, 'V999__later.sql', "
            + "checksum, installed_by, installed_on, execution_time, success "
            + "from flyway_schema_history where installed_rank = 1");
    file.mark(999);
    assertThatThrownBy(() -> SqlMetadataStore.open(home))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("studio.db")
        .hasMessageContaining("start that version, or restore a backup");
  }

  @Test
  void makeWhatANewHomeIsACopyOf() throws Exception {
    SqliteDatabase copied = SqliteDatabase.below(home.resolve("copied"));
    copied.prepare();
    SqliteDatabase migrated = SqliteDatabase.below(home.resolve("migrated"));
    new Migrations(migrated).run();

    assertThat(new Migrations(copied).run()).isZero();
    assertThat(schema(copied)).isEqualTo(schema(migrated)).hasSizeGreaterThan(50);
    assertThat(Files.list(home.resolve("copied/db"))).allMatch(file -> !file.endsWith(".new"));
  }

  @Test
  void areNotAskedAgainUntilOthersCome() throws Exception {
    SqliteDatabase file = SqliteDatabase.below(home);
    file.prepare();
    execute(file, "delete from flyway_schema_history where version = '13'");
    file.prepare();

    file.mark(7);
    assertThatThrownBy(file::prepare).hasMessageContaining("can't be brought to this version");
  }

  @Test
  void makeADatabaseBesideAJournalThatWasLeftBehind() throws Exception {
    SqliteDatabase file = SqliteDatabase.below(home);
    file.prepare();
    byte[] journal;
    try (Connection connection = file.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(ADD_USER.replace("?", "'of another database'"));
      journal = Files.readAllBytes(home.resolve("db/studio.db-wal"));
    }
    Files.delete(home.resolve("db/studio.db"));
    Files.write(home.resolve("db/studio.db-wal"), journal);

    try (SqlMetadataStore store = SqlMetadataStore.open(home)) {
      assertThat(
              store.<List<String>>read(
                  tx -> tx.query("select name from users", r -> r.text("name"))))
          .isEmpty();
    }
  }

  @Test
  void makeTheAuditLogAppendOnlyInTheDatabaseItself() {
    try (SqlMetadataStore store = SqlMetadataStore.open(home)) {
      store.write(tx -> tx.update(ADD_EVENT, 1, "first"));
      for (String change :
          List.of(
              "update audit_log set action = 'other'",
              "delete from audit_log",
              "insert or replace into audit_log select * from audit_log")) {
        assertThatThrownBy(() -> store.write(tx -> tx.update(change)))
            .as(change)
            .isInstanceOf(ProblemException.class)
            .hasStackTraceContaining("append-only");
      }
      assertThat(
              store.<List<String>>read(
                  tx -> tx.query("select action from audit_log", r -> r.text("action"))))
          .containsExactly("first");
    }
  }

  @Test
  void keepTheEventsOfFormerVersionsAndTheirOrder() throws Exception {
    SqliteDatabase file = SqliteDatabase.below(home);
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(file.dataSource())
        .locations("classpath:db/migration", "classpath:db/vendor/sqlite")
        .placeholders(Map.of("identity", "integer primary key autoincrement"))
        .target("9")
        .load()
        .migrate();
    try (Connection connection = file.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (int id : new int[] {3, 7}) {
        statement.execute(
            ADD_EVENT.replaceFirst("\\?", "" + id).replaceFirst("\\?", "'e" + id + "'"));
      }
    }
    try (SqlMetadataStore store = SqlMetadataStore.open(home)) {
      store.write(
          tx ->
              tx.update(ADD_EVENT.replace("(id, at", "(at").replace("(?, '2026", "('2026"), "e8"));
      assertThat(
              store.<List<String>>read(
                  tx ->
                      tx.query(
                          "select id || action as event from audit_log order by id",
                          r -> r.text("event"))))
          .containsExactly("3e3", "7e7", "8e8");
    }
  }

  private static final String ADD_USER =
      "insert into users (name, password_hash, role, active, created_at) "
          + "values (?, 'x', 'viewer', 1, '2026-01-01T00:00:00.000000Z')";

  private static final String ADD_EVENT =
      "insert into audit_log (id, at, by_name, action, outcome, details) "
          + "values (?, '2026-01-01T00:00:00.000000Z', 'ada', ?, 'ok', '{}')";

  private static void execute(SqliteDatabase file, String sql) throws Exception {
    try (Connection connection = file.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> schema(SqliteDatabase file) throws Exception {
    List<String> made = new ArrayList<>();
    try (Connection connection = file.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select type || ' ' || name || ' ' || coalesce(sql, '')"
                    + " from sqlite_master order by type, name")) {
      while (rows.next()) {
        made.add(rows.getString(1));
      }
    }
    return made;
  }

  private static List<String> tables(SqlMetadataStore store) {
    return store.read(
        tx -> tx.query("select name from sqlite_master where type = 'table'", r -> r.text("name")));
  }
}
