package org.analyticsstudio.trino;

import java.util.ArrayList;
import java.util.EnumSet;
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

/** The adapter for Trino. */
@Component(service = DataSourceAdapter.class)
public final class TrinoAdapter extends JdbcAdapter {

  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(
          "trino",
          "Trino",
          new AdapterCapabilities(
              EnumSet.complementOf(EnumSet.of(Aggregation.MEDIAN)),
              Set.of(Granularity.values()),
              8),
          TrinoSettings.SCHEMA);

  /** An adapter; it has no state. */
  @Activate
  public TrinoAdapter() {
    super(DESCRIPTOR);
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
    return open(
        server,
        known.poolSize(),
        TrinoFailures::of,
        first -> {
          server.greet(first);
          return new Language(
              new TrinoDialect(), new TrinoValues(), answers -> new TrinoCatalog(answers, known));
        });
  }
}
