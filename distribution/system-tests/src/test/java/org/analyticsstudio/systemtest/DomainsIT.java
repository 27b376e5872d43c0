package org.analyticsstudio.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.systemtest.process.StudioClient;
import org.analyticsstudio.systemtest.process.StudioClient.Answer;
import org.analyticsstudio.systemtest.process.StudioProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Domains in the product as it is shipped. */
@Timeout(300)
class DomainsIT {
  private static final long POLL_MS = 200;

  @TempDir Path folder;

  @Test
  void the_first_start_makes_the_sample_and_a_domain_becomes_a_project_in_one_call()
      throws InterruptedException {
    try (StudioProcess studio = StudioProcess.inHome(folder.resolve("home")).start()) {
      StudioClient admin = studio.client().signIn();
      JsonNode sample = awaitReady(admin, "sample");
      assertThat(sample.path("domain").asText()).isEqualTo("sales");
      assertThat(sample.path("update_available").asBoolean()).isFalse();
      assertThat(admin.get("/api/v1/datasets/sample_sales").status()).isEqualTo(200);

      List<String> ids = admin.get("/api/v1/domains").json().path("items").findValuesAsText("id");
      assertThat(ids).contains("hr", "sales");

      Answer made = admin.post("/api/v1/domains/hr/projects", Map.of("id", "people"));
      assertThat(made.status()).as(made.body()).isEqualTo(201);
      assertThat(made.json().path("state").asText()).isEqualTo("ready");
      assertThat(
              admin
                  .post("/api/v1/domains/hr/projects", Map.of("id", "people"))
                  .json()
                  .path("code")
                  .asText())
          .isEqualTo("project_exists");
      assertThat(ask(admin, "people", "Average salary for technical staff").path("status").asText())
          .isEqualTo("answered");
      assertThat(
              admin
                  .get("/api/v1/dashboards?project_id=people")
                  .json()
                  .path("items")
                  .findValuesAsText("name"))
          .contains("People at a glance", "Pay", "Reviews");
    }
  }

  private static JsonNode ask(StudioClient client, String project, String question) {
    String report =
        client
            .get("/api/v1/reports?project_id=" + project)
            .json()
            .path("items")
            .path(0)
            .path("id")
            .asText();
    return client.post("/api/v1/reports/" + report + "/chat", Map.of("question", question)).json();
  }

  /** The sample is made beside the start. */
  private static JsonNode awaitReady(StudioClient client, String project)
      throws InterruptedException {
    while (true) {
      JsonNode domain = client.get("/api/v1/projects/" + project + "/domain").json();
      if (domain.path("state").asText().equals("ready")) {
        return domain;
      }
      Thread.sleep(POLL_MS);
    }
  }
}
