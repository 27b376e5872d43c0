package org.analyticsstudio.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.jdbc.JdbcSession;
import org.analyticsstudio.jdbc.ServerSession;
import org.analyticsstudio.jdbc.Values;
import org.analyticsstudio.jdbc.pool.ConnectionPool;
import org.analyticsstudio.jdbc.pool.ServerSettings;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.datasource.AdapterCapabilities;
import org.analyticsstudio.spi.datasource.AdapterDescriptor;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.spi.datasource.DataSourceSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The adapter for MySQL and MariaDB. */
@Component
public final class MySqlAdapter implements DataSourceAdapter {

  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(
          "mysql",
          "MySQL and MariaDB",
          new AdapterCapabilities(
              EnumSet.complementOf(EnumSet.of(Aggregation.MEDIAN)),
              Set.of(Granularity.values()),
              8),
          MySqlSettings.SCHEMA);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_BLOWS = Duration.ofMillis(500);

  /** An adapter; it has no state. */
  @Activate
  public MySqlAdapter() {}

  @Override
  public AdapterDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<FieldProblem> check(Settings settings) {
    return ServerSettings.check(MySqlSettings.SCHEMA, settings);
  }

  @Override
  public int concurrentQueries(Settings settings) {
    return new MySqlSettings(settings).poolSize();
  }

  @Override
  public DataSourceSession open(Settings settings) {
    MySqlSettings known = new MySqlSettings(settings);
    MySqlServer server = new MySqlServer(known);
    // Not by the pool: it would try a wrong password again and again until its patience ends.
    try (Connection first = server.connect()) {
      String exact = MySqlServer.isMariaDb(first) ? "utf8mb4_nopad_bin" : "utf8mb4_0900_bin";
      return new ServerSession(
          new JdbcSession.Parts(
              DESCRIPTOR.id(),
              new ConnectionPool("mysql", server, known.poolSize(), PATIENCE),
              new MySqlDialect(exact),
              new Values(),
              MySqlFailures::of,
              BETWEEN_BLOWS),
          MySqlCatalog::new);
    } catch (SQLException e) {
      throw MySqlFailures.of(e);
    }
  }
}
