package org.analyticsstudio.query.run;

import java.io.IOException;
import org.analyticsstudio.model.result.QueryCost;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Takes what a run gives. Called by one thread. */
public interface RowReceiver {

  /** The statement runs; the first rows are there. */
  void started(SqlStatement statement) throws IOException;

  /** A row, in order. */
  void row(@Nullable Object[] values) throws IOException;

  /** All rows were given, at this cost. */
  void finished(long elapsedNanos, @Nullable QueryCost cost) throws IOException;
}
