package org.analyticsstudio.bigquery.rest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** Sends requests and has their answers read while they arrive. */
final class Http implements AutoCloseable {

  private static final int OK = 200;
  private static final int LONGEST_ERROR = 1_000_000;

  private final CloseableHttpClient connections = Connections.open();

  /** Reads the content of an answer. */
  @FunctionalInterface
  interface Content<T> {
    T read(Reader json) throws IOException;
  }

  /**
   * Sends a request.
   *
   * @param cut whether it is cut when the call is stopped
   * @param mostBytes of the answer
   * @throws Refusal when the answer is an error
   * @throws IOException when there is no whole answer, or it is none of the API's
   */
  <T> T send(HttpUriRequestBase request, Call call, boolean cut, long mostBytes, Content<T> content)
      throws IOException, Refusal {
    AtomicReference<@Nullable Refusal> refusal = new AtomicReference<>();
    Optional<T> read =
        execute(
            request,
            call,
            cut,
            response -> {
              if (response.getCode() != OK) {
                refusal.set(refusal(request, response));
                return Optional.empty();
              }
              return Optional.of(whole(request, response, mostBytes, content));
            });
    Refusal told = refusal.get();
    if (told != null) {
      throw told;
    }
    return read.orElseThrow(() -> new Garbled("An answer without content"));
  }

  /** Sends a request whose answer is short, whatever it is. */
  TokenTransport.Answer shortAnswer(HttpUriRequestBase request, Call call) throws IOException {
    return execute(
        request,
        call,
        true,
        response ->
            new TokenTransport.Answer(
                response.getCode(),
                response.getEntity() == null
                    ? ""
                    : whole(request, response, LONGEST_ERROR, Http::text)));
  }

  private <T> T execute(
      HttpUriRequestBase request, Call call, boolean cut, HttpClientResponseHandler<T> handler)
      throws IOException {
    call.begins(request, cut);
    try {
      return connections.execute(request, handler);
    } catch (IllegalStateException e) {
      // A request that is cut between two steps finds its connection gone.
      if (call.isStopped()) {
        throw new InterruptedIOException("Stopped");
      }
      throw e;
    } finally {
      call.ends();
    }
  }

  private static <T> T whole(
      HttpUriRequestBase request, ClassicHttpResponse response, long most, Content<T> content)
      throws IOException {
    if (response.getEntity() == null) {
      throw new Garbled("An answer without content");
    }
    boolean done = false;
    try (InputStream in = new CappedStream(response.getEntity().getContent(), most)) {
      T read = content.read(new InputStreamReader(in, StandardCharsets.UTF_8));
      done = true;
      return read;
    } finally {
      if (!done) {
        // Else the rest would be read before the connection is given back.
        request.abort();
      }
    }
  }

  private static Refusal refusal(HttpUriRequestBase request, ClassicHttpResponse response)
      throws IOException {
    Duration retryAfter = retryAfter(response.getFirstHeader("Retry-After"));
    String text =
        response.getEntity() == null ? "" : whole(request, response, LONGEST_ERROR, Http::text);
    try {
      JsonElement json = JsonParser.parseReader(new StringReader(text));
      if (json.isJsonObject() && json.getAsJsonObject().get("error") instanceof JsonObject error) {
        return new Refusal(response.getCode(), reason(error), member(error, "message"), retryAfter);
      }
    } catch (JsonParseException e) {
      return new Refusal(response.getCode(), "", "no JSON", retryAfter);
    }
    return new Refusal(response.getCode(), "", "no error of Google's", retryAfter);
  }

  private static String reason(JsonObject error) {
    return error.get("errors") instanceof JsonArray errors
            && !errors.isEmpty()
            && errors.get(0) instanceof JsonObject first
        ? member(first, "reason")
        : "";
  }

  private static String member(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  private static String text(Reader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] chunk = new char[4_096];
    for (int read = reader.read(chunk); read >= 0; read = reader.read(chunk)) {
      text.append(chunk, 0, read);
    }
    return text.toString();
  }

  /** In seconds; the form with a date is rare, and then nothing is known. */
  private static @Nullable Duration retryAfter(@Nullable Header header) {
    try {
      return header == null || header.getValue() == null
          ? null
          : Duration.ofSeconds(Math.max(0, Integer.parseInt(header.getValue().strip())));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  @Override
  public void close() {
    connections.close(CloseMode.IMMEDIATE);
  }
}
