package org.analyticsstudio.bigquery;

import static org.analyticsstudio.bigquery.Opened.PATIENT;
import static org.analyticsstudio.bigquery.Opened.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.analyticsstudio.bigquery.fake.Answer;
import org.analyticsstudio.model.result.QueryCost;
import org.analyticsstudio.model.result.ReadEstimate;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BigQuerySessionTest {

  private static final Duration SOON = Duration.ofSeconds(6);
  private static final SqlStatement NUMBERS = sql("select n from numbers", ColumnType.INTEGER);

  private Opened opened;

  @BeforeEach
  void open() throws IOException {
    opened = Opened.open();
  }

  /** Whatever was tried, the API would have understood it. */
  @AfterEach
  void close() {
    opened.close();
    assertThat(opened.server.wrong).isEmpty();
  }

  private static Answer numbers(int count) {
    return Answer.of(
        List.of("INTEGER"),
        IntStream.range(0, count).mapToObj(i -> List.of(String.valueOf(i))).toList());
  }

  private DataSourceException failure(SqlStatement statement) {
    return catchThrowableOfType(DataSourceException.class, () -> opened.rows(statement));
  }

  @Test
  void readsValuesOfTheirTypes() {
    opened.server.answer(
        "select all",
        Answer.row(
            List.of(
                "INTEGER",
                "NUMERIC",
                "NUMERIC",
                "BIGNUMERIC",
                "FLOAT",
                "FLOAT",
                "FLOAT",
                "BOOLEAN",
                "DATE",
                "DATETIME",
                "TIMESTAMP",
                "TIMESTAMP",
                "TIME",
                "STRING",
                "STRING",
                "INTEGER"),
            "-9223372036854775808",
            "12345678901234567890123",
            "1234567.890000001",
            "0.00000000000000000000000000000000000001",
            "0.1",
            "NaN",
            "-Infinity",
            "true",
            "2024-02-29",
            "2024-03-31T02:30:00.123456",
            "1711843200123456",
            "-1",
            "07:49:31",
            "ä😀\n\"",
            "",
            null));
    assertThat(
            opened.rows(
                sql(
                    "select all",
                    ColumnType.INTEGER,
                    ColumnType.INTEGER,
                    ColumnType.DECIMAL,
                    ColumnType.DECIMAL,
                    ColumnType.DOUBLE,
                    ColumnType.DOUBLE,
                    ColumnType.DOUBLE,
                    ColumnType.BOOLEAN,
                    ColumnType.DATE,
                    ColumnType.TIMESTAMP,
                    ColumnType.TIMESTAMP,
                    ColumnType.TIMESTAMP,
                    ColumnType.TIME,
                    ColumnType.TEXT,
                    ColumnType.TEXT,
                    ColumnType.INTEGER)))
        .containsExactly(
            Arrays.asList(
                Long.MIN_VALUE,
                new BigInteger("12345678901234567890123"),
                new BigDecimal("1234567.890000001"),
                new BigDecimal("0.00000000000000000000000000000000000001"),
                0.1,
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                true,
                LocalDate.of(2024, 2, 29),
                LocalDateTime.of(2024, 3, 31, 2, 30, 0, 123_456_000),
                LocalDateTime.of(2024, 3, 31, 0, 0, 0, 123_456_000),
                LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000),
                LocalTime.of(7, 49, 31),
                "ä😀\n\"",
                "",
                null));
  }

  @Test
  void bindsValuesWithExactlyTheirTypes() {
    List<SqlStatement.Bind> binds =
        List.of(
            new SqlStatement.Bind(ColumnType.INTEGER, Long.MAX_VALUE),
            new SqlStatement.Bind(ColumnType.INTEGER, new BigInteger("9223372036854775808")),
            new SqlStatement.Bind(ColumnType.DECIMAL, new BigDecimal("1.50")),
            new SqlStatement.Bind(ColumnType.DECIMAL, new BigDecimal("1E+30")),
            new SqlStatement.Bind(ColumnType.DECIMAL, new BigDecimal("0.0000000001")),
            new SqlStatement.Bind(ColumnType.DOUBLE, 0.1),
            new SqlStatement.Bind(ColumnType.BOOLEAN, false),
            new SqlStatement.Bind(ColumnType.DATE, LocalDate.of(2024, 2, 29)),
            new SqlStatement.Bind(ColumnType.TIMESTAMP, LocalDateTime.of(2024, 1, 1, 8, 0)),
            new SqlStatement.Bind(ColumnType.TIME, LocalTime.of(7, 0)),
            new SqlStatement.Bind(ColumnType.TEXT, "it's ä"));
    opened.rows(
        new SqlStatement(
            "select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?", binds, List.of(ColumnType.INTEGER)));

    assertThat(opened.server.queries().get(1).getQueryParameters())
        .extracting(p -> p.getParameterType().getType() + " " + p.getParameterValue().getValue())
        .containsExactly(
            "INT64 9223372036854775807",
            "NUMERIC 9223372036854775808",
            "NUMERIC 1.5",
            "BIGNUMERIC 1000000000000000000000000000000",
            "BIGNUMERIC 0.0000000001",
            "FLOAT64 0.1",
            "BOOL false",
            "DATE 2024-02-29",
            "DATETIME 2024-01-01T08:00:00.000000",
            "TIME 07:00:00.000000",
            "STRING it's ä");
    SqlStatement endless =
        new SqlStatement(
            "select ?",
            List.of(new SqlStatement.Bind(ColumnType.DECIMAL, new BigDecimal("1E-39"))),
            List.of(ColumnType.INTEGER));
    assertThat(failure(endless).kind()).isEqualTo(Kind.UNSUPPORTED);
  }

  @Test
  void readsAResultPartByPart() {
    opened.server.answer("numbers", numbers(25).inPartsOf(10).after(3));

    assertThat(opened.rows(NUMBERS))
        .hasSize(25)
        .extracting(row -> row.get(0))
        .containsExactlyElementsOf(
            IntStream.range(0, 25).mapToObj(i -> (Object) (long) i).toList());
    assertThat(opened.server.requests.stream().filter(r -> r.contains("pageToken=BF%2B")).count())
        .isEqualTo(2);
    assertThat(opened.server.requests)
        .filteredOn(r -> r.startsWith("GET"))
        .hasSize(5)
        .allMatch(r -> r.contains("location=EU") && r.contains("useInt64Timestamp=true"));
  }

  @Test
  void aPartIsOnlyFetchedWhenItIsNeeded() {
    opened.server.answer("numbers", numbers(1_000).inPartsOf(10));
    int before = opened.server.requests.size();

    try (RowCursor cursor = opened.session.execute(NUMBERS, PATIENT, new Cancellation())) {
      for (int i = 0; i < 10; i++) {
        assertThat(cursor.next()).isTrue();
      }
      assertThat(opened.server.requests).hasSize(before + 1);
      assertThat(cursor.next()).isTrue();
      assertThat(opened.server.requests).hasSize(before + 2);
    }
  }

  @Test
  void tellsWhatAResultCost() {
    opened.server.answer("numbers", numbers(1).of(20_000_000));
    opened.server.answer("ready", new Answer(List.of("INTEGER"), List.of(), 0, true, 0, 1));
    opened.server.answer("slow", numbers(1).of(5).after(2));

    assertThat(cost(NUMBERS)).isEqualTo(new QueryCost(20_000_000, 20_000_000L, false));
    assertThat(cost(sql("ready", ColumnType.INTEGER))).isEqualTo(new QueryCost(0, 0L, true));
    assertThat(cost(sql("slow", ColumnType.INTEGER))).isEqualTo(new QueryCost(5, null, false));
  }

  private QueryCost cost(SqlStatement statement) {
    try (RowCursor cursor = opened.session.execute(statement, PATIENT, new Cancellation())) {
      while (cursor.next()) {
        Object[] unused = cursor.row();
      }
      return cursor.cost().orElseThrow();
    }
  }

  @Test
  void estimatesWithoutRunning() {
    opened.server.answer("numbers", numbers(1).of(1_200_000_000));

    assertThat(opened.session.estimate(NUMBERS, new Cancellation()))
        .isEqualTo(new ReadEstimate(1_200_000_000, 10_000_000_000L));
    assertThat(opened.server.queries().get(1).getDryRun()).isTrue();
    assertThat(opened.server.jobs()).isZero();
  }

  @Test
  void aQueryThatWouldBeBilledForTooMuchDoesNotRun() {
    opened.server.answer("numbers", numbers(1).of(12_340_000_000L));

    assertThat(failure(NUMBERS))
        .hasMessage("The query would be billed for 12.34 GB; the connection allows 10 GB.")
        .extracting(DataSourceException::kind)
        .isEqualTo(Kind.RESOURCES);
    assertThat(opened.server.queries().get(1).getMaximumBytesBilled()).isEqualTo(10_000_000_000L);
  }

  @Test
  void aHugeRowIsRefusedAndTheNextQueryWorks() {
    opened.server.answer("huge", Answer.row(List.of("STRING"), "x".repeat(3_000_000)));
    DataSourceException refused =
        catchThrowableOfType(
            DataSourceException.class,
            () ->
                opened.rows(
                    sql("select huge", ColumnType.TEXT),
                    new ExecutionLimits(Duration.ofSeconds(10), 1_000_000),
                    new Cancellation()));
    assertThat(refused.kind()).isEqualTo(Kind.RESOURCES);
    assertThat(opened.rows(sql("select 1", ColumnType.INTEGER))).hasSize(1);
  }

  private static Duration took(Runnable action) {
    long start = System.nanoTime();
    action.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void later(Runnable action) {
    CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(action);
  }

  private DataSourceException ended(ExecutionLimits limits, Cancellation cancellation) {
    return catchThrowableOfType(
        DataSourceException.class,
        () -> opened.rows(sql("select endless", ColumnType.TEXT), limits, cancellation));
  }

  @Test
  void whatTakesTooLongIsStoppedInBigQuery() {
    opened.server.answer("endless", Answer.ENDLESS);
    List<DataSourceException> failures = new ArrayList<>();
    assertThat(
            took(
                () ->
                    failures.add(
                        ended(new ExecutionLimits(Duration.ofMillis(500)), new Cancellation()))))
        .isLessThan(SOON);
    assertThat(failures.get(0).kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(opened.server.cancelled()).hasSize(1);
    assertThat(opened.server.queries().get(1).getJobTimeoutMs()).isBetween(1_000L, 1_500L);
  }

  @Test
  void whatIsCancelledIsStoppedInBigQuery() {
    opened.server.answer("endless", Answer.ENDLESS);
    Cancellation cancellation = new Cancellation();
    later(cancellation::cancel);
    List<DataSourceException> failures = new ArrayList<>();
    assertThat(took(() -> failures.add(ended(PATIENT, cancellation)))).isLessThan(SOON);

    assertThat(failures.get(0).kind()).isEqualTo(Kind.CANCELLED);
    assertThat(opened.server.cancelled()).hasSize(1);
    assertThat(opened.rows(sql("select 1", ColumnType.INTEGER))).hasSize(1);
  }

  @Test
  void whatRunsWhenTheSessionClosesIsStoppedInBigQuery() {
    opened.server.answer("endless", Answer.ENDLESS);
    later(opened.session::close);

    assertThat(ended(PATIENT, new Cancellation()).kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(opened.server.cancelled()).hasSize(1);
  }

  @Test
  void aClosedSessionRunsNothing() {
    opened.session.close();
    opened.session.close();

    assertThat(failure(NUMBERS).kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  void anOpenCursorDoesNotHoldUpAClose() {
    opened.server.answer("numbers", numbers(100).inPartsOf(10));
    RowCursor cursor = opened.session.execute(NUMBERS, PATIENT, new Cancellation());
    assertThat(cursor.next()).isTrue();

    assertThat(took(opened.session::close)).isLessThan(Duration.ofSeconds(2));
    assertThat(catchThrowableOfType(DataSourceException.class, cursor::next).kind())
        .isEqualTo(Kind.UNAVAILABLE);
    cursor.close();
  }

  @Test
  void cursorsThatAreLeftEarlyLeaveNothingBehind() {
    opened.server.answer("numbers", numbers(100).inPartsOf(10));
    for (int i = 0; i < 300; i++) {
      try (RowCursor cursor = opened.session.execute(NUMBERS, PATIENT, new Cancellation())) {
        assertThat(cursor.next()).isTrue();
      }
    }
    assertThat(opened.rows(NUMBERS)).hasSize(100);
  }

  @Test
  void aTokenIsUsedUntilItIsRefused() {
    opened.rows(sql("select 1", ColumnType.INTEGER));
    opened.rows(sql("select 1", ColumnType.INTEGER));
    assertThat(opened.server.tokens()).isEqualTo(1);

    opened.server.revokeTokens();

    assertThat(opened.rows(sql("select 1", ColumnType.INTEGER))).hasSize(1);
    assertThat(opened.server.tokens()).isEqualTo(1_002);
  }

  @Test
  void columnsThatWereNotAskedForAreRefused() {
    opened.server.answer("two", Answer.row(List.of("INTEGER", "INTEGER"), "1", "2"));
    assertThat(failure(sql("select two", ColumnType.INTEGER)).kind())
        .isIn(Kind.FAILED, Kind.UNREACHABLE);
    opened.server.answer("typed", Answer.row(List.of("INTEGER"), "not a number"));
    assertThat(failure(sql("select typed", ColumnType.INTEGER)))
        .hasMessage("BigQuery gave a value that is not of its type.");
  }

  @Test
  void manyMayAskAtOnce() {
    opened.server.answer("numbers", numbers(2_000).inPartsOf(500).after(1));
    List<CompletableFuture<Integer>> people =
        IntStream.range(0, 16)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> opened.rows(NUMBERS).size()))
            .toList();
    assertThat(people).allSatisfy(person -> assertThat(person.join()).isEqualTo(2_000));
  }
}
