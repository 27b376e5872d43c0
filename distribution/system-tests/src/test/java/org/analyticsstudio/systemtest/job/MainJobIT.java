package org.analyticsstudio.systemtest.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.analyticsstudio.systemtest.process.StudioClient;
import org.analyticsstudio.systemtest.process.StudioClient.Answer;
import org.analyticsstudio.systemtest.process.StudioProcess;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a file to an answer. The expected figures are summed from the made-up orders in Java. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobIT {
  private static final Orders ORDERS = Orders.of(1_000);
  private static final Orders FIRST_HALF = ORDERS.only(o -> o.date().getMonthValue() <= 6);
  private static final Orders SECOND_HALF = ORDERS.only(o -> o.date().getMonthValue() > 6);

  private StudioProcess studio;
  private StudioClient admin;

  @BeforeAll
  void start(@TempDir Path folder) {
    studio = StudioProcess.inHome(folder.resolve("home")).start();
    admin = studio.client().signIn();
  }

  @AfterAll
  void stop() {
    assertThat(studio.stop().exitCode()).isZero();
    assertThat(studio.output()).doesNotContain("ERROR", "Exception");
    studio.close();
  }

  @Test
  void a_csv_file_is_understood_before_it_becomes_a_dataset() {
    Desk desk = Desk.inNewProject(admin, "csv");

    JsonNode file = desk.upload("orders.csv", ORDERS.csv());

    assertThat(file.path("format").asText()).isEqualTo("csv");
    assertThat(file.path("row_count").asInt()).isEqualTo(1_000);
    assertThat(types(file)).isEqualTo(typesOfOrders());
    assertThat(file.path("warnings")).isEmpty();
    assertThat(file.path("preview").path(0).path("customer").asText())
        .isEqualTo(ORDERS.all().get(0).customer());
    assertThat(file.path("preview").path(0).path("order_date").asText())
        .isEqualTo(ORDERS.all().get(0).date().toString());
    assertThat(desk.get("/api/v1/datasets?project_id=csv").path("items")).isEmpty();

    JsonNode dataset = desk.dataset("csv_orders", file);

    assertThat(dataset.path("version").path("rows").asInt()).isEqualTo(1_000);
    assertThat(dataset.path("version").path("is_current").asBoolean()).isTrue();
    assertThat(desk.get("/api/v1/datasets/csv_orders")).isEqualTo(dataset);
    assertThat(desk.get("/api/v1/datasets?project_id=csv").path("items"))
        .extracting(item -> item.path("id").asText())
        .containsExactly("csv_orders");
  }

  @Test
  void a_workbook_gives_the_same_answers_as_the_csv_file() {
    Desk desk = Desk.inNewProject(admin, "workbook");

    JsonNode file = desk.upload("orders.xlsx", ORDERS.workbook(), Map.of("sheet", "Orders 2025"));
    desk.dataset("workbook_orders", file);

    assertThat(file.path("sheets"))
        .extracting(sheet -> sheet.path("name").asText())
        .containsExactly("Notes", "Orders 2025");
    assertThat(types(file)).isEqualTo(typesOfOrders());
    assertThat(desk.sales("workbook_orders")).isEqualTo(ORDERS.sales());
    assertThat(salesByRegion(desk.query(Desk.salesBy("workbook_orders", "region"))))
        .isEqualTo(ORDERS.salesBy(Orders.Order::region));
  }

  @Test
  void the_drafted_schema_is_corrected_and_what_was_renamed_is_asked_by_its_new_name() {
    Desk desk = deskWithOrders("semantics", "semantic_orders");
    ObjectNode schema = (ObjectNode) desk.draft("semantic_orders");
    assertThat(schema.path("time_columns")).extracting(JsonNode::asText).contains("order_date");
    assertThat(schema.path("dimensions"))
        .extracting(dimension -> dimension.path("name").asText())
        .contains("order_id", "region", "category", "customer");
    assertThat(schema.path("measures"))
        .extracting(measure -> measure.path("name").asText())
        .contains("sales", "quantity", "row_count")
        .doesNotContain("order_id");

    for (JsonNode measure : schema.path("measures")) {
      if (measure.path("name").asText().equals("sales")) {
        ((ObjectNode) measure).put("name", "revenue").put("display_name", "Revenue");
        ((ObjectNode) measure).set("synonyms", ((ArrayNode) schema.arrayNode()).add("turnover"));
      }
    }
    desk.saveSchema("semantic_orders", schema);

    assertThat(desk.get("/api/v1/datasets/semantic_orders/semantic").path("version").asInt())
        .isEqualTo(2);
    JsonNode answer =
        desk.query(
            Map.of(
                "dataset_id",
                "semantic_orders",
                "measures",
                List.of(Map.of("name", "revenue", "aggregation", "SUM"))));
    assertThat(Desk.number(answer.path("results").path(0).path("revenue_sum")))
        .isEqualTo(ORDERS.sales());
    assertThat(
            desk.client()
                .post("/api/v1/query/execute", Desk.salesBy("semantic_orders", "region"))
                .expect(422)
                .body())
        .contains("sales");
    JsonNode reply = desk.ask(desk.report("By synonym", "semantic_orders"), "turnover by region");
    assertThat(reply.path("status").asText()).isEqualTo("answered");

    desk.client()
        .post("/api/v1/datasets/semantic_orders/semantic/versions/1/restore", Map.of())
        .expect(200);
    assertThat(desk.sales("semantic_orders")).isEqualTo(ORDERS.sales());
  }

  @Test
  void queries_group_filter_and_count_as_the_orders_say() {
    Desk desk = deskWithOrders("queries", "query_orders");

    JsonNode quarters =
        desk.query(
            Map.of(
                "dataset_id",
                "query_orders",
                "dimensions",
                List.of(Map.of("name", "order_date", "granularity", "quarter")),
                "measures",
                List.of(Desk.sumOfSales()),
                "filters",
                List.of(Map.of("field", "category", "operator", "=", "values", List.of("Tools"))),
                "time_filter",
                Map.of("column", "order_date", "from", "2025-01-01", "to", "2025-06-30")));
    Orders tools = FIRST_HALF.only(order -> order.category().equals("Tools"));
    assertThat(sums(quarters, "order_date_quarter"))
        .isEqualTo(tools.salesBy(o -> o.date().getMonthValue() <= 3 ? "2025-01-01" : "2025-04-01"));

    JsonNode counts =
        desk.query(
            Map.of(
                "dataset_id",
                "query_orders",
                "measures",
                List.of(
                    Map.of("name", "customer", "aggregation", "COUNT_DISTINCT"),
                    Map.of("name", "row_count"))));
    assertThat(counts.path("results").path(0).path("customer_count_distinct").asInt()).isEqualTo(4);
    assertThat(counts.path("results").path(0).path("row_count").asInt()).isEqualTo(1_000);
    assertThat(counts.path("receipt").isObject()).isTrue();
  }

  @Test
  void a_result_leaves_as_csv_and_as_a_workbook_that_can_be_uploaded_again() throws Exception {
    Desk desk = deskWithOrders("exports", "export_orders");
    Map<String, ?> byRegion = Desk.salesBy("export_orders", "region");

    Answer csv = desk.client().post("/api/v1/query/export?format=csv", byRegion).expect(200);
    Answer workbook = desk.client().post("/api/v1/query/export?format=xlsx", byRegion).expect(200);

    SortedMap<String, BigDecimal> expected = ORDERS.salesBy(Orders.Order::region);
    expected.forEach(
        (region, sales) -> assertThat(csv.body()).contains(region + "," + sales.toPlainString()));
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook.content()))) {
      assertThat(opened.getSheetAt(0).getRow(1).getCell(1).getCellType())
          .isEqualTo(CellType.NUMERIC);
    }
    for (Map.Entry<String, Answer> export :
        Map.of("again.csv", csv, "again.xlsx", workbook).entrySet()) {
      JsonNode file = desk.upload(export.getKey(), export.getValue().content());
      assertThat(file.path("row_count").asInt()).isEqualTo(expected.size());
    }
  }

  @Test
  void a_question_in_plain_words_is_answered_with_rows_a_chart_and_what_was_understood() {
    Desk desk = deskWithOrders("questions", "question_orders");
    String report = desk.report("Sales", "question_orders");

    JsonNode reply = desk.ask(report, "Compare sales by region");

    assertThat(reply.path("status").asText()).isEqualTo("answered");
    assertThat(salesByRegion(reply)).isEqualTo(ORDERS.salesBy(Orders.Order::region));
    assertThat(reply.path("visualization").path("type").asText()).isIn("bar", "pie");
    assertThat(reply.path("answer").asText()).isNotBlank();
    assertThat(reply.path("sql").asText()).startsWithIgnoringCase("select");
    assertThat(reply.path("interpretation").path("parts")).isNotEmpty();

    assertThat(desk.ask(report, "drop all tables").path("status").asText()).isEqualTo("refused");
    assertThat(desk.ask(report, "sales by shoe size").path("status").asText())
        .isIn("unanswerable", "clarify");
    assertThat(desk.get("/api/v1/reports/" + report + "/chat").path("items")).hasSize(3);
  }

  @Test
  void a_dashboard_shows_its_data_and_one_broken_visual_never_hides_the_others() {
    Desk desk = deskWithOrders("boards", "board_orders");
    String id =
        desk.dashboard(
            "Sales",
            List.of(Desk.salesByRegion("board_orders"), Desk.salesByRegion("board_orders")));
    assertThat(salesByRegion(dashboardData(desk, id).path(0)))
        .isEqualTo(ORDERS.salesBy(Orders.Order::region));

    desk.dataset("broken_orders", desk.upload("orders.csv", ORDERS.csv()));
    String mixed =
        desk.dashboard(
            "Mixed",
            List.of(Desk.salesByRegion("board_orders"), Desk.salesByRegion("broken_orders")));
    desk.client().delete("/api/v1/datasets/broken_orders").expect(204);
    JsonNode visuals = dashboardData(desk, mixed);

    assertThat(visuals).extracting(v -> v.path("status").asText()).containsExactly("ok", "error");
    assertThat(visuals.path(1).path("problem").path("code").asText()).isEqualTo("dataset_inactive");

    JsonNode definition = desk.get("/api/v1/dashboards/" + id);
    desk.client()
        .put(
            "/api/v1/dashboards/" + id,
            Map.of(
                "project_id",
                "boards",
                "name",
                "Sales 2025",
                "visuals",
                definition.path("visuals")))
        .expect(200);
    JsonNode changes = desk.get("/api/v1/dashboards/" + id + "/changelog").path("items");
    assertThat(changes).hasSize(2).allMatch(change -> change.path("by").asText().equals("admin"));
    assertThat(changes.path(0).path("diff").toString()).contains("Sales 2025");
  }

  @Test
  void versions_are_replaced_appended_and_gone_back_to() {
    Desk desk = Desk.inNewProject(admin, "versions");
    desk.dataset("versioned", desk.upload("first.csv", FIRST_HALF.csv()));
    assertThat(desk.sales("versioned")).isEqualTo(FIRST_HALF.sales());

    desk.addVersion("versioned", desk.upload("second.csv", SECOND_HALF.csv()), "append");
    assertThat(desk.sales("versioned")).isEqualTo(ORDERS.sales());

    desk.addVersion("versioned", desk.upload("second.csv", SECOND_HALF.csv()), "replace");
    assertThat(desk.sales("versioned")).isEqualTo(SECOND_HALF.sales());

    desk.client()
        .put("/api/v1/datasets/versioned/current-version", Map.of("number", 2))
        .expect(200);
    assertThat(desk.sales("versioned")).isEqualTo(ORDERS.sales());
    assertThat(desk.get("/api/v1/datasets/versioned/versions").path("items"))
        .extracting(version -> version.path("number").asInt())
        .containsExactly(3, 2, 1);
  }

  @Test
  void a_viewer_reads_and_asks_and_is_refused_everything_else() {
    Desk desk = deskWithOrders("roles", "role_orders");
    String dashboard = desk.dashboard("Sales", List.of(Desk.salesByRegion("role_orders")));
    Desk viewer = desk.of(signedInAs("viewer", "vera"));

    assertThat(viewer.sales("role_orders")).isEqualTo(ORDERS.sales());
    assertThat(dashboardData(viewer, dashboard).path(0).path("status").asText()).isEqualTo("ok");
    assertThat(
            viewer.ask(viewer.report("Mine", "role_orders"), "total sales").path("status").asText())
        .isEqualTo("answered");

    StudioClient client = viewer.client();
    Map<String, Answer> refused = new LinkedHashMap<>();
    refused.put("upload", client.upload("roles", "orders.csv", ORDERS.csv()));
    refused.put("draft", client.post("/api/v1/datasets/role_orders/semantic/draft", Map.of()));
    refused.put(
        "schema",
        client.put(
            "/api/v1/datasets/role_orders/semantic",
            Map.of("schema_json", desk.draft("role_orders"))));
    refused.put("delete dataset", client.delete("/api/v1/datasets/role_orders"));
    refused.put("delete dashboard", client.delete("/api/v1/dashboards/" + dashboard));
    refused.put("people", client.get("/api/v1/users"));
    refused.put("audit", client.get("/api/v1/audit"));
    refused.put("project", client.post("/api/v1/projects", Map.of("id", "own", "name", "Own")));
    assertThat(refused)
        .allSatisfy((what, answer) -> assertThat(answer.status()).as(what).isEqualTo(403));
    assertThat(studio.client().get("/api/v1/datasets").status()).isEqualTo(401);
    assertThat(desk.sales("role_orders")).isEqualTo(ORDERS.sales());

    admin.patch("/api/v1/users/vera", Map.of("active", false)).expect(200);
    assertThat(client.get("/api/v1/datasets").status()).isEqualTo(401);
  }

  @Test
  void the_sample_project_is_there_to_be_looked_at() {
    Desk sample = new Desk(admin, "sample");

    JsonNode boards = sample.get("/api/v1/dashboards?project_id=sample").path("items");
    assertThat(boards).isNotEmpty();
    for (JsonNode board : boards) {
      assertThat(dashboardData(sample, board.path("id").asText()))
          .isNotEmpty()
          .allMatch(visual -> visual.path("status").asText().equals("ok"))
          .allMatch(visual -> !visual.path("results").isEmpty());
    }
    String dataset =
        sample.get("/api/v1/datasets?project_id=sample").path("items").path(0).path("id").asText();
    String report = sample.report("Looking around", dataset);
    JsonNode examples = sample.get("/api/v1/reports/" + report + "/examples").path("items");
    assertThat(examples)
        .isNotEmpty()
        .allSatisfy(
            question ->
                assertThat(sample.ask(report, question.asText()).path("status").asText())
                    .as(question.asText())
                    .isEqualTo("answered"));
  }

  private Desk deskWithOrders(String project, String dataset) {
    Desk desk = Desk.inNewProject(admin, project);
    desk.dataset(dataset, desk.upload("orders.csv", ORDERS.csv()));
    return desk;
  }

  private StudioClient signedInAs(String role, String name) {
    String password = "only-for-" + name + "-in-tests-1";
    admin
        .post("/api/v1/users", Map.of("username", name, "password", password, "role", role))
        .expect(201);
    return studio.client().signIn(name, password);
  }

  private static JsonNode dashboardData(Desk desk, String id) {
    return desk.get("/api/v1/dashboards/" + id + "/data").path("visuals");
  }

  private static SortedMap<String, BigDecimal> salesByRegion(JsonNode answer) {
    return sums(answer, "region");
  }

  private static SortedMap<String, BigDecimal> sums(JsonNode answer, String key) {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    answer
        .path("results")
        .forEach(row -> sums.put(row.path(key).asText(), Desk.number(row.path("sales_sum"))));
    return sums;
  }

  private static Map<String, String> types(JsonNode file) {
    Map<String, String> types = new LinkedHashMap<>();
    StreamSupport.stream(file.path("columns").spliterator(), false)
        .forEach(column -> types.put(column.path("name").asText(), column.path("type").asText()));
    return types;
  }

  private static Map<String, String> typesOfOrders() {
    return Map.of(
        "order_id", "text",
        "order_date", "date",
        "customer", "text",
        "region", "text",
        "category", "text",
        "quantity", "integer",
        "sales", "decimal");
  }
}
