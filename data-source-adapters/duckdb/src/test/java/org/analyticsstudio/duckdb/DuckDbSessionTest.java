package org.analyticsstudio.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.analyticsstudio.spi.datasource.DataSourceSession;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.datasource.SqlStatement.Bind;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DuckDbSessionTest {

  private static final ExecutionLimits PATIENT = new ExecutionLimits(Duration.ofSeconds(60));
  private static final String ENDLESS =
      "select count(distinct a.i * b.i) from data a, data b, data c";

  @TempDir Path folder;
  private DataSourceSession session;

  @BeforeEach
  void open() {
    Path file = folder.resolve("it's data.duckdb");
    write(
        file,
        """
        create table data as select i::bigint as i, date '2015-01-01' + (i / 700)::int as day,
          timestamp '2015-01-01' + i * interval 1 minute as moment, (i % 1000 / 10)::decimal(12, 4)
          as amount, 't' || (i % 50) as label, i::double as x, i % 2 = 0 as flag,
          time '08:30:00' as tod, i::hugeint * 1000000000000000000 as huge
        from range(500000) r(i)\
        """);
    session = open(file);
  }

  private static DataSourceSession open(Path file) {
    return new DuckDbAdapter().open(new Settings(Map.of("path", file.toString())));
  }

  private static void write(Path file, String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void valuesComeAsTheJavaTypesOfTheirColumns() {
    List<ColumnType> types = List.of(ColumnType.values());
    Object[] row =
        rows(new SqlStatement(
                "select label, i, amount, x, flag, day, moment, tod from data where i = 1441",
                List.of(),
                types))
            .get(0);

    assertThat(row)
        .containsExactly(
            "t41",
            1441L,
            new BigDecimal("44.1000"),
            1441.0,
            false,
            LocalDate.of(2015, 1, 3),
            LocalDateTime.of(2015, 1, 2, 0, 1),
            LocalTime.of(8, 30));
  }

  @Test
  void numbersStayExactWhateverTheirSize() {
    Object[] row =
        rows(new SqlStatement(
                "select sum(i), sum(huge), sum(amount), null::bigint from data",
                List.of(),
                List.of(
                    ColumnType.INTEGER,
                    ColumnType.INTEGER,
                    ColumnType.DECIMAL,
                    ColumnType.INTEGER)))
            .get(0);

    assertThat(row)
        .containsExactly(
            124_999_750_000L,
            new BigInteger("124999750000").multiply(BigInteger.TEN.pow(18)),
            new BigDecimal("24975000.0000"),
            null);
  }

  @Test
  void bindsOfTheColumnsTypeCastNeitherSideAndSkipRowGroups() {
    String plan =
        explain(
            "day >= ? and day < ? and moment >= ? and i > ? and amount > ? and label = ? and x < ?"
                + " and flag = ? and day is distinct from ?",
            new Bind(ColumnType.DATE, LocalDate.of(2015, 6, 1)),
            new Bind(ColumnType.DATE, LocalDate.of(2015, 7, 1)),
            new Bind(ColumnType.TIMESTAMP, LocalDateTime.of(2015, 1, 2, 3, 4)),
            new Bind(ColumnType.INTEGER, 5L),
            new Bind(ColumnType.DECIMAL, new BigDecimal("1.5")),
            new Bind(ColumnType.TEXT, "t4"),
            new Bind(ColumnType.DOUBLE, 4e6),
            new Bind(ColumnType.BOOLEAN, true),
            new Bind(ColumnType.DATE, LocalDate.of(2016, 1, 1)));

    assertThat(plan)
        .doesNotContainIgnoringCase("cast(")
        .containsPattern("Row Groups Scanned: [12] / 5");
  }

  private String explain(String where, Bind... binds) {
    StringBuilder plan = new StringBuilder();
    rows(new SqlStatement(
            "explain analyze select sum(amount) from data where " + where,
            List.of(binds),
            List.of(ColumnType.TEXT, ColumnType.TEXT)))
        .forEach(row -> plan.append(row[1]));
    return plan.toString();
  }

  @Test
  void theSameStatementRunsAgainWithOtherValues() {
    for (long i = 0; i < 20; i++) {
      SqlStatement statement =
          new SqlStatement(
              "select label from data where i = ?",
              List.of(new Bind(ColumnType.INTEGER, i)),
              List.of(ColumnType.TEXT));
      assertThat(rows(statement).get(0)).containsExactly("t" + i);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into data (i) values (1)",
        "drop table data",
        "create temp table t as select * from read_csv('/etc/passwd')",
        "select * from read_text('/etc/passwd')",
        "copy data to '/tmp/stolen.csv'",
        "attach '/tmp/other.duckdb'",
        "install httpfs",
        "load httpfs",
        "set enable_external_access = true",
        "set lock_configuration = false",
        "set threads = 1",
        "call enable_logging()"
      })
  void nothingButReadingThisFileIsPossible(String sql) {
    assertThat(failure(new SqlStatement(sql, List.of(), List.of(ColumnType.TEXT))).kind())
        .isEqualTo(Kind.FAILED);
  }

  @Test
  void failuresTellNeitherPathsNorValues() {
    DataSourceException failure =
        failure(
            new SqlStatement(
                "select * from read_text('/etc/secret-path')",
                List.of(),
                List.of(ColumnType.TEXT)));

    assertThat(failure.getMessage()).doesNotContain("secret-path").doesNotContain("/");
  }

  @Test
  void aFileThatIsNotThereIsUnavailable() {
    DataSourceException failure =
        catchThrowableOfType(
            DataSourceException.class, () -> open(folder.resolve("missing.duckdb")));

    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(failure.getMessage()).doesNotContain(folder.toString());
  }

  @Test
  void aFileThatIsNoDatabaseIsUnavailable() throws IOException {
    Path other = Files.writeString(folder.resolve("other.duckdb"), "not a database".repeat(1000));

    DataSourceException failure =
        catchThrowableOfType(DataSourceException.class, () -> open(other));

    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  void whatTakesTooLongIsStopped() {
    long start = System.nanoTime();

    DataSourceException failure =
        catchThrowableOfType(
            DataSourceException.class,
            () ->
                session.execute(
                    statement(ENDLESS),
                    new ExecutionLimits(Duration.ofMillis(200)),
                    new Cancellation()));

    assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThatItStillAnswers();
  }

  @Test
  void whatIsCancelledStops() {
    Cancellation cancellation = new Cancellation();
    CompletableFuture<DataSourceException> outcome =
        CompletableFuture.supplyAsync(
            () ->
                catchThrowableOfType(
                    DataSourceException.class,
                    () -> session.execute(statement(ENDLESS), PATIENT, cancellation)));

    cancellation.cancel();

    assertThat(outcome.join().kind()).isEqualTo(Kind.CANCELLED);
    assertThatItStillAnswers();
  }

  @Test
  void whatWasCancelledBeforeDoesNotStart() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();

    assertThat(
            catchThrowableOfType(
                    DataSourceException.class,
                    () -> session.execute(statement(ENDLESS), PATIENT, cancellation))
                .kind())
        .isEqualTo(Kind.CANCELLED);
  }

  @Test
  void aCursorThatIsBeingReadCanBeCancelled() {
    Cancellation cancellation = new Cancellation();
    try (RowCursor cursor =
        session.execute(statement("select i from data"), PATIENT, cancellation)) {
      assertThat(cursor.next()).isTrue();
      cancellation.cancel();

      assertThatThrownBy(
              () -> {
                while (cursor.next()) {
                  cursor.row();
                }
              })
          .isInstanceOfSatisfying(
              DataSourceException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CANCELLED));
    }
    assertThatItStillAnswers();
  }

  @Test
  void aCursorClosedBeforeItsEndLeavesTheSessionUsable() {
    try (RowCursor cursor =
        session.execute(statement("select i from data"), PATIENT, new Cancellation())) {
      assertThat(cursor.next()).isTrue();
    }
    assertThatItStillAnswers();
  }

  @Test
  void closingEndsWhatRuns() throws Exception {
    RowCursor cursor =
        session.execute(statement("select i from data"), PATIENT, new Cancellation());
    assertThat(cursor.next()).isTrue();

    session.close();
    session.close();

    assertThatThrownBy(
            () -> {
              while (cursor.next()) {
                cursor.row();
              }
            })
        .isInstanceOfSatisfying(
            DataSourceException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE));
    cursor.close();
    assertThat(failure(statement("select 1")).kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  void moreMemoryThanTheLimitIsRefusedAndTheSessionLives() {
    Path file = folder.resolve("small.duckdb");
    write(file, "create table data as select i from range(1000) r(i)");
    try (DataSourceSession small =
        new DuckDbAdapter()
            .open(new Settings(Map.of("path", file.toString(), "memory_limit", "20MB")))) {
      DataSourceException failure =
          catchThrowableOfType(
              DataSourceException.class,
              () ->
                  small.execute(
                      statement("select list(a.i) from data a, data b, range(100)"),
                      PATIENT,
                      new Cancellation()));

      assertThat(failure.kind()).isEqualTo(Kind.RESOURCES);
      assertThat(rows(small, statement("select count(*) from data")).get(0)).containsExactly(1000L);
    }
  }

  @Test
  void twoSessionsCanReadTheSameFile() {
    try (DataSourceSession other = open(folder.resolve("it's data.duckdb"))) {
      assertThat(rows(other, statement("select count(*) from data")).get(0))
          .containsExactly(500_000L);
    }
    assertThatItStillAnswers();
  }

  @Test
  void settingsAreCheckedWithoutConnecting() {
    assertThat(check(Map.of())).containsExactly("setting_missing");
    assertThat(check(Map.of("path", "relative.duckdb"))).containsExactly("setting_invalid");
    assertThat(check(Map.of("path", "/a", "memory_limit", "lots")))
        .containsExactly("setting_invalid");
    assertThat(check(Map.of("path", "/a", "thread", "1"))).containsExactly("unknown_setting");
    assertThat(check(Map.of("path", "/a", "memory_limit", "2GB"))).isEmpty();
  }

  private static List<String> check(Map<String, String> settings) {
    return new DuckDbAdapter()
        .check(new Settings(settings)).stream().map(FieldProblem::code).toList();
  }

  private void assertThatItStillAnswers() {
    assertThat(rows(statement("select count(*) from data")).get(0)).containsExactly(500_000L);
  }

  private static SqlStatement statement(String sql) {
    return new SqlStatement(sql, List.of(), List.of(ColumnType.INTEGER));
  }

  private DataSourceException failure(SqlStatement statement) {
    DataSourceException failure =
        catchThrowableOfType(DataSourceException.class, () -> rows(statement));
    assertThat(failure).as(statement.text()).isNotNull();
    return failure;
  }

  private List<Object[]> rows(SqlStatement statement) {
    return rows(session, statement);
  }

  private static List<Object[]> rows(DataSourceSession session, SqlStatement statement) {
    List<Object[]> rows = new ArrayList<>();
    try (RowCursor cursor = session.execute(statement, PATIENT, new Cancellation())) {
      while (cursor.next()) {
        rows.add(cursor.row());
      }
    }
    return rows;
  }
}
