package org.analyticsstudio.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the metadata is kept: {@code conf/store.cfg} of the home, before which the environment has
 * its say.
 *
 * @param postgres the PostgreSQL database to use; empty for the file of the home
 */
record StoreSettings(Optional<Postgres> postgres) {

  private static final String FILE = "conf/store.cfg";
  private static final String PREFIX = "jdbc:postgresql:";
  private static final List<String> KEYS = List.of("url", "user", "password", "password-file");

  /**
   * A PostgreSQL database.
   *
   * @param url in the form of the JDBC driver
   * @param user who signs in; the driver's default when empty
   * @param password of the user, if any is needed
   */
  record Postgres(String url, Optional<String> user, Optional<String> password) {
    /** Says neither password nor parameters. */
    @Override
    public String toString() {
      return url.substring("jdbc:".length()).replaceAll("[?].*", "");
    }
  }

  /**
   * The settings of a home.
   *
   * @throws IllegalStateException when they make no sense; the message is for people
   */
  static StoreSettings of(Path home, Map<String, String> environment) {
    Properties file = read(home.resolve(FILE));
    for (String key : file.stringPropertyNames()) {
      if (!KEYS.contains(key)) {
        throw new IllegalStateException(
            FILE + " has the setting " + key + ", which is not known; known are " + KEYS + ".");
      }
    }
    Optional<String> url = value("url", file, environment);
    if (url.isEmpty()) {
      return new StoreSettings(Optional.empty());
    }
    if (!url.get().startsWith(PREFIX)) {
      throw new IllegalStateException(
          "The address of the metadata database (url in "
              + FILE
              + ", or STUDIO_STORE_URL) must begin with "
              + PREFIX
              + "//, as in "
              + PREFIX
              + "//db.example.org:5432/studio.");
    }
    if (url.get().matches("[^?]*@.*")) {
      throw new IllegalStateException(
          "The address of the metadata database must not hold a user or password: they have settings"
              + " of their own, user and password.");
    }
    return new StoreSettings(
        Optional.of(
            new Postgres(
                url.get(), value("user", file, environment), password(file, environment))));
  }

  /** The database they name. */
  Database database(Path home) {
    return postgres
        .<Database>map(PostgresDatabase::new)
        .orElseGet(() -> SqliteDatabase.below(home));
  }

  private static Optional<String> password(Properties file, Map<String, String> environment) {
    Optional<String> said = value("password", file, environment);
    if (said.isPresent()) {
      return said;
    }
    return value("password-file", file, environment)
        .map(
            path -> {
              try {
                return Files.readString(Path.of(path)).strip();
              } catch (IOException | RuntimeException e) {
                throw new IllegalStateException(
                    "The file with the password of the metadata database can't be read: " + path,
                    e);
              }
            });
  }

  private static Optional<String> value(
      String key, Properties file, Map<String, String> environment) {
    String variable = "STUDIO_STORE_" + key.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    return Optional.ofNullable(environment.getOrDefault(variable, file.getProperty(key)))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static Properties read(Path path) {
    Properties properties = new Properties();
    if (!Files.exists(path)) {
      return properties;
    }
    try (Reader reader = Files.newBufferedReader(path)) {
      properties.load(reader);
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(path + " can't be read: " + e.getMessage(), e);
    }
  }
}
