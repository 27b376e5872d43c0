package org.analyticsstudio.api.governance;

import org.analyticsstudio.spi.plugin.Cancellation;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Watches the tables that datasets stand on: every hour, and when it is asked. What begins to
 * differ is told in the log and the audit log. Safe for use by many threads.
 */
@ProviderType
public interface SourceWatch {

  /**
   * How the table of a dataset differs from what was registered; looked at now, unless that was
   * done less than ten seconds ago.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code dataset_not_found}; 409
   *     {@code dataset_of_file} for one that stands on no table
   */
  TableDrift check(String datasetId, Cancellation cancellation);
}
