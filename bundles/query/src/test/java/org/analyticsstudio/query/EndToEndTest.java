package org.analyticsstudio.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.query.support.Studio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndToEndTest {

  @TempDir Path folder;
  private Studio studio;

  @BeforeEach
  void open() {
    studio = Studio.withOrders(folder);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void aQuestionInJsonBecomesRows() throws Exception {
    QueryResult result =
        studio.ask(
            read(
                """
                {"dataset_id": "orders", "dimensions": ["region"],
                 "measures": [{"name": "sales", "aggregation": "SUM"}, {"name": "row_count"}],
                 "filters": [{"field": "quantity", "operator": ">=", "values": [1]}]}"""));

    assertThat(result.results().asMaps())
        .containsExactly(
            row("West", "30.7500", 2), row("East", "12.0001", 2), row(null, "1.0000", 1));
    assertThat(result.query())
        .isEqualTo(
            """
            select "region" as "region", sum("sales") as "sales_sum", count(*) as "row_count"
            from "data"
            where "quantity" >= ?
            group by 1
            order by 2 desc nulls last, 1 asc nulls last
            limit 1001""");
    assertThat(result.parameters()).containsExactly(1L);
    assertThat(result.hasMore()).isFalse();
  }

  @Test
  void periodsAreNamedByTheirFirstDay() {
    QueryResult result =
        studio.ask(
            SemanticQuery.of(
                "orders",
                List.of(new DimensionRef("order_date", Granularity.MONTH)),
                List.of(MeasureRef.of("row_count"))));

    assertThat(result.results().asMaps())
        .extracting(row -> row.get("order_date_month"))
        .containsExactly(
            LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1), null);
  }

  @Test
  void dimensionsCanBeCounted() {
    QueryResult result =
        studio.ask(
            SemanticQuery.of(
                "orders",
                List.of(),
                List.of(
                    MeasureRef.of("order_id", Aggregation.COUNT_DISTINCT),
                    MeasureRef.of("row_count"))));

    assertThat(result.results().row(0))
        .isEqualTo(Map.of("order_id_count_distinct", 5L, "row_count", 6L));
  }

  @Test
  void everyRunIsInTheAuditLog() {
    studio.ask(SemanticQuery.of("orders", List.of(), List.of(MeasureRef.of("row_count"))));

    assertThat(studio.audit.last().by()).isEqualTo("ana");
    assertThat(studio.audit.last().object()).isEqualTo("orders");
    assertThat(studio.audit.last().outcome()).isEqualTo("ok");
    assertThat(studio.audit.last().details())
        .containsEntry("rows", 1)
        .containsEntry("purpose", "query")
        .containsKeys("sql", "query", "elapsed_ms");
  }

  @Test
  void unknownNamesAreRefusedWithTheNearestOnes() {
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                studio.ask(
                    SemanticQuery.of("orders", List.of(DimensionRef.of("regoin")), List.of())));

    assertThat(refused.problem().status()).isEqualTo(422);
    assertThat(refused.problem().code()).isEqualTo("unknown_member");
    assertThat(refused.problem().errors().get(0).path()).isEqualTo("dimensions[0]");
    assertThat(refused.problem().hint()).isEqualTo("Did you mean region?");
  }

  @Test
  void aPreviewShowsTheRowsAsTheyAre() {
    QueryResult preview =
        studio.engine.preview(Studio.ANA, "orders", 2, 1, QueryContext.of("preview"));

    assertThat(preview.results().asMaps())
        .extracting(row -> row.get("order_date"))
        .containsExactly(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 1));
    assertThat(preview.hasMore()).isTrue();
  }

  private static SemanticQuery read(String json) throws Exception {
    return WireFormat.mapper().readValue(json, SemanticQuery.class);
  }

  private static Map<String, Object> row(String region, String sales, long rows) {
    Map<String, Object> row = new java.util.LinkedHashMap<>();
    row.put("region", region);
    row.put("sales_sum", new BigDecimal(sales));
    row.put("row_count", rows);
    return row;
  }
}
