package org.analyticsstudio.query.engine;

import java.io.IOException;
import java.util.List;
import org.analyticsstudio.api.query.RowSink;
import org.analyticsstudio.model.result.QueryCost;
import org.analyticsstudio.model.result.ResultColumn;
import org.analyticsstudio.query.run.RowReceiver;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Hands the rows of a run on, one by one. */
final class SinkReceiver implements RowReceiver {

  private final RowSink sink;
  private final List<ResultColumn> columns;
  private final int limit;
  private int count;

  SinkReceiver(RowSink sink, List<ResultColumn> columns, int limit) {
    this.sink = sink;
    this.columns = columns;
    this.limit = limit;
  }

  @Override
  public void started(SqlStatement statement) throws IOException {
    sink.columns(columns);
  }

  @Override
  public void row(@Nullable Object[] values) throws IOException {
    if (count < limit) {
      count++;
      sink.row(values);
    }
  }

  @Override
  public void finished(long elapsedNanos, @Nullable QueryCost cost) {}
}
