package org.analyticsstudio.postgresql;

import java.util.List;
import java.util.Set;
import org.analyticsstudio.jdbc.pool.JdbcAdapter;
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
@Component(service = DataSourceAdapter.class)
public final class PostgresAdapter extends JdbcAdapter {

  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(
          "postgresql",
          "PostgreSQL",
          new AdapterCapabilities(Set.of(Aggregation.values()), Set.of(Granularity.values()), 8),
          PostgresSettings.SCHEMA);

  /** An adapter; it has no state. */
  @Activate
  public PostgresAdapter() {
    super(DESCRIPTOR);
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
    return open(
        new PostgresServer(known),
        known.poolSize(),
        PostgresFailures::of,
        first ->
            new Language(
                new PostgresDialect(PostgresServer.caseCollation(first)),
                new PostgresValues(),
                PostgresCatalog::new));
  }
}
