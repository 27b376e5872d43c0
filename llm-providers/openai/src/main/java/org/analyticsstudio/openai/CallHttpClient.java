package org.analyticsstudio.openai;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;

/** Sends the one request of a call, so that whoever ends the call ends the request. */
final class CallHttpClient implements HttpClient {

  private static final int LONGEST_ANSWER = 2_000_000;
  private static final int CHUNK = 8_192;

  private final CloseableHttpClient connections;
  private final Call call;

  CallHttpClient(CloseableHttpClient connections, Call call) {
    this.connections = connections;
    this.call = call;
  }

  /** An answer is larger than an answer can be. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super("More than " + LONGEST_ANSWER + " bytes");
    }
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest asked) {
    HttpPost request = new HttpPost(asked.url());
    asked.headers().forEach((name, values) -> values.forEach(v -> request.addHeader(name, v)));
    request.setEntity(new StringEntity(asked.body(), ContentType.APPLICATION_JSON));
    request.removeHeaders("Content-Length");
    call.begins(request);
    try {
      return connections.execute(request, response -> read(request, response));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SuccessfulHttpResponse read(HttpPost request, ClassicHttpResponse response)
      throws IOException {
    call.answered(response.getCode(), retryAfter(response.getFirstHeader("Retry-After")));
    String body = body(request, response.getEntity());
    call.complete();
    if (response.getCode() != 200) {
      throw new HttpException(response.getCode(), body);
    }
    return SuccessfulHttpResponse.builder().statusCode(200).headers(Map.of()).body(body).build();
  }

  private static String body(HttpPost request, @Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return "";
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    InputStream in = entity.getContent();
    byte[] chunk = new byte[CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      bytes.write(chunk, 0, read);
      if (bytes.size() > LONGEST_ANSWER) {
        // Else the rest would be read before the connection is given back.
        request.abort();
        throw new TooLarge();
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
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
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("Answers are not streamed");
  }
}
