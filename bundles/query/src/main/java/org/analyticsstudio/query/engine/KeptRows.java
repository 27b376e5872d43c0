package org.analyticsstudio.query.engine;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.api.query.RowSink;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.model.result.ResultColumn;
import org.analyticsstudio.model.result.ResultRows;
import org.jspecify.annotations.Nullable;

/** Keeps rows in memory. */
final class KeptRows implements RowSink {

  private final List<@Nullable Object[]> rows = new ArrayList<>();

  @Override
  public void columns(List<ResultColumn> columns) {}

  @Override
  public void row(@Nullable Object[] values) {
    rows.add(values);
  }

  /** The same result with these rows in it. */
  QueryResult in(QueryResult result) {
    return new QueryResult(
        result.query(),
        result.parameters(),
        new ResultRows(result.results().keys(), rows),
        result.rowCount(),
        result.hasMore(),
        result.columns(),
        result.receipt());
  }
}
