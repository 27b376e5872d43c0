package org.analyticsstudio.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The real product in a process of its own, spoken to over HTTP. */
public final class Product implements AutoCloseable {

  private static final String PASSWORD = "Only-for-the-benchmark-1";
  private static final String READY = "Analytics Studio is ready at ";

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process process;
  private final String base;
  private final double millisToReady;
  private String token = "";

  private Product(Process process, String base, double millisToReady) {
    this.process = process;
    this.base = base;
    this.millisToReady = millisToReady;
  }

  /** Starts it and waits until it is ready. */
  public static Product start(Path command, Home home) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                command.toString(),
                "run",
                "--port",
                "0",
                "--no-sample",
                "--home",
                "" + home.folder()));
    builder.environment().put("STUDIO_ADMIN_PASSWORD", PASSWORD);
    builder.redirectErrorStream(true);
    long start = System.nanoTime();
    Process process = builder.start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      if (line.contains(READY)) {
        String base = line.substring(line.indexOf(READY) + READY.length()).strip();
        Thread drain = new Thread(() -> output.lines().forEach(ignored -> {}), "product-output");
        drain.setDaemon(true);
        drain.start();
        return new Product(process, base, (System.nanoTime() - start) / 1e6);
      }
    }
    throw new IOException("the product did not start:\n" + said);
  }

  double millisToReady() {
    return millisToReady;
  }

  /** Where it listens. */
  public String base() {
    return base;
  }

  /** Of who is signed in; empty before. */
  public String token() {
    return token;
  }

  ProcessMemory memory() {
    return new ProcessMemory(pid());
  }

  /** The process id of its JVM; the command may be a shell that waits for it. */
  public long pid() {
    return process
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .mapToLong(ProcessHandle::pid)
        .findFirst()
        .orElse(process.pid());
  }

  /** Signs in as the admin. */
  public void signIn() throws IOException, InterruptedException {
    token =
        post("/api/v1/auth/login", Map.of("username", "admin", "password", PASSWORD))
            .get("access_token")
            .asText();
  }

  /** POST of a value as JSON. */
  public JsonNode post(String path, Object body) throws IOException, InterruptedException {
    return send(path, "application/json", BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
  }

  JsonNode upload(Path file) throws IOException, InterruptedException {
    String boundary = "benchmark-boundary";
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"project_id\"\r\n\r\ndefault\r\n--%s\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n";
    BodyPublisher body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head.formatted(boundary, boundary, file.getFileName())),
            BodyPublishers.ofFile(file),
            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    return send("/api/v1/file-upload", "multipart/form-data; boundary=" + boundary, body);
  }

  /** Installs a plug-in, or updates it. */
  public void install(String fileName, byte[] jar) throws IOException, InterruptedException {
    String boundary = "benchmark-boundary";
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(boundary, fileName)
            + "Content-Type: application/octet-stream\r\n\r\n";
    send(
        "/api/v1/plugins",
        "multipart/form-data; boundary=" + boundary,
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofByteArray(jar),
            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
  }

  /** Removes a plug-in. */
  public void remove(String plugin) throws IOException, InterruptedException {
    int status = status("DELETE", "/api/v1/plugins/" + plugin);
    if (status != 204) {
      throw new IOException("the removal of " + plugin + " was answered with " + status);
    }
  }

  /** The status with which a GET is answered. */
  public int status(String path) throws IOException, InterruptedException {
    return status("GET", path);
  }

  private int status(String method, String path) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.noBody())
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private JsonNode send(String path, String contentType, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", contentType);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<byte[]> response =
        http.send(request.POST(body).build(), BodyHandlers.ofByteArray());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          path
              + " answered "
              + response.statusCode()
              + " "
              + new String(response.body(), StandardCharsets.UTF_8));
    }
    return json.readTree(response.body());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
