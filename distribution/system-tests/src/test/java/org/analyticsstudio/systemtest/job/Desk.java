package org.analyticsstudio.systemtest.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.systemtest.process.StudioClient;

/** What one person does in one project, over the wire contract; each call must succeed. */
record Desk(StudioClient client, String project) {

  static Desk inNewProject(StudioClient admin, String project) {
    admin.post("/api/v1/projects", Map.of("id", project, "name", project)).expect(201);
    return new Desk(admin, project);
  }

  Desk of(StudioClient somebodyElse) {
    return new Desk(somebodyElse, project);
  }

  JsonNode upload(String fileName, byte[] content) {
    return client.upload(project, fileName, content).expect(201).json();
  }

  JsonNode upload(String fileName, byte[] content, Map<String, ?> options) {
    return client.upload(project, fileName, content, options).expect(201).json();
  }

  /** Makes a dataset of an uploaded file, with the drafted schema. */
  JsonNode dataset(String id, JsonNode file) {
    return client
        .post(
            "/api/v1/datasets",
            Map.of(
                "id",
                id,
                "project_id",
                project,
                "name",
                id,
                "grain",
                "daily",
                "file_id",
                file.path("file_id").asText()))
        .expect(201)
        .json();
  }

  JsonNode addVersion(String dataset, JsonNode file, String mode) {
    return client
        .post(
            "/api/v1/datasets/" + dataset + "/versions",
            Map.of("file_id", file.path("file_id").asText(), "mode", mode))
        .expect(201)
        .json();
  }

  JsonNode draft(String dataset) {
    return client
        .post("/api/v1/datasets/" + dataset + "/semantic/draft", Map.of())
        .expect(200)
        .json()
        .path("schema_json");
  }

  void saveSchema(String dataset, JsonNode schema) {
    client
        .put("/api/v1/datasets/" + dataset + "/semantic", Map.of("schema_json", schema))
        .expect(200);
  }

  JsonNode query(Map<String, ?> query) {
    return client.post("/api/v1/query/execute", query).expect(200).json();
  }

  /** All sales of a dataset, without trailing zeros. */
  BigDecimal sales(String dataset) {
    return number(
        query(Map.of("dataset_id", dataset, "measures", List.of(sumOfSales())))
            .path("results")
            .path(0)
            .path("sales_sum"));
  }

  static BigDecimal number(JsonNode cell) {
    return new BigDecimal(cell.asText()).stripTrailingZeros();
  }

  static Map<String, String> sumOfSales() {
    return Map.of("name", "sales", "aggregation", "SUM");
  }

  static Map<String, ?> salesBy(String dataset, Object dimension) {
    return Map.of(
        "dataset_id", dataset, "dimensions", List.of(dimension), "measures", List.of(sumOfSales()));
  }

  /** A visual of a dashboard. */
  static Map<String, ?> salesByRegion(String dataset) {
    return Map.of(
        "type",
        "bar",
        "title",
        "Sales by region",
        "dataset_id",
        dataset,
        "dimensions",
        List.of("region"),
        "measures",
        List.of(sumOfSales()),
        "layout",
        Map.of("x", 0, "y", 0, "w", 6, "h", 4));
  }

  String report(String name, String dataset) {
    return client
        .post(
            "/api/v1/reports",
            Map.of("project_id", project, "name", name, "dataset_ids", List.of(dataset)))
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  JsonNode ask(String report, String question) {
    return client
        .post("/api/v1/reports/" + report + "/chat", Map.of("question", question))
        .expect(200)
        .json();
  }

  String dashboard(String name, List<Map<String, ?>> visuals) {
    return client
        .post("/api/v1/dashboards", Map.of("project_id", project, "name", name, "visuals", visuals))
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  JsonNode get(String path) {
    return client.get(path).expect(200).json();
  }
}
