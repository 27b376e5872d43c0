package org.analyticsstudio.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.store.MetadataStore;

/**
 * Stores for tests, on the database that the build is run for: SQLite, or with the system property
 * {@code studio.test.store=postgresql} a real PostgreSQL server.
 */
public final class TestStore {

  private TestStore() {}

  /** The store of a home: empty for a new folder, and the same one for the same folder. */
  public static SqlMetadataStore open(Path home) {
    return SqlMetadataStore.open(database(home));
  }

  /** Whether stores stand on PostgreSQL. */
  public static boolean isOnPostgres() {
    return PostgresServer.WANTED.contains("postgresql");
  }

  /** The argument by which another JVM has the same stores for the same folders. */
  public static String sameForAnotherProcess() {
    return "-Dstudio.test.store="
        + (isOnPostgres() ? PostgresServer.running().url("postgres") : PostgresServer.WANTED);
  }

  /** The tables of a store. */
  public static List<String> tables(MetadataStore store) {
    return names(
        store,
        isOnPostgres()
            ? "select table_name as name from information_schema.tables where table_schema ="
                + " current_schema()"
            : "select name from sqlite_master where type = 'table'");
  }

  /** The columns of a table. */
  public static List<String> columns(MetadataStore store, String table) {
    return names(
        store,
        isOnPostgres()
            ? "select column_name as name from information_schema.columns where table_schema ="
                + " current_schema() and table_name = '"
                + table
                + "'"
            : "select name from pragma_table_info('" + table + "')");
  }

  private static List<String> names(MetadataStore store, String sql) {
    return store.read(tx -> tx.query(sql, row -> row.text("name")));
  }

  static Database database(Path home) {
    return isOnPostgres() ? new PostgresDatabase(postgres(home)) : SqliteDatabase.below(home);
  }

  /** The database of a home on the one server of this JVM. */
  static StoreSettings.Postgres postgres(Path home) {
    String name = "home_" + Integer.toHexString(home.toAbsolutePath().normalize().hashCode());
    PostgresServer server = PostgresServer.running();
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      try (ResultSet known =
          statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
        if (known.next()) {
          return settings(server, name);
        }
      }
      statement.execute("create database " + name);
      return settings(server, name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StoreSettings.Postgres settings(PostgresServer server, String database) {
    return new StoreSettings.Postgres(
        server.url(database), Optional.of("postgres"), Optional.empty());
  }
}
