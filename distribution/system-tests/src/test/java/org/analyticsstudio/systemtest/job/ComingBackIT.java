package org.analyticsstudio.systemtest.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.analyticsstudio.systemtest.process.StudioClient;
import org.analyticsstudio.systemtest.process.StudioProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever comes back tomorrow finds everything as it was. */
@Timeout(240)
class ComingBackIT {
  private static final Orders ORDERS = Orders.of(300);
  private static final String VERAS_PASSWORD = "vera-comes-back-tomorrow-1";

  @Test
  void everything_is_there_after_a_stop_and_after_a_kill(@TempDir Path home) {
    Map<String, JsonNode> before;
    List<String> paths;
    StudioClient yesterday;
    try (StudioProcess studio = start(home)) {
      Desk desk = Desk.inNewProject(studio.client().signIn(), "work");
      paths = workOfADay(desk);
      before = seen(desk.client(), paths);
      yesterday = desk.client();
      assertThat(studio.stop().exitCode()).isZero();
    }
    try (StudioProcess studio = start(home)) {
      StudioClient client = studio.client().signIn();
      before.forEach(assertSeen(client));
      assertThat(new Desk(client, "work").sales("orders")).isEqualTo(twice());
      assertThat(yesterday.at(studio.url()).get("/api/v1/auth/me").status())
          .as("signed in as before")
          .isEqualTo(200);
      assertThat(studio.client().signIn("vera", VERAS_PASSWORD).get("/api/v1/users").status())
          .as("still a viewer")
          .isEqualTo(403);
      studio.kill();
    }
    try (StudioProcess studio = start(home)) {
      before.forEach(assertSeen(studio.client().signIn()));
    }
  }

  /** Leaves something of each kind; what can be read of it is at the returned paths. */
  private static List<String> workOfADay(Desk desk) {
    desk.client()
        .post(
            "/api/v1/users",
            Map.of("username", "vera", "password", VERAS_PASSWORD, "role", "viewer"))
        .expect(201);
    desk.dataset("orders", desk.upload("orders.csv", ORDERS.csv()));
    JsonNode again = desk.upload("orders.xlsx", ORDERS.workbook(), Map.of("sheet", "Orders 2025"));
    desk.addVersion("orders", again, "append");
    ObjectNode schema = (ObjectNode) desk.draft("orders");
    ((ObjectNode) schema.path("dimensions").path(0)).put("description", "Corrected by hand");
    desk.saveSchema("orders", schema);
    String report = desk.report("Questions", "orders");
    desk.ask(report, "Compare sales by region");
    String dashboard = desk.dashboard("Sales", List.of(Desk.salesByRegion("orders")));
    return List.of(
        "/api/v1/projects",
        "/api/v1/users",
        "/api/v1/files/" + again.path("file_id").asText(),
        "/api/v1/datasets?project_id=work",
        "/api/v1/datasets/orders/versions",
        "/api/v1/datasets/orders/preview",
        "/api/v1/datasets/orders/semantic",
        "/api/v1/datasets/orders/semantic/versions",
        "/api/v1/reports?project_id=work",
        "/api/v1/reports/" + report + "/chat",
        "/api/v1/dashboards/" + dashboard,
        "/api/v1/dashboards/" + dashboard + "/data",
        "/api/v1/dashboards/" + dashboard + "/changelog");
  }

  private static Map<String, JsonNode> seen(StudioClient client, List<String> paths) {
    Map<String, JsonNode> seen = new LinkedHashMap<>();
    paths.forEach(path -> seen.put(path, seen(client, path)));
    return seen;
  }

  private static BiConsumer<String, JsonNode> assertSeen(StudioClient client) {
    return (path, before) -> assertThat(seen(client, path)).as(path).isEqualTo(before);
  }

  private static JsonNode seen(StudioClient client, String path) {
    return withoutReceipts(client.get(path).expect(200).json());
  }

  /** A receipt tells of the run, not of what was kept. */
  private static JsonNode withoutReceipts(JsonNode answer) {
    answer.findParents("receipt").forEach(parent -> ((ObjectNode) parent).remove("receipt"));
    return answer;
  }

  private static BigDecimal twice() {
    return ORDERS.sales().add(ORDERS.sales()).stripTrailingZeros();
  }

  private static StudioProcess start(Path home) {
    return StudioProcess.inHome(home).with("--no-sample").start();
  }
}
