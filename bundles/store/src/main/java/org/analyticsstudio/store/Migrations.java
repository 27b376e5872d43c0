package org.analyticsstudio.store;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the database to this version's schema. What both databases understand is in {@code
 * db/migration}; what only SQLite does is in {@code db/vendor/sqlite}.
 */
final class Migrations {

  private final SqliteFile file;

  Migrations(SqliteFile file) {
    this.file = file;
  }

  /**
   * Runs what has not run yet.
   *
   * @return how many migrations ran
   */
  int run() {
    try {
      return Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(file.dataSource())
          .locations("classpath:db/migration", "classpath:db/vendor/sqlite")
          .failOnMissingLocations(true)
          .placeholders(Map.of("identity", "integer primary key autoincrement"))
          .ignoreMigrationPatterns(new String[0])
          .cleanDisabled(true)
          // All or nothing, and on the disk once.
          .group(true)
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException e) {
      throw new IllegalStateException(
          "The metadata database "
              + file.path()
              + " can't be brought to this version: "
              + e.getMessage()
              + " If a newer version wrote it, start that version, or restore a backup.",
          e);
    }
  }
}
