package org.analyticsstudio.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * The PostgreSQL server of this JVM, begun when the first test wants it and ended with the JVM, or
 * the one of the JVM that began this one.
 */
final class PostgresServer {

  static final String WANTED = System.getProperty("studio.test.store", "sqlite");

  private static final class Holder {
    static final PostgresServer SERVER = new PostgresServer(begunPort());
  }

  private final int port;

  private PostgresServer(int port) {
    this.port = port;
  }

  private static int begunPort() {
    if (WANTED.startsWith("jdbc:")) {
      return URI.create(WANTED.substring("jdbc:".length())).getPort();
    }
    try {
      return EmbeddedPostgres.builder().start().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PostgresServer running() {
    return Holder.SERVER;
  }

  Connection connect() throws SQLException {
    Properties user = new Properties();
    user.setProperty("user", "postgres");
    return new Driver().connect(url("postgres"), user);
  }

  int port() {
    return port;
  }

  String url(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }
}
