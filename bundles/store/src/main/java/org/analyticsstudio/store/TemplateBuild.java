package org.analyticsstudio.store;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Makes the database that every new home begins with, when the product is built. */
public final class TemplateBuild {

  private TemplateBuild() {}

  /**
   * Runs all migrations on an empty database.
   *
   * @param args the folder of the classes, and a folder to work in
   */
  public static void main(String[] args) throws IOException, SQLException {
    Path classes = Path.of(args[0]);
    Path work = emptied(Path.of(args[1]));
    Logger flyway = Logger.getLogger("org.flywaydb");
    flyway.setLevel(Level.WARNING);
    SqliteDatabase whole = new SqliteDatabase(work.resolve("whole.db"));
    new Migrations(whole).run();
    whole.mark(sumOf(classes.resolve("db")));
    SqliteDatabase compact = new SqliteDatabase(work.resolve("compact.db"));
    try (Connection connection = whole.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      // The same sources make the same file.
      statement.execute(
          "update flyway_schema_history set installed_on = '2026-01-01 00:00:00', execution_time = 0");
      statement.execute("vacuum into '" + compact.path() + "'");
    }
    compact.openWriter().close();
    Files.copy(compact.path(), classes.resolve(SqliteTemplate.RESOURCE), REPLACE_EXISTING);
  }

  private static Path emptied(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    return folder;
  }

  private static int sumOf(Path migrations) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(migrations)) {
      files = found.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
    CRC32 sum = new CRC32();
    for (Path file : files) {
      sum.update(migrations.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      sum.update(Files.readAllBytes(file));
    }
    // Zero is the mark of a database that has none.
    return (int) sum.getValue() | 1;
  }
}
