package org.analyticsstudio.bigquery.rest;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to the API with a token, and again when it was overloaded or out of order for a
 * moment: a few times, and not before it says.
 */
final class Sender {

  private static final int MOST_ATTEMPTS = 4;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(400);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
  private static final int UNAUTHORIZED = 401;

  private final Http http;
  private final AccessTokens tokens;
  private final String base;

  Sender(Http http, AccessTokens tokens, URI endpoint) {
    this.http = http;
    this.tokens = tokens;
    this.base = endpoint + "/bigquery/v2/projects/";
  }

  /**
   * What is asked.
   *
   * @param path below {@code projects}, encoded
   * @param parameters of the address
   * @param method of HTTP
   * @param body sent with it
   * @param cut whether it is cut when the call is stopped
   * @param mostBytes of the answer
   */
  record Ask(
      String path,
      Map<String, String> parameters,
      String method,
      @Nullable JsonObject body,
      boolean cut,
      long mostBytes) {

    static Ask get(String path, Map<String, String> parameters, long mostBytes) {
      return new Ask(path, parameters, "GET", null, true, mostBytes);
    }

    static Ask post(String path, @Nullable JsonObject body, long mostBytes) {
      return new Ask(path, Map.of(), "POST", body, true, mostBytes);
    }

    Ask at(Map<String, String> others) {
      return new Ask(path, others, method, body, cut, mostBytes);
    }

    Ask uncut() {
      return new Ask(path, parameters, method, body, false, mostBytes);
    }
  }

  static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Sends it until there is an answer. */
  <T> T send(Call call, Ask ask, Http.Content<T> content) {
    boolean renewed = false;
    for (int attempt = 1; ; attempt++) {
      call.throwIfStopped();
      String token = tokens.token();
      try {
        return http.send(request(ask, token), call, ask.cut(), ask.mostBytes(), content);
      } catch (Refusal e) {
        if (e.status() == UNAUTHORIZED && !renewed) {
          renewed = true;
          tokens.forget(token);
          continue;
        }
        Duration pause = pause(attempt, e.retryAfter());
        if (!e.isPassing() || attempt == MOST_ATTEMPTS || isTooLong(pause, call)) {
          throw Failures.of(e);
        }
        call.pause(pause);
      } catch (IOException e) {
        call.throwIfStopped();
        if (!Failures.isPassing(e) || attempt == MOST_ATTEMPTS) {
          throw Failures.of(e);
        }
        call.pause(pause(attempt, null));
      }
    }
  }

  private static Duration pause(int attempt, @Nullable Duration told) {
    Duration own = FIRST_PAUSE.multipliedBy(1L << (attempt - 1));
    return told == null || told.compareTo(own) < 0 ? own : told;
  }

  private static boolean isTooLong(Duration pause, Call call) {
    return pause.compareTo(LONGEST_PAUSE) > 0 || pause.compareTo(call.left()) > 0;
  }

  private HttpUriRequestBase request(Ask ask, String token) {
    StringBuilder address = new StringBuilder(base).append(ask.path());
    char before = '?';
    for (Map.Entry<String, String> parameter : ask.parameters().entrySet()) {
      address.append(before).append(parameter.getKey()).append('=');
      address.append(encoded(parameter.getValue()));
      before = '&';
    }
    URI uri = URI.create(address.toString());
    HttpUriRequestBase request = new HttpUriRequestBase(ask.method(), uri);
    if (ask.body() != null) {
      request.setEntity(new StringEntity(ask.body().toString(), ContentType.APPLICATION_JSON));
    }
    request.addHeader("Authorization", "Bearer " + token);
    request.addHeader("Accept", "application/json");
    return request;
  }
}
