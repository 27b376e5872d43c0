package org.analyticsstudio.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;

/** The product that runs in a home on this machine. */
final class Product {

  private static final int FIRST_FAILURE = 400;
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;
  private final String token;

  private Product(String url, String token) {
    this.url = url;
    this.token = token;
  }

  /** The product of a home. */
  static Product in(Path home) {
    Path instance = home.resolve("run/instance");
    Properties known = new Properties();
    try (var in = Files.newInputStream(instance)) {
      known.load(in);
      return new Product(
          known.getProperty("url"), Files.readString(home.resolve("cli.token")).strip());
    } catch (IOException e) {
      throw Refused.failed(
          "No Analytics Studio is running in " + home + ": start it, or say --home.");
    }
  }

  JsonNode get(String path) {
    return send("GET", path, BodyPublishers.noBody(), "application/json");
  }

  JsonNode post(String path) {
    return send("POST", path, BodyPublishers.noBody(), "application/json");
  }

  JsonNode delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody(), "application/json");
  }

  /** Sends a file as the only field of a form. */
  JsonNode upload(String path, Path file) {
    String boundary = "----studio" + UUID.randomUUID();
    String name = String.valueOf(file.getFileName()).replaceAll("[\"\\r\\n\\\\]", "_");
    String head =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    try {
      return send(
          "POST",
          path,
          BodyPublishers.concat(
              BodyPublishers.ofString(head),
              BodyPublishers.ofFile(file),
              BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")),
          "multipart/form-data; boundary=" + boundary);
    } catch (IOException e) {
      throw Refused.failed(file + " can't be read.");
    }
  }

  private JsonNode send(String method, String path, BodyPublisher body, String type) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
            .timeout(LONGEST)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .method(method, body)
            .build();
    try {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      JsonNode answer =
          response.body().length == 0 ? JSON.nullNode() : JSON.readTree(response.body());
      if (response.statusCode() >= FIRST_FAILURE) {
        throw Refused.failed(problem(answer));
      }
      return answer;
    } catch (IOException e) {
      throw Refused.failed("The product at " + url + " does not answer.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refused.failed("Interrupted.");
    }
  }

  private static String problem(JsonNode problem) {
    StringBuilder text = new StringBuilder(problem.path("detail").asText("It did not work."));
    for (JsonNode error : problem.path("errors")) {
      String message = error.path("message").asText();
      if (text.indexOf(message) < 0) {
        text.append("\n  ").append(message.replace("\n", "\n  "));
      }
    }
    if (problem.hasNonNull("hint")) {
      text.append("\n").append(problem.path("hint").asText());
    }
    return text.toString();
  }

  /** A word as a part of a path. */
  static String segment(String word) {
    return java.net.URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
