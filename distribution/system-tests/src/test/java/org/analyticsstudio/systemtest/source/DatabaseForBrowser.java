package org.analyticsstudio.systemtest.source;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A PostgreSQL for the browser tests, in a process of its own: it says its port, runs each line it
 * is given as SQL, and ends with its input.
 */
public final class DatabaseForBrowser {

  private static final List<String> BEGINNING =
      List.of(
          "create table orders (order_id bigint primary key, region text not null,"
              + " order_date date, total numeric(12, 2), photo bytea)",
          "comment on table orders is 'What was sold'",
          "insert into orders select i, (array['North', 'South', 'West'])[1 + i % 3],"
              + " date '2024-01-01' + i % 366, i from generate_series(1, 3000) i",
          "create view big_orders as select * from orders where total > 2000",
          "create role reader login password 'reads only'",
          "grant select on all tables in schema public to reader",
          "analyze");

  private DatabaseForBrowser() {}

  /** Runs until the input ends. */
  public static void main(String[] args) throws IOException, SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String sql : BEGINNING) {
        statement.execute(sql);
      }
      System.out.println("PORT " + server.getPort());
      for (String sql = lines.readLine(); sql != null; sql = lines.readLine()) {
        statement.execute(sql);
        System.out.println("RAN " + sql);
      }
    }
  }
}
