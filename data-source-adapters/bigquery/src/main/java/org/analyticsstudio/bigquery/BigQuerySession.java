package org.analyticsstudio.bigquery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.analyticsstudio.bigquery.rest.BigQueryApi;
import org.analyticsstudio.bigquery.rest.Call;
import org.analyticsstudio.bigquery.rest.Jobs;
import org.analyticsstudio.bigquery.rest.ResultPage;
import org.analyticsstudio.bigquery.sql.BigQueryDialect;
import org.analyticsstudio.bigquery.sql.BigQueryTypes;
import org.analyticsstudio.jdbc.sql.SelectWriter;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.result.QueryCost;
import org.analyticsstudio.model.result.ReadEstimate;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DescribedTable;
import org.analyticsstudio.spi.datasource.EstimatingSession;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.IntrospectableSession;
import org.analyticsstudio.spi.datasource.ListingSession;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.analyticsstudio.spi.datasource.SourceReport;
import org.analyticsstudio.spi.datasource.SourceSchema;
import org.analyticsstudio.spi.datasource.SourceTable;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.datasource.TableSearch;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;

/** An open BigQuery project. */
final class BigQuerySession implements IntrospectableSession, EstimatingSession, ListingSession {

  private static final Duration A_LOOK = Duration.ofMinutes(1);
  private static final Duration TO_OPEN = Duration.ofSeconds(30);
  private static final SqlStatement NOTHING = new SqlStatement("select 1", List.of(), List.of());
  private static final int MOST_CELLS_AT_ONCE = 250_000;
  private static final int FEWEST_ROWS_AT_ONCE = 1_000;

  private final BigQuerySettings settings;
  private final BigQueryApi api;
  private final SelectWriter writer;

  BigQuerySession(BigQuerySettings settings) {
    this.settings = settings;
    this.api =
        new BigQueryApi(
            new BigQueryApi.Account(
                settings.key(),
                settings.endpoint(),
                settings.project(),
                settings.dataProject(),
                settings.dataset(),
                settings.location(),
                settings.mostBytesBilled()));
    this.writer = new SelectWriter(new BigQueryDialect(settings.dataProject()));
  }

  /** Makes sure that queries can run, by one that costs nothing. */
  void connect() {
    try (Call call = api.begin(TO_OPEN, new Cancellation())) {
      long unused = api.jobs().dryRun(call, NOTHING);
    }
  }

  @Override
  public SqlStatement build(QueryPlan plan) {
    return writer.write(plan);
  }

  @Override
  public RowCursor execute(
      SqlStatement statement, ExecutionLimits limits, Cancellation cancellation) {
    return reading(limits, cancellation, call -> Optional.of(run(statement, limits, call)))
        .orElseThrow();
  }

  private RowCursor run(SqlStatement statement, ExecutionLimits limits, Call call) {
    Jobs.Portion portion = portion(statement.columnTypes().size(), statement.mostRows(), limits);
    ResultPage first = api.jobs().query(call, statement, portion);
    return new BigQueryCursor(
        call,
        columns(statement, first),
        Long.MAX_VALUE,
        first,
        before -> api.jobs().next(call, before, portion),
        cost(first));
  }

  private static List<BigQueryCursor.Column> columns(SqlStatement statement, ResultPage first) {
    int count = statement.columnTypes().size();
    if (first.types().size() != count) {
      throw new DataSourceException(
          DataSourceException.Kind.FAILED, "BigQuery gave other columns than were asked for.");
    }
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new BigQueryCursor.Column(
                    i, statement.columnTypes().get(i), BigQueryTypes.name(first.types().get(i))))
        .toList();
  }

  private static @Nullable QueryCost cost(ResultPage first) {
    Long processed = first.bytesProcessed();
    return processed == null
        ? null
        : new QueryCost(processed, first.bytesBilled(), first.fromCache());
  }

  @Override
  public Optional<RowCursor> list(
      QueryPlan plan, ExecutionLimits limits, Cancellation cancellation) {
    if (!PlainRows.suffice(plan)) {
      return Optional.empty();
    }
    PlainRows rows = new PlainRows(api.listings(), settings.dataset());
    Jobs.Portion portion = portion(plan.projections().size(), plan.limit(), limits);
    return reading(limits, cancellation, call -> rows.of(plan, call, portion));
  }

  /** The call goes on as long as the cursor is open. */
  private Optional<RowCursor> reading(
      ExecutionLimits limits, Cancellation cancellation, Function<Call, Optional<RowCursor>> open) {
    Call call = api.begin(limits.timeout(), cancellation);
    boolean reading = false;
    try {
      Optional<RowCursor> cursor = open.apply(call);
      call.throwIfStopped();
      reading = cursor.isPresent();
      return cursor;
    } finally {
      if (!reading) {
        call.close();
      }
    }
  }

  private static Jobs.Portion portion(int columns, long mostRows, ExecutionLimits limits) {
    int rows = Math.max(FEWEST_ROWS_AT_ONCE, MOST_CELLS_AT_ONCE / Math.max(1, columns));
    return new Jobs.Portion(columns, (int) Math.min(mostRows, rows), limits.maxRowBytes());
  }

  @Override
  public ReadEstimate estimate(SqlStatement statement, Cancellation cancellation) {
    try (Call call = api.begin(A_LOOK, cancellation)) {
      return new ReadEstimate(api.jobs().dryRun(call, statement), settings.mostBytesBilled());
    }
  }

  private <T> T look(Cancellation cancellation, Function<BigQueryCatalog, T> at) {
    try (Call call = api.begin(A_LOOK, cancellation)) {
      return at.apply(new BigQueryCatalog(api.listings(), settings, call));
    }
  }

  @Override
  public SourceReport examine(Cancellation cancellation) {
    return look(cancellation, BigQueryCatalog::report);
  }

  @Override
  public List<SourceSchema> schemas(Cancellation cancellation) {
    return look(cancellation, BigQueryCatalog::schemas);
  }

  @Override
  public List<SourceTable> tables(TableSearch search, Cancellation cancellation) {
    return look(cancellation, catalog -> catalog.tables(search));
  }

  @Override
  public Optional<DescribedTable> table(String schema, String name, Cancellation cancellation) {
    return look(cancellation, catalog -> catalog.table(schema, name));
  }

  @Override
  public void close() {
    api.close();
  }
}
