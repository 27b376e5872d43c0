package org.analyticsstudio.spi.datasource;

import java.util.List;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.settings.Settings;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Connects the platform to one kind of data source. Registered as an OSGi service. Stateless and
 * safe for use by many threads; all state lies in the sessions it opens.
 */
@ConsumerType
public interface DataSourceAdapter {

  /** What this adapter is and can do. Cheap, and the same at every call. */
  AdapterDescriptor descriptor();

  /**
   * Checks settings without connecting.
   *
   * @return everything that is wrong with them; empty when they can be opened
   */
  List<FieldProblem> check(Settings settings);

  /**
   * Opens a session. May block while it connects.
   *
   * @param settings settings that passed {@link #check}
   * @return a session the caller closes; an {@link IntrospectableSession} when connections are made
   *     with this adapter
   * @throws DataSourceException when the data source can't be reached or refuses; its kind says
   *     which: name, port, TLS, credentials
   */
  DataSourceSession open(Settings settings);

  /**
   * How many queries the host runs at once against a data source with these settings; it queues the
   * rest fairly. What the capabilities say, unless the settings say more, as with the size of a
   * pool.
   *
   * @param settings settings that passed {@link #check}
   * @return 0 when there is no limit
   */
  default int concurrentQueries(Settings settings) {
    return descriptor().capabilities().concurrentQueries();
  }
}
