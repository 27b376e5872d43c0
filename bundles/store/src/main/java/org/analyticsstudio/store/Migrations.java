package org.analyticsstudio.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the database to this version's schema. What both databases understand is in {@code
 * db/migration}; what only one of them does is below {@code db/vendor}.
 */
final class Migrations {

  private final Database database;

  Migrations(Database database) {
    this.database = database;
  }

  /**
   * Runs what has not run yet.
   *
   * @return how many migrations ran
   */
  int run() {
    try {
      return Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(database.dataSource())
          .locations("classpath:db/migration", "classpath:db/vendor/" + database.vendor())
          .failOnMissingLocations(true)
          .placeholders(database.placeholders())
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
              + database.name()
              + " can't be brought to this version: "
              + e.getMessage()
              + " If a newer version wrote it, start that version, or restore a backup.",
          e);
    }
  }
}
