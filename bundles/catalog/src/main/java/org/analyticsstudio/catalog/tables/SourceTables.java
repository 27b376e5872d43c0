package org.analyticsstudio.catalog.tables;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.api.catalog.NewDataset;
import org.analyticsstudio.api.catalog.RegisteredTable;
import org.analyticsstudio.api.connections.Connection;
import org.analyticsstudio.api.connections.Connections;
import org.analyticsstudio.api.query.DataSource;
import org.analyticsstudio.api.query.DataSources;
import org.analyticsstudio.model.naming.MemberNames;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.DescribedTable;
import org.analyticsstudio.spi.datasource.SourceColumn;
import org.analyticsstudio.spi.datasource.SourceSchema;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;

/** Finds the tables that datasets are to stand on. */
public final class SourceTables {

  private static final int MOST_COLUMNS = 2_000;

  private final Connections connections;
  private final TableProfiler profiler;

  /** By these connections. */
  public SourceTables(Connections connections, DataSources sources) {
    this.connections = connections;
    this.profiler = new TableProfiler(sources);
  }

  /**
   * Finds the table of a new dataset.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 422 {@code connection_not_found},
   *     {@code columns_unreadable}, {@code too_many_columns}; 404 {@code table_not_found}; and as
   *     {@link DataSources} says
   */
  public FoundTable find(
      Principal by, String projectId, NewDataset wanted, Cancellation cancellation) {
    String connectionId = connectionOf(projectId, wanted.connectionId());
    String schema = wanted.schemaName();
    if (schema == null) {
      schema = defaultSchema(connectionId, cancellation);
    }
    return look(
        by,
        new RegisteredTable(connectionId, schema, String.valueOf(wanted.tableName())),
        cancellation);
  }

  /** Looks at a table as it is now. Throws as {@link #find}. */
  public FoundTable look(Principal by, RegisteredTable wanted, Cancellation cancellation) {
    String schema = wanted.schema() == null ? "" : wanted.schema();
    DescribedTable found =
        connections.table(wanted.connectionId(), schema, wanted.table(), cancellation);
    List<DatasetColumn> columns = columns(found);
    DataSource source = connections.source(wanted.connectionId());
    return profiler.profile(by, source, wanted, found.table(), columns, cancellation);
  }

  private String connectionOf(String projectId, @Nullable String wanted) {
    String id =
        wanted != null
            ? wanted
            : connections
                .defaultOf(projectId)
                .orElseThrow(
                    () -> unknown("The project has no default connection.", null).asException());
    Connection connection;
    try {
      connection = connections.get(id);
    } catch (org.analyticsstudio.model.problem.ProblemException e) {
      throw unknown("There is no such connection.", id).asException();
    }
    if (!connection.projectId().equals(projectId)) {
      throw unknown("The connection belongs to another project.", id).asException();
    }
    return id;
  }

  private static Problem unknown(String detail, @Nullable String id) {
    return Problem.invalid("connection_not_found", detail)
        .withObject(id)
        .withHint("Give connection_id, or make one connection the default one of the project.");
  }

  private String defaultSchema(String connectionId, Cancellation cancellation) {
    return connections.schemas(connectionId, cancellation).stream()
        .filter(SourceSchema::isDefault)
        .findFirst()
        .map(SourceSchema::name)
        .orElseThrow(
            () ->
                Problem.invalid("schema_missing", "The data source has no default schema.")
                    .withHint("Give schema_name.")
                    .asException());
  }

  private static List<DatasetColumn> columns(DescribedTable found) {
    List<SourceColumn> readable =
        found.columns().stream().filter(column -> column.type() != null).toList();
    if (readable.isEmpty()) {
      throw Problem.invalid("columns_unreadable", "The table has no column that can be read.")
          .withObject(found.table().name())
          .asException();
    }
    if (readable.size() > MOST_COLUMNS) {
      throw Problem.invalid(
              "too_many_columns", "A dataset has at most " + MOST_COLUMNS + " columns.")
          .withObject(found.table().name())
          .withHint("Register a view with the columns that matter.")
          .asException();
    }
    List<String> names =
        MemberNames.fromHeaders(readable.stream().map(SourceColumn::name).toList());
    List<DatasetColumn> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      SourceColumn column = readable.get(i);
      ColumnType type = column.type();
      if (type != null) {
        columns.add(
            new DatasetColumn(
                names.get(i), column.name(), type, column.nullable(), null, column.sourceType()));
      }
    }
    return columns;
  }
}
