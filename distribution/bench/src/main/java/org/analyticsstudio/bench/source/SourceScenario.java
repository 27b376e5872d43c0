package org.analyticsstudio.bench.source;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.analyticsstudio.bench.Home;
import org.analyticsstudio.bench.LiveHeap;
import org.analyticsstudio.bench.Measurement;
import org.analyticsstudio.bench.Measurement.Target;
import org.analyticsstudio.bench.Product;
import org.analyticsstudio.bench.Sample;
import org.analyticsstudio.bench.Scenario;

/** Rows of a PostgreSQL over REST beside psql writing the same rows, and what it holds listed. */
public final class SourceScenario implements Scenario {

  private static final int ROWS = 100_000;
  private static final int TABLES = 2_000;
  private static final int WARM_UP = 8;
  private static final int ROUNDS = 9;
  private static final double MOST_MILLIS_TO_LIST = 3_000;
  private static final String SAME_QUESTION =
      "select id, region, day, note, sum(amount) from rows group by 1, 2, 3, 4 order by 1 limit ";

  private static final String JSON = "/api/v1/query/execute";

  private final HttpClient http = HttpClient.newHttpClient();

  /** Nothing is kept between runs. */
  public SourceScenario() {}

  @Override
  public String name() {
    return "source";
  }

  @Override
  public List<Measurement> measure(Path studio, Path work) throws Exception {
    try (EmbeddedPostgres server =
            EmbeddedPostgres.builder().setDataDirectory(work.resolve("postgres")).start();
        Product product = Product.start(studio, new Home(work.resolve("home")))) {
      fill(server);
      product.signIn();
      post(product, "/api/v1/connections", connection(server));
      post(
          product,
          "/api/v1/datasets",
          Map.of("id", "rows", "name", "Rows", "grain", "none", "table_name", "rows"));
      Path file = work.resolve("rows.out");
      List<Callable<Object>> ways =
          List.of(
              () -> psql(server, file),
              () -> download(product, JSON, ROWS, file),
              () -> download(product, "/api/v1/query/export?format=csv", ROWS, file));
      double[] millis = inTurn(ways);
      double listed = Sample.median(new double[] {list(product), list(product), list(product)});
      return List.of(
          new Measurement(
              "100,000 rows of PostgreSQL as JSON / psql",
              "ms",
              millis[1],
              millis[0],
              Target.atMost(2)),
          new Measurement(
              "100,000 rows of PostgreSQL as CSV / psql",
              "ms",
              millis[2],
              millis[0],
              Target.atMost(1.3)),
          new Measurement(
              "2,000 tables listed / 3 s", "ms", listed, MOST_MILLIS_TO_LIST, Target.atMost(1)),
          heap(product, file));
    }
  }

  /** Compares the live heap while all rows and a tenth of them are written as JSON. */
  private Measurement heap(Product product, Path file) throws Exception {
    try (LiveHeap heap = LiveHeap.of(product.pid())) {
      double less = heap.peakMegabytesDuring(() -> download(product, JSON, ROWS / 10, file));
      double more = heap.peakMegabytesDuring(() -> download(product, JSON, ROWS, file));
      return new Measurement(
          "100,000 rows as JSON: live heap / a tenth of the rows",
          "MB",
          more,
          less,
          Target.atMost(1.2));
    }
  }

  private static void fill(EmbeddedPostgres server) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table rows as select i as id, 'Region ' || i % 20 as region, date '2020-01-01' + i %"
              + " 1500 as day, (i * 7919 % 1000000) / 100.0 as amount, md5(i::text) as note from"
              + " generate_series(1, "
              + ROWS
              + ") i");
      statement.execute(
          "do $$ begin for i in 1.."
              + TABLES
              + " loop execute format('create table t%s (a bigint primary key, b text, c date)', i);"
              + " end loop; end $$");
      statement.execute("analyze");
    }
  }

  private static Map<String, Object> connection(EmbeddedPostgres server) {
    return Map.of(
        "id",
        "bench",
        "adapter",
        "postgresql",
        "is_default",
        true,
        "settings",
        Map.of(
            "host", "localhost",
            "port", String.valueOf(server.getPort()),
            "database", "postgres",
            "user", "postgres",
            "tls", "disable"));
  }

  private static void post(Product product, String path, Object body) throws Exception {
    var unused = product.post(path, body);
  }

  /** One after the other in each round, so that what else the machine does meets all alike. */
  private static double[] inTurn(List<Callable<Object>> ways) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      for (Callable<Object> way : ways) {
        way.call();
      }
    }
    double[][] millis = new double[ways.size()][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < ways.size(); i++) {
        long start = System.nanoTime();
        ways.get(i).call();
        millis[i][round] = (System.nanoTime() - start) / 1e6;
      }
    }
    double[] medians = new double[ways.size()];
    for (int i = 0; i < medians.length; i++) {
      medians[i] = Sample.median(millis[i]);
    }
    return medians;
  }

  private static Object psql(EmbeddedPostgres server, Path file) throws Exception {
    Process psql;
    try {
      psql =
          new ProcessBuilder(
                  List.of(
                      "psql",
                      "--no-psqlrc",
                      "--no-align",
                      "--tuples-only",
                      "-h",
                      "localhost",
                      "-p",
                      String.valueOf(server.getPort()),
                      "-U",
                      "postgres",
                      "-o",
                      file.toString(),
                      "-c",
                      SAME_QUESTION + ROWS))
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      throw new IOException("The benchmark needs psql, the client of PostgreSQL: install it.", e);
    }
    String said = new String(psql.getInputStream().readAllBytes());
    if (psql.waitFor() != 0) {
      throw new IOException("psql failed: " + said);
    }
    return said;
  }

  private Object download(Product product, String path, int rows, Path file) throws Exception {
    String asked =
        """
        {"dataset_id": "rows", "dimensions": ["id", "region", "day", "note"], "measures": [{"name": "amount", "aggregation": "SUM"}],
         "order_by": [{"key": "id", "direction": "asc"}], "limit": %d}"""
            .formatted(rows);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(product.base() + path))
            .header("Authorization", "Bearer " + product.token())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(asked))
            .build();
    HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
    try (InputStream body = answer.body();
        OutputStream out = Files.newOutputStream(file)) {
      long bytes = body.transferTo(out);
      if (answer.statusCode() != 200 || bytes < rows) {
        throw new IOException(
            path + " answered " + answer.statusCode() + ": " + Files.readString(file));
      }
      return bytes;
    }
  }

  private double list(Product product) throws Exception {
    long start = System.nanoTime();
    List<String> parts = new ArrayList<>();
    String cursor = "";
    do {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(
                      product.base()
                          + "/api/v1/connections/bench/tables?limit=1000"
                          + (cursor.isEmpty() ? "" : "&cursor=" + cursor)))
              .header("Authorization", "Bearer " + product.token())
              .build();
      String body = http.send(request, BodyHandlers.ofString()).body();
      parts.add(body);
      int next = body.lastIndexOf("\"next\":\"");
      cursor = next < 0 ? "" : body.substring(next + 8, body.indexOf('"', next + 8));
    } while (!cursor.isEmpty());
    long tables = parts.stream().mapToLong(part -> part.split("\"kind\"", -1).length - 1).sum();
    if (tables != TABLES + 1) {
      throw new IOException("listed " + tables + " tables");
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
