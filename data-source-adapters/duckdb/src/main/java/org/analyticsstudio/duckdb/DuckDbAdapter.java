package org.analyticsstudio.duckdb;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.jdbc.JdbcSession;
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

/** The adapter for DuckDB files. */
@Component
public final class DuckDbAdapter implements DataSourceAdapter {

  private static final Duration BETWEEN_BLOWS = Duration.ofMillis(20);

  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(
          "duckdb",
          "DuckDB file",
          new AdapterCapabilities(
              Set.of(Aggregation.values()),
              Set.of(Granularity.values()),
              Runtime.getRuntime().availableProcessors()));

  /** An adapter; it has no state. */
  @Activate
  public DuckDbAdapter() {}

  @Override
  public AdapterDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<FieldProblem> check(Settings settings) {
    return DuckDbSettings.check(settings);
  }

  @Override
  public DataSourceSession open(Settings settings) {
    return new JdbcSession(
        new JdbcSession.Parts(
            DESCRIPTOR.id(),
            new ConnectionPool(HardenedDatabase.open(DuckDbSettings.of(settings))),
            new DuckDbDialect(),
            new DuckDbValues(),
            DuckDbFailures::of,
            BETWEEN_BLOWS));
  }
}
