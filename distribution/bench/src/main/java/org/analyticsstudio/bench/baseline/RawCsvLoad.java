package org.analyticsstudio.bench.baseline;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** DuckDB's own way from a CSV file to a table, with and without a look at the columns. */
public final class RawCsvLoad {

  private RawCsvLoad() {}

  /** Arguments: the CSV file, the database file, {@code profile} or nothing. */
  public static void main(String[] arguments) throws Exception {
    String csv = arguments[0].replace("'", "''");
    boolean profile = arguments.length > 2;
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + Path.of(arguments[1]));
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
      long start = System.nanoTime();
      statement.execute("CREATE TABLE data AS SELECT * FROM read_csv('" + csv + "')");
      if (profile) {
        statement.execute("SUMMARIZE data");
      }
      statement.execute("CHECKPOINT");
      System.out.println("MILLIS " + (System.nanoTime() - start) / 1e6);
    }
    System.out.println("PEAK " + PeakMemory.megabytes());
  }
}
