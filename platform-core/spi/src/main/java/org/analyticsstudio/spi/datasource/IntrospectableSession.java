package org.analyticsstudio.spi.datasource;

import java.util.List;
import java.util.Optional;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A session that can tell what the data source holds. What the account of the session may not read
 * is left out. Every call may block; it ends soon with kind CANCELLED when the cancellation is
 * signalled, and with kind TIMEOUT after a minute.
 */
@ConsumerType
public interface IntrospectableSession extends DataSourceSession {

  /**
   * Looks at the server and at what the account may do there.
   *
   * @throws DataSourceException when the data source can't be reached or refuses
   */
  SourceReport examine(Cancellation cancellation);

  /**
   * The schemas that can hold tables, by name; those of the data source itself are left out.
   *
   * @throws DataSourceException when it fails or is cancelled
   */
  List<SourceSchema> schemas(Cancellation cancellation);

  /**
   * Tables and views by schema and name, without their columns.
   *
   * @return at most as many as the search asks for
   * @throws DataSourceException when it fails or is cancelled
   */
  List<SourceTable> tables(TableSearch search, Cancellation cancellation);

  /**
   * A table or view with its columns.
   *
   * @return empty when there is none of this name that the account may read
   * @throws DataSourceException when it fails or is cancelled
   */
  Optional<DescribedTable> table(String schema, String name, Cancellation cancellation);
}
