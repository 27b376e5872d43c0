package org.analyticsstudio.testkit.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service must notice what the API would not take, else the contract proves nothing. */
class ScriptedServiceTest {

  private static final String GOOD =
      "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}";

  private final ScriptedService service = ScriptedService.start();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    service.close();
  }

  private HttpResponse<String> send(String path, String key, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(service.url() + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + key)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String body) throws IOException, InterruptedException {
    return send("/chat/completions", ScriptedService.KEY, body);
  }

  @Test
  void aGoodRequestIsRepliedToAsScripted() throws Exception {
    service.then(ScriptedReply.text("hi"));
    HttpResponse<String> response = send(GOOD);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("\"content\":\"hi\"", "\"prompt_tokens\":120");
    assertThat(service.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]} | model is missing",
        "{\"model\":\"m\",\"messages\":[]} | no list of messages",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"boss\",\"content\":\"x\"}]} | the role",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":7}]} | neither text nor parts",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"maxTokens\":5} |"
            + " unknown field maxTokens",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"temperature\":3} |"
            + " temperature is not",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"max_tokens\":0} |"
            + " max_tokens is not",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"stop\":null} |"
            + " a null in stop",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],"
            + "\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"a b\","
            + "\"schema\":{\"type\":\"object\"}}}} | the name",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],"
            + "\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"a\","
            + "\"strict\":true,\"schema\":{\"type\":\"object\",\"properties\":{\"b\":{}},"
            + "\"required\":[],\"additionalProperties\":false}}}} | does not require",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],"
            + "\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"a\","
            + "\"strict\":true,\"schema\":{\"type\":\"object\",\"properties\":{},"
            + "\"required\":[]}}}} | allows other",
        "not json | no JSON",
        "[] | no object"
      })
  void whatTheApiWouldNotTakeIsRefusedAndKept(String body, String violation) throws Exception {
    assertThat(send(body).statusCode()).isEqualTo(400);
    assertThat(service.violations()).anyMatch(found -> found.contains(violation));
  }

  @Test
  void anotherKeyOrPathIsAViolation() throws Exception {
    assertThat(send("/chat/completions", "sk-other", GOOD).statusCode()).isEqualTo(400);
    assertThat(send("/completions", ScriptedService.KEY, GOOD).statusCode()).isEqualTo(400);
    assertThat(service.violations()).hasSize(2);
  }

  @Test
  void halfAnAnswerIsCutOff() {
    service.then(ScriptedReply.half());
    assertThatThrownBy(() -> send(GOOD)).isInstanceOf(IOException.class);
  }
}
