package org.analyticsstudio.testkit.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A language model service on this machine for tests. It speaks the public Chat Completions API,
 * checks each request against it, and replies as scripted. A request that the API would not take is
 * answered with 400 and kept as a violation. Safe for use by many threads.
 */
public final class ScriptedService implements AutoCloseable {

  /** The only key it takes. */
  public static final String KEY = "sk-scripted-0123456789";

  /** The first part of the names of its threads. */
  static final String THREADS = "scripted-service-";

  private static final String PATH = "/v1/chat/completions";

  private final HttpServer server;
  private final ExecutorService threads;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ObjectMapper json = new ObjectMapper();
  private final Deque<ScriptedReply> next = new ArrayDeque<>();
  private final List<JsonNode> requests = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private ScriptedReply usual = ScriptedReply.text("{}");

  private ScriptedService(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /** A service on a free port of the loopback address. */
  public static ScriptedService start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ExecutorService threads =
          Executors.newCachedThreadPool(
              task -> {
                Thread thread = new Thread(task, THREADS + server.getAddress().getPort());
                thread.setDaemon(true);
                return thread;
              });
      ScriptedService service = new ScriptedService(server, threads);
      server.createContext("/", service::handle);
      server.setExecutor(threads);
      server.start();
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address up to the version, without a slash at its end. */
  public String url() {
    return "http://127.0.0.1:" + port() + "/v1";
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** How to reply when nothing else was scripted. */
  public void usually(ScriptedReply reply) {
    synchronized (next) {
      usual = reply;
    }
  }

  /** How to reply to the next requests, one each, in this order. */
  public void then(ScriptedReply... replies) {
    synchronized (next) {
      next.addAll(List.of(replies));
    }
  }

  /** The bodies of all requests, in the order they came. */
  public List<JsonNode> requests() {
    synchronized (next) {
      return List.copyOf(requests);
    }
  }

  /** What was wrong with requests; empty when all were as the API takes them. */
  public List<String> violations() {
    synchronized (next) {
      return List.copyOf(violations);
    }
  }

  /** Waits until so many requests have come. */
  public void awaitRequests(int count) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    synchronized (next) {
      while (requests.size() < count) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new AssertionError("Only " + requests.size() + " requests came");
        }
        try {
          next.wait(left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException(e);
        }
      }
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      JsonNode request = json.missingNode();
      List<String> wrong = new ArrayList<>(head(exchange));
      try {
        request = json.readTree(body);
        wrong.addAll(RequestShape.violations(request));
      } catch (JsonProcessingException e) {
        wrong.add("the body is no JSON");
      }
      ScriptedReply reply;
      synchronized (next) {
        requests.add(request);
        violations.addAll(wrong);
        reply = next.isEmpty() || !wrong.isEmpty() ? usual : next.remove();
        next.notifyAll();
      }
      if (!wrong.isEmpty()) {
        refuse(exchange, wrong);
        return;
      }
      reply.reply(exchange, request, closing);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void refuse(HttpExchange exchange, List<String> wrong) throws IOException {
    byte[] answer = ScriptedReply.error(wrong.toString()).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(400, answer.length);
    exchange.getResponseBody().write(answer);
  }

  private static List<String> head(HttpExchange exchange) {
    List<String> wrong = new ArrayList<>();
    if (!exchange.getRequestMethod().equals("POST")) {
      wrong.add("the method is " + exchange.getRequestMethod());
    }
    if (!exchange.getRequestURI().toString().equals(PATH)) {
      wrong.add("the path is " + exchange.getRequestURI());
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.startsWith("application/json")) {
      wrong.add("the content type is " + type);
    }
    if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      wrong.add("the key is not the one to use");
    }
    return wrong;
  }

  /** Ends what it has not replied to yet. */
  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
