package org.analyticsstudio.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.bench.Measurement.Target;

/** Five dashboard questions over REST beside hand-written SQL over plain JDBC. */
final class QueryScenario implements Scenario {

  private static final int ROWS = 1_000_000;
  private static final int WARM_UP_ROWS = 1_000;
  private static final int WARM_UP_SECONDS = 20;
  private static final int WARM_UP_CLIENTS = 4;
  private static final int ROUNDS = 51;
  private static final String DATASET = "events";
  private static final String WARM_UP_DATASET = "few_events";
  private static final String EXECUTE = "/api/v1/query/execute";
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Question(String name, String sql, List<Object> binds, Map<String, Object> asked) {}

  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "by country",
              "select country, sum(amount) as amount from data group by country"
                  + " order by amount desc limit 1000",
              List.of(),
              Map.of("dimensions", List.of("country"), "measures", List.of(sum("amount")))),
          new Question(
              "by month",
              "select date_trunc('month', event_date) as m, sum(amount) from data"
                  + " where event_date >= ? and event_date < ? group by m order by m limit 1000",
              List.of(LocalDate.of(2022, 1, 1), LocalDate.of(2025, 1, 1)),
              Map.of(
                  "dimensions", List.of(Map.of("name", "event_date", "granularity", "month")),
                  "measures", List.of(sum("amount")),
                  "time_filter",
                      Map.of("column", "event_date", "from", "2022-01-01", "to", "2024-12-31"))),
          new Question(
              "top products",
              "select product, sum(amount) as a from data where channel = ? group by product"
                  + " order by a desc, product limit 10",
              List.of("web"),
              Map.of(
                  "dimensions", List.of("product"),
                  "measures", List.of(sum("amount")),
                  "filters",
                      List.of(
                          Map.of("field", "channel", "operator", "=", "values", List.of("web"))),
                  "limit", 10)),
          new Question(
              "distinct customers",
              "select count(distinct customer_id) from data",
              List.of(),
              Map.of(
                  "measures",
                  List.of(Map.of("name", "customer_id", "aggregation", "COUNT_DISTINCT")))),
          new Question(
              "one figure",
              "select sum(amount), count(*) from data where country = ?",
              List.of("Norway"),
              Map.of(
                  "measures", List.of(sum("amount"), Map.of("name", "row_count")),
                  "filters",
                      List.of(
                          Map.of(
                              "field", "country", "operator", "=", "values", List.of("Norway"))))));

  private static Map<String, Object> sum(String name) {
    return Map.of("name", name, "aggregation", "SUM");
  }

  @Override
  public String name() {
    return "query";
  }

  @Override
  public List<Measurement> measure(Path studio, Path work) throws Exception {
    Path csv = work.resolve("events.csv");
    EventsCsv.write(csv, ROWS);
    Path few = work.resolve("few.csv");
    EventsCsv.write(few, WARM_UP_ROWS);
    Path database = work.resolve("raw.duckdb");
    load(csv, database);
    Properties readOnly = new Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    try (Product product =
            Product.start(studio, new Home(work.resolve("home")).takingUploadsUpTo(500));
        Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database, readOnly)) {
      product.signIn();
      LoadScenario.uploadToQueryable(product, DATASET, csv, ROWS);
      LoadScenario.uploadToQueryable(product, WARM_UP_DATASET, few, WARM_UP_ROWS);
      List<Pair> pairs = new ArrayList<>();
      for (Question question : QUESTIONS) {
        pairs.add(Pair.of(question, product, connection));
      }
      warmUp(product, pairs);
      return figures(pairs);
    }
  }

  /**
   * Many questions of the same kinds to a few rows first, since what is measured is a server that
   * has been up for a while; then the questions themselves.
   */
  private static void warmUp(Product product, List<Pair> pairs) throws Exception {
    URI uri = URI.create(product.base() + EXECUTE);
    LoadGenerator load = new LoadGenerator(WARM_UP_CLIENTS);
    for (Question question : QUESTIONS) {
      load.requestsPerSecond(
          uri, request(uri, question, WARM_UP_DATASET, product), WARM_UP_SECONDS / 2);
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS);
    while (System.nanoTime() < end) {
      for (Pair pair : pairs) {
        pair.plain().call();
        pair.rest().call();
      }
    }
  }

  /** The two ways to the same rows. */
  private record Pair(String name, Callable<Integer> plain, Callable<Integer> rest) {

    static Pair of(Question question, Product product, Connection connection) throws Exception {
      URI uri = URI.create(product.base() + EXECUTE);
      byte[] request = request(uri, question, DATASET, product);
      KeptConnection client = new KeptConnection(uri);
      PreparedStatement statement = connection.prepareStatement(question.sql());
      return new Pair(
          question.name(), () -> run(statement, question.binds()), () -> client.exchange(request));
    }
  }

  private static byte[] request(URI uri, Question question, String dataset, Product product)
      throws Exception {
    Map<String, Object> asked = new LinkedHashMap<>(question.asked());
    asked.put("dataset_id", dataset);
    return KeptConnection.request("POST", uri, product.token(), JSON.writeValueAsBytes(asked));
  }

  private static List<Measurement> figures(List<Pair> pairs) throws Exception {
    double[] plain = new double[pairs.size()];
    double[] rest = new double[pairs.size()];
    int fastest = 0;
    for (int i = 0; i < plain.length; i++) {
      double[][] times = new double[2][ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        times[0][round] = Sample.medianMillis(0, 1, pairs.get(i).plain());
        times[1][round] = Sample.medianMillis(0, 1, pairs.get(i).rest());
      }
      plain[i] = Sample.median(times[0]);
      rest[i] = Sample.median(times[1]);
      fastest = plain[i] < plain[fastest] ? i : fastest;
      System.out.printf(
          "  %-20s JDBC %7.2f ms   REST %7.2f ms   %.3f%n",
          pairs.get(i).name(), plain[i], rest[i], rest[i] / plain[i]);
    }
    return List.of(
        new Measurement(
            "five dashboard queries over REST / JDBC (geometric mean)",
            "ms",
            Sample.geometricMean(rest),
            Sample.geometricMean(plain),
            Target.atMost(1.25)),
        new Measurement(
            "the fastest, " + pairs.get(fastest).name() + " / JDBC and 2 ms",
            "ms",
            rest[fastest],
            plain[fastest] + 2,
            Target.atMost(1)));
  }

  private static int run(PreparedStatement statement, List<Object> binds) throws Exception {
    for (int i = 0; i < binds.size(); i++) {
      Object bind = binds.get(i);
      statement.setObject(i + 1, bind instanceof LocalDate day ? Date.valueOf(day) : bind);
    }
    int rows = 0;
    try (ResultSet result = statement.executeQuery()) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        for (int i = 1; i <= columns; i++) {
          result.getObject(i);
        }
        rows++;
      }
    }
    return rows;
  }

  private static void load(Path csv, Path database) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE data AS SELECT * REPLACE (unit_price::DECIMAL(18,2) AS unit_price,"
              + " amount::DECIMAL(18,2) AS amount) FROM read_csv('"
              + csv
              + "')");
    }
  }
}
