package org.analyticsstudio.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.analyticsstudio.bench.Measurement.Target;

/** Five dashboard questions over REST beside hand-written SQL over plain JDBC. */
final class QueryScenario implements Scenario {

  private static final int ROWS = 1_000_000;
  private static final int WARM_UP = 30;
  private static final int TIMES = 41;
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
    Path database = work.resolve("raw.duckdb");
    load(csv, database);
    double[] ratios = new double[QUESTIONS.size()];
    double[] plain = new double[QUESTIONS.size()];
    double[] rest = new double[QUESTIONS.size()];
    Properties readOnly = new Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    try (Product product = Product.start(studio, work.resolve("home"));
        Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database, readOnly)) {
      product.signIn();
      String file = product.upload(csv).get("file_id").asText();
      product.post(
          "/api/v1/datasets",
          Map.of("id", "events", "name", "Events", "grain", "daily", "file_id", file));
      for (int i = 0; i < ratios.length; i++) {
        Question question = QUESTIONS.get(i);
        Map<String, Object> asked = new java.util.LinkedHashMap<>(question.asked());
        asked.put("dataset_id", "events");
        byte[] body = JSON.writeValueAsBytes(asked);
        try (PreparedStatement statement = connection.prepareStatement(question.sql())) {
          double[][] times = new double[2][TIMES];
          for (int run = -WARM_UP; run < TIMES; run++) {
            double a = Sample.medianMillis(0, 1, () -> run(statement, question.binds()));
            double b =
                Sample.medianMillis(0, 1, () -> product.postBytes("/api/v1/query/execute", body));
            if (run >= 0) {
              times[0][run] = a;
              times[1][run] = b;
            }
          }
          plain[i] = Sample.median(times[0]);
          rest[i] = Sample.median(times[1]);
          ratios[i] = rest[i] / plain[i];
        }
        System.out.printf(
            "  %-20s JDBC %7.2f ms   REST %7.2f ms   %.3f%n",
            question.name(), plain[i], rest[i], ratios[i]);
      }
    }
    int fastest = 0;
    for (int i = 1; i < plain.length; i++) {
      fastest = plain[i] < plain[fastest] ? i : fastest;
    }
    List<Measurement> figures = new ArrayList<>();
    figures.add(
        new Measurement(
            "five dashboard queries (geometric mean)",
            "ms",
            Sample.geometricMean(rest),
            Sample.geometricMean(plain),
            Target.atMost(1.25)));
    figures.add(
        new Measurement(
            "fastest of them (" + QUESTIONS.get(fastest).name() + "), at most 2 ms more",
            "ms",
            rest[fastest],
            plain[fastest],
            Target.atMost((plain[fastest] + 2) / plain[fastest])));
    return figures;
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
