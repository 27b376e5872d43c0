package org.analyticsstudio.testkit.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a {@link ScriptedService} replies to one request. */
@FunctionalInterface
public interface ScriptedReply {

  /** The tokens that each whole reply counts for its request. */
  int INPUT_TOKENS = 120;

  /** The tokens that each whole reply counts for its answer. */
  int OUTPUT_TOKENS = 30;

  /** The model that each whole reply says it is from, as services name a dated one. */
  String MODEL = "scripted-1-2026-01-01";

  /**
   * Replies.
   *
   * @param exchange to reply on; closed by the service when this returns
   * @param request the body
   * @param closing counted down when the service closes
   */
  void reply(HttpExchange exchange, JsonNode request, CountDownLatch closing)
      throws IOException, InterruptedException;

  /** A whole answer. */
  static ScriptedReply text(String text) {
    return finished(text, "stop");
  }

  /** A whole answer that depends on the request. */
  static ScriptedReply answering(Function<JsonNode, String> answer) {
    return (exchange, request, closing) ->
        send(exchange, 200, "application/json", completion(answer.apply(request), "stop"));
  }

  /** An answer that ended for a reason, as in {@code length} or {@code content_filter}. */
  static ScriptedReply finished(String text, String reason) {
    return (exchange, request, closing) ->
        send(exchange, 200, "application/json", completion(text, reason));
  }

  /** A failure in the form of the API. It repeats the key, as some services do. */
  static ScriptedReply status(int code) {
    return status(code, null);
  }

  /** A failure that says when to come again, in seconds. */
  static ScriptedReply status(int code, @Nullable String retryAfter) {
    return (exchange, request, closing) -> {
      if (retryAfter != null) {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
      }
      send(exchange, code, "application/json", error("Refused for " + ScriptedService.KEY));
    };
  }

  /** Any body. */
  static ScriptedReply body(String type, String body) {
    return (exchange, request, closing) -> send(exchange, 200, type, body);
  }

  /** Another reply, after a while. */
  static ScriptedReply after(Duration wait, ScriptedReply reply) {
    return (exchange, request, closing) -> {
      if (!closing.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        reply.reply(exchange, request, closing);
      }
    };
  }

  /** No reply at all, while the service is there. */
  static ScriptedReply never() {
    return (exchange, request, closing) -> closing.await();
  }

  /** The head and some of the body, then nothing more while the service is there. */
  static ScriptedReply stalled() {
    return (exchange, request, closing) -> {
      begin(exchange);
      closing.await();
    };
  }

  /** The head and some of the body, then the connection is cut. */
  static ScriptedReply half() {
    return (exchange, request, closing) -> begin(exchange);
  }

  /** A body that is larger than any answer can be. */
  static ScriptedReply endless() {
    return (exchange, request, closing) -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] chunk = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
      try (OutputStream out = exchange.getResponseBody()) {
        while (closing.getCount() > 0) {
          out.write(chunk);
        }
      }
    };
  }

  /** Sends elsewhere. */
  static ScriptedReply redirect(String location) {
    return (exchange, request, closing) -> {
      exchange.getResponseHeaders().set("Location", location);
      exchange.sendResponseHeaders(307, -1);
    };
  }

  private static void begin(HttpExchange exchange) throws IOException {
    byte[] whole = completion("never seen", "stop").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, whole.length);
    exchange.getResponseBody().write(whole, 0, whole.length / 2);
    exchange.getResponseBody().flush();
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String completion(String text, String reason) throws IOException {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("id", "chatcmpl-scripted");
    root.put("object", "chat.completion");
    root.put("created", 1_767_225_600);
    root.put("model", MODEL);
    ObjectNode choice = root.putArray("choices").addObject();
    choice.put("index", 0);
    choice.putObject("message").put("role", "assistant").put("content", text).putNull("refusal");
    choice.putNull("logprobs");
    choice.put("finish_reason", reason);
    root.putObject("usage")
        .put("prompt_tokens", INPUT_TOKENS)
        .put("completion_tokens", OUTPUT_TOKENS)
        .put("total_tokens", INPUT_TOKENS + OUTPUT_TOKENS);
    return new ObjectMapper().writeValueAsString(root);
  }

  /** The form in which the API says that something went wrong. */
  static String error(String message) throws IOException {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putObject("error")
        .put("message", message)
        .put("type", "invalid_request_error")
        .putNull("param")
        .putNull("code");
    return new ObjectMapper().writeValueAsString(root);
  }
}
