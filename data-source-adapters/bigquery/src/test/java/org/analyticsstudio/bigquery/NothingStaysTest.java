package org.analyticsstudio.bigquery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.analyticsstudio.bigquery.fake.Answer;
import org.analyticsstudio.bigquery.fake.FakeBigQuery;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceSession;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.junit.jupiter.api.Test;

/**
 * The adapter comes and goes in a class loader of its own, with its libraries, as its bundle does:
 * nothing of it may stay. The libraries are those the bundle has and no more.
 */
class NothingStaysTest {

  private static final int CYCLES = 20;
  private static final String ESTABLISHED = "01";

  @Test
  void neitherClassLoaderNorThreadNorSocketStaysAfterUse() throws Exception {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    try (FakeBigQuery server = FakeBigQuery.start()) {
      server.answer("endless", Answer.ENDLESS);
      server.answer(
          "pages", Answer.of(List.of("INTEGER"), List.of(List.of("1"), List.of("2"))).inPartsOf(1));
      for (int i = 0; i < CYCLES; i++) {
        loaders.add(comeAndGo(server));
      }
      assertThat(collected(loaders)).as("class loaders collected of %s", CYCLES).isEqualTo(CYCLES);
      assertThat(threads()).as("threads that stay").isEmpty();
      assertThat(sockets(URI.create(server.url()).getPort())).as("sockets that stay").isZero();
      assertThat(server.wrong).isEmpty();
    }
  }

  private static WeakReference<ClassLoader> comeAndGo(FakeBigQuery server) throws Exception {
    Plugin loader = new Plugin(classPath());
    DataSourceAdapter adapter =
        (DataSourceAdapter)
            loader
                .loadClass("org.analyticsstudio.bigquery.BigQueryAdapter")
                .getConstructor()
                .newInstance();
    assertThat(adapter.getClass().getClassLoader()).isSameAs(loader);
    FutureTask<String> use = new FutureTask<>(() -> use(adapter, server), "used");
    new Thread(use, "host").start();
    assertThat(use.get()).isEqualTo("used");
    loader.close();
    return new WeakReference<>(loader);
  }

  /** On a thread of its own, as the host calls adapters. */
  private static void use(DataSourceAdapter adapter, FakeBigQuery server) {
    try (DataSourceSession session = adapter.open(Opened.settings(server, java.util.Map.of()))) {
      try (RowCursor cursor = execute(session, "pages", 10_000)) {
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.row()[0]).isEqualTo(2L);
      }
      execute(session, "endless", 50).close();
    } catch (DataSourceException e) {
      assertThat(e.kind()).isEqualTo(DataSourceException.Kind.TIMEOUT);
    }
  }

  private static RowCursor execute(DataSourceSession session, String sql, long millis) {
    return session.execute(
        new SqlStatement(sql, List.of(), List.of(ColumnType.INTEGER)),
        new ExecutionLimits(Duration.ofMillis(millis)),
        new Cancellation());
  }

  private static int collected(List<WeakReference<ClassLoader>> loaders)
      throws InterruptedException {
    for (int i = 0; i < 50 && gone(loaders) < CYCLES; i++) {
      System.gc();
      Thread.sleep(20);
    }
    return gone(loaders);
  }

  private static int gone(List<WeakReference<ClassLoader>> loaders) {
    return (int) loaders.stream().filter(loader -> loader.get() == null).count();
  }

  /** Those of the adapter have its name. */
  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("bigquery") || name.startsWith("host"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Open connections of this process to a port, as Linux counts them. */
  private static long sockets(int port) {
    String remote = ":%04X".formatted(port);
    long open = 0;
    for (String table : List.of("/proc/self/net/tcp", "/proc/self/net/tcp6")) {
      try {
        open +=
            Files.readAllLines(Path.of(table)).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(field -> field[2].endsWith(remote) && field[3].equals(ESTABLISHED))
                .count();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return open;
  }

  private static URL[] classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> isOwn(Path.of(entry)))
        .map(
            entry -> {
              try {
                return Path.of(entry).toUri().toURL();
              } catch (java.net.MalformedURLException e) {
                throw new IllegalStateException(e);
              }
            })
        .toArray(URL[]::new);
  }

  private static boolean isOwn(Path entry) {
    String library =
        "(google-auth-library|google-http-client|gson|guava|failureaccess|api-common|opencensus"
            + "|grpc-api|httpclient5|httpcore5).*\\.jar";
    return entry.endsWith(Path.of("bigquery", "target", "classes"))
        || entry.getFileName().toString().matches(library);
  }

  /** Has the adapter and its libraries itself, and takes the SPI from the host. */
  private static final class Plugin extends URLClassLoader {

    Plugin(URL[] own) {
      super("plugin", own, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      return name.startsWith("org.analyticsstudio.bigquery")
              || name.startsWith("org.analyticsstudio.jdbc")
              || !(name.startsWith("org.analyticsstudio.") || name.startsWith("org.slf4j."))
          ? super.findClass(name)
          : NothingStaysTest.class.getClassLoader().loadClass(name);
    }
  }
}
