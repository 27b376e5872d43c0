package org.analyticsstudio.query.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.model.result.QueryCost;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.model.result.Receipt;
import org.analyticsstudio.model.result.ResultColumn;
import org.analyticsstudio.model.result.ResultRows;
import org.analyticsstudio.query.run.RowReceiver;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a run in memory. */
final class ResultCollector implements RowReceiver {

  private static final int JSON_DIGITS = 15;
  private static final long JSON_INTEGER = 999_999_999_999_999L;
  private static final String NUMBER_OR_STRING = "number_or_string";

  private final List<ResultColumn> columns;
  private final int limit;
  private final List<@Nullable Object[]> rows = new ArrayList<>();
  private final boolean[] large;
  private boolean hasMore;

  ResultCollector(List<ResultColumn> columns, int limit) {
    this.columns = columns;
    this.limit = limit;
    this.large = new boolean[columns.size()];
  }

  @Override
  public void started(SqlStatement statement) {}

  @Override
  public void row(@Nullable Object[] values) {
    if (rows.size() == limit) {
      hasMore = true;
      return;
    }
    for (int i = 0; i < values.length; i++) {
      large[i] |= isLarge(values[i]);
    }
    rows.add(values);
  }

  @Override
  public void finished(long elapsedNanos, @Nullable QueryCost cost) {}

  QueryResult result(SqlStatement statement, Receipt receipt) {
    List<@Nullable Object> parameters = new ArrayList<>(statement.binds().size());
    statement.binds().forEach(bind -> parameters.add(bind.value()));
    return new QueryResult(
        statement.text(),
        parameters,
        new ResultRows(columns.stream().map(ResultColumn::key).toList(), rows),
        rows.size(),
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
