package org.analyticsstudio.mysql;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.jdbc.Values;
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

/** The adapter for MySQL and MariaDB. */
@Component(service = DataSourceAdapter.class)
public final class MySqlAdapter extends JdbcAdapter {

  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(
          "mysql",
          "MySQL and MariaDB",
          new AdapterCapabilities(
              EnumSet.complementOf(EnumSet.of(Aggregation.MEDIAN)),
              Set.of(Granularity.values()),
              8),
          MySqlSettings.SCHEMA);

  /** An adapter; it has no state. */
  @Activate
  public MySqlAdapter() {
    super(DESCRIPTOR);
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
    return open(
        new MySqlServer(known),
        known.poolSize(),
        MySqlFailures::of,
        first -> {
          String exact = MySqlServer.isMariaDb(first) ? "utf8mb4_nopad_bin" : "utf8mb4_0900_bin";
          return new Language(new MySqlDialect(exact), new Values(), MySqlCatalog::new);
        });
  }
}
