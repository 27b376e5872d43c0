package org.analyticsstudio.trino;

import io.trino.jdbc.TrinoDriver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Trino of one node with a catalog in memory, in a process of its own. */
final class TrinoServerProcess implements AutoCloseable {

  static final String CATALOG = "memory";
  static final String SCHEMA = "golden";

  private static final int OLDEST_JAVA = 24;
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final int port;

  private TrinoServerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts one whose files lie below a folder, and waits until it answers. */
  static TrinoServerProcess start(Path folder) throws IOException {
    Path server = only(Path.of(System.getProperty("studio.trino.server")), "trino-server-core-");
    Path memory = only(server.resolveSibling("."), "trino-memory-");
    int port = freePort();
    Path etc = Files.createDirectories(folder.resolve("etc"));
    Path catalogs = Files.createDirectories(etc.resolve("catalog"));
    Files.createSymbolicLink(
        Files.createDirectories(folder.resolve("plugin")).resolve("memory"),
        memory.toAbsolutePath());
    Files.writeString(catalogs.resolve(CATALOG + ".properties"), "connector.name=memory\n");
    Files.write(
        etc.resolve("config.properties"),
        List.of(
            "coordinator=true",
            "node-scheduler.include-coordinator=true",
            "http-server.http.port=" + port,
            "discovery.uri=http://127.0.0.1:" + port,
            "plugin.dir=" + folder.resolve("plugin"),
            "query.max-memory=400MB",
            "query.max-memory-per-node=300MB",
            "memory.heap-headroom-per-node=200MB"));
    Files.writeString(
        etc.resolve("access-control.properties"),
        "access-control.name=file\nsecurity.config-file=" + etc.resolve("rules.json") + "\n");
    Files.writeString(
        etc.resolve("rules.json"),
        """
        {"catalogs": [{"user": "reader", "catalog": "memory", "allow": "read-only"}, {"allow": "all"}]}
        """);
    Process process =
        new ProcessBuilder(
                java().resolve("bin/java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-Dconfig=" + etc.resolve("config.properties"),
                "-Dnode.environment=test",
                "-Dnode.id=one",
                "-Dnode.bind-ip=127.0.0.1",
                "-Dnode.internal-address=127.0.0.1",
                "-Dnode.data-dir=" + folder.resolve("data"),
                "-cp",
                server.resolve("lib") + "/*",
                "io.trino.server.TrinoServer")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile())
            .start();
    TrinoServerProcess trino = new TrinoServerProcess(process, port);
    trino.awaitStart(folder.resolve("server.log"));
    return trino;
  }

  private static Path only(Path folder, String start) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(start))
          .findFirst()
          .orElseThrow(
              () -> new IllegalStateException("There is no " + start + "* below " + folder));
    }
  }

  /** The Java that Trino needs; the one of the build may be older. */
  private static Path java() throws IOException {
    Optional<Path> named =
        Stream.of("STUDIO_TRINO_JAVA_HOME", "JAVA_HOME")
            .map(System.getenv()::get)
            .filter(home -> home != null && !home.isBlank())
            .map(Path::of)
            .filter(TrinoServerProcess::isNewEnough)
            .findFirst();
    if (named.isPresent()) {
      return named.get();
    }
    try (Stream<Path> known = Files.list(Path.of("/usr/lib/jvm"))) {
      return known
          .filter(TrinoServerProcess::isNewEnough)
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "Trino needs a JDK 24 or newer: set STUDIO_TRINO_JAVA_HOME, or leave the"
                          + " profile trino out."));
    }
  }

  private static boolean isNewEnough(Path home) {
    Properties release = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("release"))) {
      release.load(reader);
    } catch (IOException e) {
      return false;
    }
    String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
    return Integer.parseInt(version.replaceFirst("[^0-9].*", "")) >= OLDEST_JAVA;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitStart(Path log) throws IOException {
    HttpRequest info = HttpRequest.newBuilder(URI.create(url() + "/v1/info")).build();
    HttpClient http = HttpClient.newHttpClient();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < deadline && process.isAlive()) {
      try {
        if (http.send(info, BodyHandlers.ofString()).body().contains("\"starting\":false")) {
          return;
        }
      } catch (IOException e) {
        // It does not listen yet.
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      pause();
    }
    close();
    throw new IllegalStateException("Trino did not start; it said:\n" + Files.readString(log));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Someone who may write, in the schema for tests, which is made if need be. */
  Connection writer() throws SQLException {
    Properties user = new Properties();
    user.setProperty("user", "loader");
    user.setProperty("timezone", "UTC");
    Connection connection =
        new TrinoDriver()
            .connect("jdbc:trino://127.0.0.1:" + port + "/" + CATALOG + "/" + SCHEMA, user);
    try (var statement = connection.createStatement()) {
      statement.execute("create schema if not exists " + CATALOG + "." + SCHEMA);
    }
    return connection;
  }

  /** The settings of a connection to it, of an account that may only read. */
  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("host", "127.0.0.1");
    settings.put("port", String.valueOf(port));
    settings.put("database", CATALOG);
    settings.put("user", "reader");
    settings.put("tls", "disable");
    return settings;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The server of the tests of this JVM, ended with it. */
  static TrinoServerProcess shared() {
    return Holder.SERVER;
  }

  private static final class Holder {
    static final TrinoServerProcess SERVER = begin();

    private static TrinoServerProcess begin() {
      try {
        TrinoServerProcess server = start(Files.createTempDirectory("trino-"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
