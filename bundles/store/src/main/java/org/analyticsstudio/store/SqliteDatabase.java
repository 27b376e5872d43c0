package org.analyticsstudio.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticsstudio.api.store.MetadataStore.Subscription;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** One file below the home, and the settings every connection to it has. One process uses it. */
record SqliteDatabase(Path path) implements Database {

  private static final int BUSY_TIMEOUT_MILLIS = 10_000;

  /** The file of a home; its folder is made, for the owner alone. */
  static SqliteDatabase below(Path home) {
    Path folder = home.resolve("db");
    try {
      Files.createDirectories(home);
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(folder, forOwnerAlone());
      }
    } catch (IOException e) {
      throw new IllegalStateException(
          "The folder " + folder + " for the metadata database can't be made: " + e, e);
    }
    return new SqliteDatabase(folder.resolve("studio.db"));
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public String vendor() {
    return "sqlite";
  }

  @Override
  public Map<String, String> placeholders() {
    return Map.of("identity", "integer primary key autoincrement");
  }

  /**
   * Asking the migrations takes longer than all else at a start. A new database is a copy of what
   * they make; another one is marked with the sum of those that ran, and they are asked when it is
   * not that of this version's.
   */
  @Override
  public void prepare() {
    Optional<SqliteTemplate> template = SqliteTemplate.find();
    if (template.isPresent() && !exists()) {
      template.get().copyTo(path);
    } else if (template.isEmpty() || mark() != template.get().mark()) {
      new Migrations(this).run();
      template.ifPresent(made -> mark(made.mark()));
    }
  }

  /** A journal without its database is SQLite's to judge: nothing may be laid beside it. */
  private boolean exists() {
    return Stream.of("", "-wal", "-shm", "-journal")
        .anyMatch(end -> Files.exists(path.resolveSibling(path.getFileName() + end)));
  }

  private int mark() {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("pragma user_version")) {
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The metadata database " + path + " can't be opened: " + e.getMessage(), e);
    }
  }

  /** Marks the database with the sum of the migrations that ran. */
  void mark(int sum) {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("pragma user_version = " + sum);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The metadata database " + path + " can't be written: " + e.getMessage(), e);
    }
  }

  @Override
  public Connection openWriter() throws SQLException {
    Connection connection = dataSource().getConnection();
    expect(connection, "pragma journal_mode", "wal");
    expect(connection, "pragma synchronous", "2");
    return connection;
  }

  @Override
  public Connection openReader() throws SQLException {
    Connection connection = dataSource().getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma query_only = on");
    }
    return connection;
  }

  @Override
  public String beginWriting() {
    return "begin immediate";
  }

  @Override
  public String beginReading() {
    return "begin";
  }

  /** What is wrong with a file shows when it is opened. */
  @Override
  public void check() {}

  @Override
  public boolean leavesCommitUnknown(SQLException failure) {
    return false;
  }

  /** Nobody else writes to the file: its home is held by one process. */
  @Override
  public Subscription onChangeElsewhere(Set<String> tables, Runnable listener) {
    return () -> {};
  }

  @Override
  public void close() {}

  @Override
  public SQLiteDataSource dataSource() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + path);
    return source;
  }

  private void expect(Connection connection, String pragma, String wanted) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(pragma)) {
      String found = row.next() ? row.getString(1) : "nothing";
      if (!wanted.equals(found)) {
        connection.close();
        throw new SQLException(
            "'" + pragma + "' is " + found + ", not " + wanted + "; is the home on a local disk?");
      }
    }
  }

  private static FileAttribute<?>[] forOwnerAlone() {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
    };
  }
}
