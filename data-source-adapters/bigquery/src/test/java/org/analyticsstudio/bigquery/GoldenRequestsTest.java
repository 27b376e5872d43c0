package org.analyticsstudio.bigquery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.bigquery.fake.Answer;
import org.analyticsstudio.bigquery.fake.FakeBigQuery;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.datasource.TableSearch;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.junit.jupiter.api.Test;

/**
 * Every kind of request, as in {@code golden-requests.txt}, so that a change is seen in review.
 * What is sent lies in {@code target/golden-requests.txt}.
 */
class GoldenRequestsTest {

  private static final SqlStatement QUERY =
      new SqlStatement(
          "select `region` as `c1` from `shop`.`orders` where `day` >= ? and `total` > ?",
          List.of(
              new SqlStatement.Bind(ColumnType.TIMESTAMP, LocalDateTime.of(2024, 1, 1, 0, 0)),
              new SqlStatement.Bind(ColumnType.DECIMAL, new BigDecimal("10.5"))),
          List.of(ColumnType.TEXT),
          1_001);

  @Test
  void requestsAreSpelledAsInTheGoldenFile() throws IOException {
    String sent = sent();
    Files.writeString(Path.of("target", "golden-requests.txt"), sent);
    try (InputStream golden = getClass().getResourceAsStream("/golden-requests.txt")) {
      assertThat(sent)
          .isEqualTo(
              new String(
                  Objects.requireNonNull(golden, "golden-requests.txt").readAllBytes(),
                  StandardCharsets.UTF_8));
    }
  }

  private static String sent() throws IOException {
    FakeBigQuery server = FakeBigQuery.start();
    server.project.table("shop", "orders", "TABLE");
    server.answer(
        "orders",
        Answer.of(List.of("STRING"), List.of(List.of("North"), List.of("South")))
            .after(2)
            .inPartsOf(1));
    server.answer("endless", Answer.ENDLESS);
    Map<String, String> more =
        Map.of("dataset", "shop", "data_project", "data-654321", "location", "EU");
    try (Opened opened = Opened.open(server, more)) {
      ExecutionLimits limits = new ExecutionLimits(Duration.ofSeconds(60));
      assertThat(opened.rows(QUERY, limits, new Cancellation())).hasSize(2);
      assertThat(opened.session.estimate(QUERY, new Cancellation()).bytes()).isPositive();
      cancelled(opened, limits);
      opened.session.examine(new Cancellation());
      opened.session.tables(new TableSearch("shop", null, null, 10), new Cancellation());
      opened.session.table("shop", "orders", new Cancellation());
    }
    assertThat(server.wrong).isEmpty();
    StringBuilder all = new StringBuilder();
    server.requests.forEach(request -> all.append(readable(request)).append("\n\n"));
    return all.toString();
  }

  private static void cancelled(Opened opened, ExecutionLimits limits) {
    Cancellation cancellation = new Cancellation();
    // After it was asked for a first time, before it is a second time.
    CompletableFuture.delayedExecutor(600, TimeUnit.MILLISECONDS).execute(cancellation::cancel);
    SqlStatement endless = new SqlStatement("endless", List.of(), List.of(ColumnType.TEXT));
    try {
      opened.rows(endless, limits, cancellation);
      throw new AssertionError("It has no end");
    } catch (DataSourceException e) {
      assertThat(e.kind()).isEqualTo(DataSourceException.Kind.CANCELLED);
    }
  }

  private static String readable(String request) {
    int line = request.indexOf('\n');
    if (line < 0) {
      return request;
    }
    JsonElement body = JsonParser.parseString(request.substring(line));
    body.getAsJsonObject().asMap().computeIfPresent("requestId", (k, v) -> text("any"));
    body.getAsJsonObject().asMap().computeIfPresent("jobTimeoutMs", (k, v) -> rounded(v));
    return request.substring(0, line)
        + "\n"
        + new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(body);
  }

  private static JsonElement text(String text) {
    return new com.google.gson.JsonPrimitive(text);
  }

  /** What is left of the time of a query, and a second. */
  private static JsonElement rounded(JsonElement millis) {
    return text(String.valueOf((Long.parseLong(millis.getAsString()) + 999) / 1_000 * 1_000));
  }
}
