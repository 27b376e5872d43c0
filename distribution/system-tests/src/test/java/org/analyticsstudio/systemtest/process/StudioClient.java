package org.analyticsstudio.systemtest.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Speaks to the product as a tool does: JSON, and a bearer token once signed in. */
public final class StudioClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JSON_TYPE = "application/json";
  private static final String BOUNDARY = "system-test-boundary";

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

  /** An answer of the product. */
  public record Answer(int status, byte[] content, HttpHeaders headers) {
    /** The body as text. */
    public String body() {
      return new String(content, StandardCharsets.UTF_8);
    }

    /** The body as JSON. */
    public JsonNode json() {
      try {
        return JSON.readTree(content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** This answer, which must have the status. */
    public Answer expect(int wanted) {
      if (status != wanted) {
        throw new AssertionError("Not " + wanted + " but " + status + ": " + body());
      }
      return this;
    }
  }

  /** The same client, signed in as the admin of this start. */
  public StudioClient signIn() {
    return signIn("admin", StudioProcess.ADMIN_PASSWORD);
  }

  /** The same client, signed in. */
  public StudioClient signIn(String username, String password) {
    Answer answer =
        post("/api/v1/auth/login", Map.of("username", username, "password", password)).expect(200);
    return new StudioClient(base, answer.json().path("access_token").asText());
  }

  /** The same client, with the same token, of a product that now listens elsewhere. */
  public StudioClient at(URI newBase) {
    return new StudioClient(newBase, token);
  }

  /** GET. */
  public Answer get(String path) {
    return send("GET", path, null, "");
  }

  /** POST of a value as JSON. */
  public Answer post(String path, Object body) {
    return send("POST", path, JSON_TYPE, text(body));
  }

  /** PUT of a value as JSON. */
  public Answer put(String path, Object body) {
    return send("PUT", path, JSON_TYPE, text(body));
  }

  /** PATCH of a value as JSON. */
  public Answer patch(String path, Object body) {
    return send("PATCH", path, JSON_TYPE, text(body));
  }

  /** DELETE. */
  public Answer delete(String path) {
    return send("DELETE", path, null, "");
  }

  /** Uploads a file into a project. */
  public Answer upload(String project, String fileName, byte[] content) {
    return upload(project, fileName, content, Map.of());
  }

  /** Uploads a file into a project, with options. */
  public Answer upload(String project, String fileName, byte[] content, Map<String, ?> options) {
    return await(beginUpload(project, fileName, BodyPublishers.ofByteArray(content), options));
  }

  /** Begins to upload; the content may come slowly, or never end. */
  public CompletableFuture<Answer> beginUpload(
      String project, String fileName, BodyPublisher content, Map<String, ?> options) {
    String field = "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    String head =
        field.formatted(BOUNDARY, "project_id", project)
            + field.formatted(BOUNDARY, "options", text(options))
            + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(BOUNDARY, fileName)
            + "Content-Type: application/octet-stream\r\n\r\n";
    return begin(
        "POST",
        "/api/v1/file-upload",
        "multipart/form-data; boundary=" + BOUNDARY,
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            content,
            BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")));
  }

  /** POST of a file alone. */
  public Answer postFile(String path, String fileName, byte[] content) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(BOUNDARY, fileName)
            + "Content-Type: application/octet-stream\r\n\r\n";
    return await(
        begin(
            "POST",
            path,
            "multipart/form-data; boundary=" + BOUNDARY,
            BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"))));
  }

  /** Begins a GET. */
  public CompletableFuture<Answer> beginGet(String path) {
    return begin("GET", path, null, BodyPublishers.noBody());
  }

  /** Begins a POST of a value as JSON. */
  public CompletableFuture<Answer> beginPost(String path, Object body) {
    return begin("POST", path, JSON_TYPE, BodyPublishers.ofString(text(body)));
  }

  private Answer send(String method, String path, @Nullable String contentType, String body) {
    return await(
        begin(
            method,
            path,
            contentType,
            contentType == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  private CompletableFuture<Answer> begin(
      String method, String path, @Nullable String contentType, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .method(method, body);
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.sendAsync(request.build(), BodyHandlers.ofByteArray())
        .thenApply(answer -> new Answer(answer.statusCode(), answer.body(), answer.headers()));
  }

  private static Answer await(CompletableFuture<Answer> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw new UncheckedIOException(cause);
      }
      throw e;
    }
  }

  private static String text(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
