package org.analyticsstudio.trino;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
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

/** The adapter for Trino. */
@Component
public final class TrinoAdapter implements DataSourceAdapter {

  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(
          "trino",
          "Trino",
          new AdapterCapabilities(
              EnumSet.complementOf(EnumSet.of(Aggregation.MEDIAN)),
              Set.of(Granularity.values()),
              8),
          TrinoSettings.SCHEMA);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_BLOWS = Duration.ofMillis(500);

  /** An adapter; it has no state. */
  @Activate
  public TrinoAdapter() {}

  @Override
  public AdapterDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<FieldProblem> check(Settings settings) {
    List<FieldProblem> problems =
        new ArrayList<>(ServerSettings.check(TrinoSettings.SCHEMA, settings));
    if (problems.isEmpty() && new TrinoSettings(settings).sendsPasswordInTheOpen()) {
      problems.add(
          FieldProblem.of(
              "tls", "setting_invalid", "A password is only sent over an encrypted connection."));
    }
    return problems;
  }

  @Override
  public int concurrentQueries(Settings settings) {
    return new TrinoSettings(settings).poolSize();
  }

  @Override
  public DataSourceSession open(Settings settings) {
    TrinoSettings known = new TrinoSettings(settings);
    TrinoServer server = new TrinoServer(known);
    // Not by the pool: it would try a wrong password again and again until its patience ends.
    try (Connection first = server.connect()) {
      server.greet(first);
    } catch (SQLException e) {
      throw TrinoFailures.of(e);
    }
    return new ServerSession(
        new JdbcSession.Parts(
            DESCRIPTOR.id(),
            new ConnectionPool("trino", server, known.poolSize(), PATIENCE),
            new TrinoDialect(),
            new TrinoValues(),
            TrinoFailures::of,
            BETWEEN_BLOWS),
        answers -> new TrinoCatalog(answers, known));
  }
}
