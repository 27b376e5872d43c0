package org.analyticsstudio.trino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.analyticsstudio.spi.datasource.DataSourceSession;
import org.analyticsstudio.spi.datasource.DescribedTable;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.IntrospectableSession;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.analyticsstudio.spi.datasource.SourceColumn;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What the contract does not ask of every engine, on a real Trino. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrinoSessionServerTest {

  private DataSourceSession session;

  @BeforeAll
  void open() throws SQLException {
    try (Connection connection = TrinoServerProcess.shared().writer();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table typed (small tinyint, tall real, code char(5), name varchar(20),"
              + " at timestamp(3) with time zone, key uuid, bytes varbinary, list array(bigint))"
              + " comment 'All kinds'");
      statement.execute(
          "insert into typed values (tinyint '1', real '0.1', char 'ab', 'x',"
              + " timestamp '2024-03-31 01:30:00.000 Europe/Paris',"
              + " uuid '12151fd2-7586-11e9-8f9e-2a86e4085a59', x'00', array[1])");
    }
    session = new TrinoAdapter().open(new Settings(TrinoServerProcess.shared().settings()));
  }

  @AfterAll
  void close() {
    session.close();
  }

  private List<List<@Nullable Object>> rows(String sql, ColumnType... types) {
    return run(session, sql, types);
  }

  private static List<List<@Nullable Object>> run(
      DataSourceSession by, String sql, ColumnType... types) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (RowCursor cursor =
        by.execute(
            new SqlStatement(sql, List.of(), List.of(types)),
            new ExecutionLimits(Duration.ofSeconds(20)),
            new Cancellation())) {
      while (cursor.next()) {
        rows.add(Arrays.asList(cursor.row()));
      }
    }
    return rows;
  }

  private DataSourceException failure(String sql) {
    DataSourceException failure =
        catchThrowableOfType(DataSourceException.class, () -> rows(sql, ColumnType.TEXT));
    assertThat(failure).as(sql).isNotNull();
    return failure;
  }

  @Test
  void tellsTheKindsOfColumnsAndWhichAreNoValuesOfAQuestion() {
    DescribedTable table =
        ((IntrospectableSession) session)
            .table(TrinoServerProcess.SCHEMA, "typed", new Cancellation())
            .orElseThrow();
    Map<String, @Nullable ColumnType> types = new HashMap<>();
    for (SourceColumn column : table.columns()) {
      types.put(column.name(), column.type());
    }
    assertThat(types)
        .containsEntry("small", ColumnType.INTEGER)
        .containsEntry("tall", ColumnType.DOUBLE)
        .containsEntry("code", ColumnType.TEXT)
        .containsEntry("at", ColumnType.TIMESTAMP)
        .containsEntry("key", ColumnType.TEXT)
        .containsEntry("bytes", null)
        .containsEntry("list", null);
  }

  @Test
  void readsValuesAsTheyAre() {
    assertThat(
            rows(
                "select small, tall, cast(at_timezone(at, 'UTC') as timestamp(6)), cast(key as varchar)"
                    + " from golden.typed",
                ColumnType.INTEGER,
                ColumnType.DOUBLE,
                ColumnType.TIMESTAMP,
                ColumnType.TEXT))
        .containsExactly(
            List.of(
                1L,
                0.1,
                LocalDateTime.of(2024, 3, 31, 0, 30),
                "12151fd2-7586-11e9-8f9e-2a86e4085a59"));
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(failure("select x from golden.nowhere").kind()).isEqualTo(Kind.OBJECT_MISSING);
    assertThat(failure("select x from nowhere.typed").kind()).isEqualTo(Kind.OBJECT_MISSING);
    assertThat(failure("select x from golden.typed").kind()).isEqualTo(Kind.OBJECT_MISSING);
    assertThat(failure("select * from golden.typed where small > 'a'").kind())
        .isEqualTo(Kind.OBJECT_MISSING);
    assertThat(failure("select cast(bigint '9223372036854775807' + 1 as varchar)"))
        .hasMessageContaining("larger than the data source can hold");
    Map<String, String> other = TrinoServerProcess.shared().settings();
    other.put("database", "nowhere");
    DataSourceException missing =
        catchThrowableOfType(
            DataSourceException.class, () -> new TrinoAdapter().open(new Settings(other)).close());
    assertThat(missing).hasMessage("There is no catalog of this name.");
  }

  @Test
  void theServerItselfLetsASessionChangeNothing() {
    try (DataSourceSession writer = openAs("loader")) {
      for (String change :
          List.of("insert into golden.typed (name) values ('y')", "drop table golden.typed")) {
        assertThat(catchThrowableOfType(DataSourceException.class, () -> run(writer, change)))
            .as(change)
            .extracting(DataSourceException::kind)
            .isEqualTo(Kind.FAILED);
      }
    }
    assertThat(rows("select count(*) from golden.typed", ColumnType.INTEGER))
        .containsExactly(List.of(1L));
  }

  @Test
  void warnsOfAnAccountThatMayChangeData() {
    assertThat(warnings("reader")).containsExactly("The connection is not encrypted.");
    assertThat(warnings("loader"))
        .contains("The account may change data; one that may only read is enough.");
    assertThat(rows("select count(*) from golden.typed", ColumnType.INTEGER))
        .containsExactly(List.of(1L));
  }

  private static DataSourceSession openAs(String user) {
    Map<String, String> settings = TrinoServerProcess.shared().settings();
    settings.put("user", user);
    return new TrinoAdapter().open(new Settings(settings));
  }

  private static List<String> warnings(String user) {
    try (DataSourceSession other = openAs(user)) {
      return ((IntrospectableSession) other).examine(new Cancellation()).warnings();
    }
  }

  @Test
  void theServerItselfEndsAQueryThatTakesTooLong() {
    String endless = new TrinoContractServerTest().endlessSql();
    long begun = System.nanoTime();
    DataSourceException failure =
        catchThrowableOfType(
            DataSourceException.class,
            () ->
                session
                    .execute(
                        new SqlStatement(endless, List.of(), List.of(ColumnType.INTEGER)),
                        new ExecutionLimits(Duration.ofSeconds(1)),
                        new Cancellation())
                    .next());
    assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    assertThat(rows("select 1", ColumnType.INTEGER)).hasSize(1);
  }
}
