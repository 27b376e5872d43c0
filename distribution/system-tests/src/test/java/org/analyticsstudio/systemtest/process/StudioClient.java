package org.analyticsstudio.systemtest.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Speaks to the product as a tool does: JSON, and a bearer token once signed in. */
public final class StudioClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JSON_TYPE = "application/json";

  private final URI base;
  private final HttpClient http = HttpClient.newHttpClient();
  private final @Nullable String token;

  StudioClient(URI base) {
    this(base, null);
  }

  private StudioClient(URI base, @Nullable String token) {
    this.base = base;
    this.token = token;
  }

  /** An answer; the body is text that {@link #json} reads. */
  public record Answer(int status, String body, HttpHeaders headers) {
    /** The body as JSON. */
    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The same client, signed in as the admin of this start. */
  public StudioClient signIn() {
    return signIn("admin", StudioProcess.ADMIN_PASSWORD);
  }

  /** The same client, signed in. */
  public StudioClient signIn(String username, String password) {
    Answer answer = post("/api/v1/auth/login", Map.of("username", username, "password", password));
    if (answer.status() != 200) {
      throw new AssertionError("Sign-in answered " + answer.status() + ": " + answer.body());
    }
    return new StudioClient(base, answer.json().path("access_token").asText());
  }

  /** GET. */
  public Answer get(String path) {
    return send("GET", path, null, new byte[0]);
  }

  /** POST of a value as JSON. */
  public Answer post(String path, Object body) {
    return send("POST", path, JSON_TYPE, bytes(body));
  }

  /** PUT of a value as JSON. */
  public Answer put(String path, Object body) {
    return send("PUT", path, JSON_TYPE, bytes(body));
  }

  /** PATCH of a value as JSON. */
  public Answer patch(String path, Object body) {
    return send("PATCH", path, JSON_TYPE, bytes(body));
  }

  /** DELETE. */
  public Answer delete(String path) {
    return send("DELETE", path, null, new byte[0]);
  }

  /** Uploads a file into a project. */
  public Answer upload(String project, String fileName, byte[] content) {
    String boundary = "system-test-boundary";
    String head =
        "--%1$s\r\nContent-Disposition: form-data; name=\"project_id\"\r\n\r\n%2$s\r\n"
                .formatted(boundary, project)
            + "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%2$s\"\r\n"
                .formatted(boundary, fileName)
            + "Content-Type: application/octet-stream\r\n\r\n";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        "POST",
        "/api/v1/file-upload",
        "multipart/form-data; boundary=" + boundary,
        body.toByteArray());
  }

  /** Any request. */
  public Answer send(String method, String path, @Nullable String contentType, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
