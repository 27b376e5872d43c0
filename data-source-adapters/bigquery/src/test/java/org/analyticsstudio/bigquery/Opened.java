package org.analyticsstudio.bigquery;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.bigquery.fake.FakeBigQuery;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.plugin.Cancellation;

/** A server that checks what it is asked, and a session on it. */
final class Opened implements AutoCloseable {

  static final ExecutionLimits PATIENT = new ExecutionLimits(Duration.ofSeconds(30));

  final FakeBigQuery server;
  final BigQuerySession session;

  private Opened(FakeBigQuery server, BigQuerySession session) {
    this.server = server;
    this.session = session;
  }

  static Opened open() throws IOException {
    return open(FakeBigQuery.start(), Map.of());
  }

  static Opened open(FakeBigQuery server, Map<String, String> more) {
    Settings settings = settings(server, more);
    BigQueryAdapter adapter = new BigQueryAdapter();
    if (!adapter.check(settings).isEmpty()) {
      throw new IllegalArgumentException(adapter.check(settings).toString());
    }
    return new Opened(server, (BigQuerySession) adapter.open(settings));
  }

  static Settings settings(FakeBigQuery server, Map<String, String> more) {
    Map<String, String> values = new HashMap<>();
    values.put("project", "shop-123456");
    values.put("service_account_key", server.key());
    values.put("endpoint", server.url());
    values.putAll(more);
    values.values().removeIf(String::isEmpty);
    return new Settings(values);
  }

  static SqlStatement sql(String text, ColumnType... types) {
    return new SqlStatement(text, List.of(), List.of(types));
  }

  List<List<Object>> rows(SqlStatement statement) {
    return rows(statement, PATIENT, new Cancellation());
  }

  List<List<Object>> rows(
      SqlStatement statement, ExecutionLimits limits, Cancellation cancellation) {
    List<List<Object>> rows = new ArrayList<>();
    try (RowCursor cursor = session.execute(statement, limits, cancellation)) {
      while (cursor.next()) {
        rows.add(Arrays.asList(cursor.row()));
      }
    }
    return rows;
  }

  @Override
  public void close() {
    session.close();
    server.close();
  }
}
