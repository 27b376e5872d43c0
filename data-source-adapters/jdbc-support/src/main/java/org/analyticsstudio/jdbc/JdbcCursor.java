package org.analyticsstudio.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.jspecify.annotations.Nullable;

/** The rows of an execution. */
final class JdbcCursor implements RowCursor {

  private final Execution execution;
  private final ResultSet rows;
  private final List<ColumnType> types;
  private final Values values;
  private boolean closed;

  JdbcCursor(Execution execution, ResultSet rows, List<ColumnType> types, Values values) {
    this.execution = execution;
    this.rows = rows;
    this.types = types;
    this.values = values;
  }

  @Override
  public boolean next() {
    try {
      boolean found = rows.next();
      execution.throwIfStopped();
      if (!found) {
        execution.complete();
      }
      return found;
    } catch (SQLException e) {
      throw execution.failure(e);
    }
  }

  @Override
  public @Nullable Object[] row() {
    try {
      @Nullable Object[] row = new Object[types.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = values.read(rows, i + 1, types.get(i));
      }
      return row;
    } catch (SQLException e) {
      throw execution.failure(e);
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      rows.close();
    } catch (SQLException e) {
      throw execution.failure(e);
    } finally {
      execution.close();
    }
  }
}
