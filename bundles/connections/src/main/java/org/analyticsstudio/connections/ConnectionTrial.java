package org.analyticsstudio.connections;

import java.util.List;
import org.analyticsstudio.api.connections.ConnectionTest;
import org.analyticsstudio.api.query.DataSource;
import org.analyticsstudio.api.query.DataSources;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.spi.datasource.SourceReport;
import org.analyticsstudio.spi.plugin.Cancellation;

/** Tries data sources, and tells in words what came of it. */
final class ConnectionTrial {

  private final DataSources sources;

  ConnectionTrial(DataSources sources) {
    this.sources = sources;
  }

  ConnectionTest test(DataSource source, Cancellation cancellation) {
    try {
      SourceReport report = sources.test(source, cancellation);
      return new ConnectionTest(
          true,
          report.product() + " " + report.version() + " answers as " + report.account() + ".",
          null,
          report.product() + " " + report.version(),
          report.account(),
          report.warnings());
    } catch (ProblemException e) {
      Problem problem = e.problem();
      return new ConnectionTest(
          false, problem.detail() + "", problem.hint(), null, null, List.of());
    }
  }
}
