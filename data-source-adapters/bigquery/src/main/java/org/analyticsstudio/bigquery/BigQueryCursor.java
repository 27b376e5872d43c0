package org.analyticsstudio.bigquery;

import java.util.List;
import java.util.Optional;
import org.analyticsstudio.bigquery.rest.Call;
import org.analyticsstudio.bigquery.rest.Jobs;
import org.analyticsstudio.bigquery.rest.ResultPage;
import org.analyticsstudio.bigquery.sql.BigQueryTypes;
import org.analyticsstudio.model.result.QueryCost;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.jspecify.annotations.Nullable;

/** The rows of a query, of which one part is held at a time. */
final class BigQueryCursor implements RowCursor {

  private final Jobs jobs;
  private final Call call;
  private final Jobs.Portion portion;
  private final List<ColumnType> types;
  private final List<String> sourceTypes;
  private final @Nullable QueryCost cost;
  private ResultPage page;
  private int at = -1;
  private boolean closed;

  BigQueryCursor(
      Jobs jobs, Call call, Jobs.Portion portion, List<ColumnType> types, ResultPage first) {
    this.jobs = jobs;
    this.call = call;
    this.portion = portion;
    this.types = types;
    this.page = first;
    this.sourceTypes = first.types().stream().map(BigQueryTypes::name).toList();
    this.cost =
        first.bytesProcessed() == null
            ? null
            : new QueryCost(first.bytesProcessed(), first.bytesBilled(), first.fromCache());
    if (sourceTypes.size() != types.size()) {
      throw new DataSourceException(
          DataSourceException.Kind.FAILED, "BigQuery gave other columns than were asked for.");
    }
  }

  @Override
  public boolean next() {
    call.throwIfStopped();
    at++;
    while (at >= page.rows().size()) {
      if (page.nextToken() == null) {
        return false;
      }
      page = jobs.next(call, page, portion);
      at = 0;
    }
    return true;
  }

  @Override
  public @Nullable Object[] row() {
    @Nullable String[] texts = page.rows().get(at);
    @Nullable Object[] row = new @Nullable Object[texts.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = Cells.read(texts[i], types.get(i), sourceTypes.get(i));
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
