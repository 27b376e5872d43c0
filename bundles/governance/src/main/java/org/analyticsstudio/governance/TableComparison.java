package org.analyticsstudio.governance;

import java.time.Clock;
import java.util.List;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.RegisteredTable;
import org.analyticsstudio.api.connections.Connections;
import org.analyticsstudio.api.governance.ColumnChange;
import org.analyticsstudio.api.governance.TableDrift;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.spi.datasource.DescribedTable;
import org.analyticsstudio.spi.plugin.Cancellation;

/** Compares the table of a dataset with what was registered. */
final class TableComparison {

  private final Connections connections;
  private final Dependents dependents;
  private final Clock clock;

  TableComparison(Connections connections, Dependents dependents, Clock clock) {
    this.connections = connections;
    this.dependents = dependents;
    this.clock = clock;
  }

  TableDrift of(Dataset dataset, RegisteredTable table, Cancellation cancellation) {
    DescribedTable now;
    try {
      String schema = table.schema() == null ? "" : table.schema();
      now = connections.table(table.connectionId(), schema, table.table(), cancellation);
    } catch (ProblemException e) {
      Problem problem = e.problem();
      boolean gone = problem.code().equals("table_not_found");
      return new TableDrift(
          dataset.id(), clock.instant(), gone, gone ? null : problem.detail(), List.of());
    }
    List<ColumnChange> changes =
        ColumnChanges.between(
            dataset.version().columns(),
            now.columns(),
            column -> dependents.of(dataset.projectId(), dataset.id(), column));
    return new TableDrift(dataset.id(), clock.instant(), false, null, changes);
  }
}
