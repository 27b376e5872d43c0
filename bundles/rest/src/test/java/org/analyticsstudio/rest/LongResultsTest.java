package org.analyticsstudio.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.analyticsstudio.api.query.RowSink;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.result.MemberKind;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.model.result.Receipt;
import org.analyticsstudio.model.result.ResultColumn;
import org.analyticsstudio.model.result.ResultRows;
import org.analyticsstudio.model.schema.ColumnType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LongResultsTest {

  private static final List<ResultColumn> COLUMNS =
      List.of(column("name", ColumnType.TEXT), column("amount", ColumnType.DECIMAL));
  private static final Object[] FIRST = {"it's \"ü\"", new BigDecimal("12345678901234567.89")};
  private static final Object[] SECOND = {null, LocalDate.of(2024, 2, 29)};

  private final TestServer server = new TestServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private static ResultColumn column(String key, ColumnType type) {
    return new ResultColumn(key, key, MemberKind.DIMENSION, key, null, null, type, null, null);
  }

  private static QueryResult result(SemanticQuery query, List<Object[]> rows) {
    return new QueryResult(
        "select 1",
        List.of("a", 1L),
        new ResultRows(List.of("name", "amount"), rows),
        2,
        true,
        COLUMNS,
        new Receipt(query, 1, 1, "2026-01-01", List.of(), null, false, 1));
  }

  private void answerBothWays() {
    server.queries.when(
        "execute",
        arguments -> {
          SemanticQuery query = (SemanticQuery) arguments[1];
          if (arguments.length == 3) {
            return result(query, List.of(FIRST, SECOND));
          }
          RowSink sink = (RowSink) arguments[3];
          sink.columns(COLUMNS);
          sink.row(FIRST);
          sink.row(SECOND);
          return result(query, List.of());
        });
  }

  private static String asked(int limit) {
    return "{\"dataset_id\":\"d\",\"dimensions\":[\"name\"],\"limit\":" + limit + "}";
  }

  @Test
  void manyRowsAreTheSameOnTheWireAsFew() throws Exception {
    answerBothWays();

    String few = server.post("/query/execute", "viewer", asked(5_000)).body();
    String many = server.post("/query/execute", "viewer", asked(5_001)).body();

    assertThat(few).contains("\"results\":[{\"name\"");
    assertThat(many).isEqualTo(few.replace("\"limit\":5000", "\"limit\":5001"));
  }

  @Test
  void whatFailsAfterSomeRowsIsToldAsAProblemAndLeavesNoFile() throws Exception {
    long before = files();
    server.queries.when(
        "execute",
        arguments -> {
          RowSink sink = (RowSink) arguments[3];
          sink.columns(COLUMNS);
          for (int i = 0; i < 10_000; i++) {
            sink.row(FIRST);
          }
          throw Problem.of(504, "query_timeout", "Too slow", "It took too long.").asException();
        });

    var answer = server.post("/query/execute", "viewer", asked(100_000));

    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(answer.body()).contains("query_timeout");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void whatWasSentLeavesNoFile() throws Exception {
    long before = files();
    answerBothWays();

    assertThat(server.post("/query/execute", "viewer", asked(100_000)).statusCode()).isEqualTo(200);

    assertThat(files()).isEqualTo(before);
  }

  private static long files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith("result-")).count();
    }
  }
}
