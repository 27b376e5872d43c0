package org.analyticsstudio.bigquery;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

/** The adapter for BigQuery. */
@Component
public final class BigQueryAdapter implements DataSourceAdapter {

  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(
          "bigquery",
          "BigQuery",
          new AdapterCapabilities(
              EnumSet.complementOf(EnumSet.of(Aggregation.MEDIAN)),
              Set.of(Granularity.values()),
              8,
              true),
          BigQuerySettings.SCHEMA);

  /** An adapter; it has no state. */
  @Activate
  public BigQueryAdapter() {}

  @Override
  public AdapterDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<FieldProblem> check(Settings settings) {
    return BigQuerySettings.check(settings);
  }

  @Override
  public int concurrentQueries(Settings settings) {
    return BigQuerySettings.concurrentQueries(settings);
  }

  @Override
  public DataSourceSession open(Settings settings) {
    BigQuerySession session = new BigQuerySession(BigQuerySettings.of(settings));
    boolean open = false;
    try {
      session.connect();
      open = true;
      return session;
    } finally {
      if (!open) {
        session.close();
      }
    }
  }
}
