package org.analyticsstudio.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.jdbc.JdbcSession;
import org.analyticsstudio.jdbc.ServerSession;
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

/** The adapter for PostgreSQL. */
@Component
public final class PostgresAdapter implements DataSourceAdapter {

  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(
          "postgresql",
          "PostgreSQL",
          new AdapterCapabilities(Set.of(Aggregation.values()), Set.of(Granularity.values()), 8),
          PostgresSettings.SCHEMA);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_BLOWS = Duration.ofMillis(500);

  /** An adapter; it has no state. */
  @Activate
  public PostgresAdapter() {}

  @Override
  public AdapterDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<FieldProblem> check(Settings settings) {
    return ServerSettings.check(PostgresSettings.SCHEMA, settings);
  }

  @Override
  public int concurrentQueries(Settings settings) {
    return new PostgresSettings(settings).poolSize();
  }

  @Override
  public DataSourceSession open(Settings settings) {
    PostgresSettings known = new PostgresSettings(settings);
    PostgresServer server = new PostgresServer(known);
    // Not by the pool: it would try a wrong password again and again until its patience ends.
    try (Connection first = server.connect()) {
      String caseCollation = PostgresServer.caseCollation(first);
      return new ServerSession(
          new JdbcSession.Parts(
              DESCRIPTOR.id(),
              new ConnectionPool("postgresql", server, known.poolSize(), PATIENCE),
              new PostgresDialect(caseCollation),
              new PostgresValues(),
              PostgresFailures::of,
              BETWEEN_BLOWS),
          PostgresCatalog::new);
    } catch (SQLException e) {
      throw PostgresFailures.of(e);
    }
  }
}
