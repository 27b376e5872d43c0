package org.analyticsstudio.query.engine;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.api.query.RowSink;
import org.analyticsstudio.model.result.QueryCost;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.model.result.Receipt;
import org.analyticsstudio.model.result.ResultColumn;
import org.analyticsstudio.model.result.ResultRows;
import org.analyticsstudio.query.run.RowReceiver;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Hands the rows of a run on, and makes a result of what is known of it at its end. */
final class ResultReceiver implements RowReceiver {

  private static final int JSON_DIGITS = 15;
  private static final long JSON_INTEGER = 999_999_999_999_999L;
  private static final String NUMBER_OR_STRING = "number_or_string";

  private final List<ResultColumn> columns;
  private final int limit;
  private final RowSink sink;
  private final boolean[] large;
  private int count;
  private boolean hasMore;

  ResultReceiver(List<ResultColumn> columns, int limit, RowSink sink) {
    this.columns = columns;
    this.limit = limit;
    this.sink = sink;
    this.large = new boolean[columns.size()];
  }

  @Override
  public void started(SqlStatement statement) throws IOException {
    sink.columns(columns);
  }

  @Override
  public void row(@Nullable Object[] values) throws IOException {
    if (count == limit) {
      hasMore = true;
      return;
    }
    for (int i = 0; i < values.length; i++) {
      large[i] |= isLarge(values[i]);
    }
    count++;
    sink.row(values);
  }

  @Override
  public void finished(long elapsedNanos, @Nullable QueryCost cost) {}

  /** What came of it, without the rows. */
  QueryResult result(SqlStatement statement, Receipt receipt) {
    List<@Nullable Object> parameters = new ArrayList<>(statement.binds().size());
    statement.binds().forEach(bind -> parameters.add(bind.value()));
    return new QueryResult(
        statement.text(),
        parameters,
        new ResultRows(columns.stream().map(ResultColumn::key).toList(), List.of()),
        count,
        hasMore,
        encoded(),
        receipt);
  }

  private List<ResultColumn> encoded() {
    List<ResultColumn> encoded = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      ResultColumn c = columns.get(i);
      encoded.add(
          large[i]
              ? new ResultColumn(
                  c.key(),
                  c.member(),
                  c.kind(),
                  c.label(),
                  c.aggregation(),
                  c.granularity(),
                  c.type(),
                  c.format(),
                  NUMBER_OR_STRING)
              : c);
    }
    return encoded;
  }

  /** Whether JSON can't carry the number whole. */
  private static boolean isLarge(@Nullable Object value) {
    if (value instanceof Long whole) {
      return whole > JSON_INTEGER || whole < -JSON_INTEGER;
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.precision() > JSON_DIGITS
          && decimal.stripTrailingZeros().precision() > JSON_DIGITS;
    }
    return value instanceof BigInteger;
  }
}
