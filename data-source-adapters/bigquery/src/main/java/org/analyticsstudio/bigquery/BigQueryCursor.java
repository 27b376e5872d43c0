package org.analyticsstudio.bigquery;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.analyticsstudio.bigquery.rest.Call;
import org.analyticsstudio.bigquery.rest.ResultPage;
import org.analyticsstudio.model.result.QueryCost;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.jspecify.annotations.Nullable;

/** Rows of which one part is held at a time. */
final class BigQueryCursor implements RowCursor {

  private final Call call;
  private final List<Column> columns;
  private final long most;
  private final UnaryOperator<ResultPage> fetch;
  private final @Nullable QueryCost cost;
  private ResultPage page;
  private long given;
  private int at = -1;
  private boolean closed;

  /**
   * A column of the result.
   *
   * @param position of its values in what BigQuery gives
   * @param type what they are read as
   * @param sourceType what they are in BigQuery
   */
  record Column(int position, ColumnType type, String sourceType) {}

  /**
   * Rows from a first part on.
   *
   * @param most how many rows at most
   * @param fetch the part behind a part
   */
  BigQueryCursor(
      Call call,
      List<Column> columns,
      long most,
      ResultPage first,
      UnaryOperator<ResultPage> fetch,
      @Nullable QueryCost cost) {
    this.call = call;
    this.columns = columns;
    this.most = most;
    this.page = first;
    this.fetch = fetch;
    this.cost = cost;
  }

  @Override
  public boolean next() {
    call.throwIfStopped();
    if (given == most) {
      return false;
    }
    at++;
    while (at >= page.rows().size()) {
      if (page.nextToken() == null) {
        return false;
      }
      page = fetch.apply(page);
      at = 0;
    }
    given++;
    return true;
  }

  @Override
  public @Nullable Object[] row() {
    @Nullable String[] texts = page.rows().get(at);
    @Nullable Object[] row = new @Nullable Object[columns.size()];
    for (int i = 0; i < row.length; i++) {
      Column column = columns.get(i);
      row[i] = Cells.read(texts[column.position()], column.type(), column.sourceType());
    }
    return row;
  }

  @Override
  public Optional<QueryCost> cost() {
    return Optional.ofNullable(cost);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      call.close();
    }
  }
}
