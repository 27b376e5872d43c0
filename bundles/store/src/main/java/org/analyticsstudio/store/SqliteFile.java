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
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** The database file and the settings every connection to it has. */
record SqliteFile(Path path) {

  private static final int BUSY_TIMEOUT_MILLIS = 10_000;

  /** The file of a home; its folder is made, for the owner alone. */
  static SqliteFile below(Path home) {
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
    return new SqliteFile(folder.resolve("studio.db"));
  }

  /** The connection that writes. Its commits are on disk when they return. */
  Connection openWriter() throws SQLException {
    Connection connection = dataSource().getConnection();
    expect(connection, "pragma journal_mode", "wal");
    expect(connection, "pragma synchronous", "2");
    return connection;
  }

  /** A connection that can only read. */
  Connection openReader() throws SQLException {
    Connection connection = dataSource().getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma query_only = on");
    }
    return connection;
  }

  /** Makes connections with the settings of the writer. */
  SQLiteDataSource dataSource() {
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
