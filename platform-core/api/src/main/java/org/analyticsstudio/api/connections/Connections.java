package org.analyticsstudio.api.connections;

import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.query.DataSource;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.spi.datasource.DescribedTable;
import org.analyticsstudio.spi.datasource.SourceSchema;
import org.analyticsstudio.spi.datasource.SourceTable;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The connections of the projects. Secrets go in and never come out. Safe for use by many threads.
 * What reaches a data source throws as {@link org.analyticsstudio.api.query.DataSources} says.
 */
@ProviderType
public interface Connections {

  /** What connections can be made with now, by name. */
  List<ConnectionAdapter> adapters();

  /** Connections by id. */
  Page<Connection> list(@Nullable String projectId, PageRequest page);

  /**
   * One connection.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code connection_not_found}
   */
  Connection get(String id);

  /**
   * Makes a connection, without trying it.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 422 {@code id_invalid}, {@code
   *     adapter_unknown}, {@code settings_invalid}, {@code host_refused}; 404 {@code
   *     project_not_found}; 409 {@code connection_exists}
   */
  Connection create(Principal by, NewConnection connection);

  /** Changes a connection; queries use it from then on. Throws as {@link #create}. */
  Connection change(Principal by, String id, ConnectionChange change);

  /**
   * Removes a connection with its secrets.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code connection_not_found};
   *     409 {@code connection_in_use} when datasets stand on it
   */
  void remove(Principal by, String id);

  /** Tries a connection that is not kept. */
  ConnectionTest test(Principal by, NewConnection connection, Cancellation cancellation);

  /** Tries a connection. */
  ConnectionTest test(Principal by, String id, Cancellation cancellation);

  /** The schemas of a connection. */
  List<SourceSchema> schemas(String id, Cancellation cancellation);

  /** The tables of a connection by schema and name. */
  Page<SourceTable> tables(
      String id,
      @Nullable String schema,
      @Nullable String search,
      PageRequest page,
      Cancellation cancellation);

  /**
   * A table with its columns.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code table_not_found}
   */
  DescribedTable table(String id, String schema, String table, Cancellation cancellation);

  /** The first rows of a table, at most 100. Throws as {@link #table}. */
  TablePreview preview(
      Principal by, String id, String schema, String table, int limit, Cancellation cancellation);

  /**
   * What the data source of a connection is opened with. Cheap: called for each query.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code connection_not_found}
   */
  DataSource source(String id);

  /** The connection that tables of a project are looked for in when none is named. */
  Optional<String> defaultOf(String projectId);
}
