package org.analyticsstudio.bigquery.rest;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * Sends what Google's library asks for a token by the client that everything goes by, to the one
 * address that tokens come from and to no other.
 */
final class TokenTransport extends HttpTransport {

  private final TokenRequests requests;
  private final URI tokenAddress;

  /** Sends a request for a token. */
  @FunctionalInterface
  interface TokenRequests {
    /** The status and the text of the answer. */
    Answer send(HttpUriRequestBase request) throws IOException;
  }

  /** An answer. */
  record Answer(int status, String text) {}

  TokenTransport(TokenRequests requests, URI tokenAddress) {
    this.requests = requests;
    this.tokenAddress = tokenAddress;
  }

  @Override
  protected LowLevelHttpRequest buildRequest(String method, String url) throws IOException {
    if (!URI.create(url).equals(tokenAddress)) {
      throw new IOException("Tokens are asked for at one address only");
    }
    return new Request(requests, new HttpUriRequestBase(method, tokenAddress));
  }

  private static final class Request extends LowLevelHttpRequest {

    private final TokenRequests requests;
    private final HttpUriRequestBase request;
    private final Map<String, String> headers = new LinkedHashMap<>();

    Request(TokenRequests requests, HttpUriRequestBase request) {
      this.requests = requests;
      this.request = request;
    }

    @Override
    public void addHeader(String name, String value) {
      headers.put(name, value);
    }

    @Override
    public LowLevelHttpResponse execute() throws IOException {
      headers.remove("Accept-Encoding");
      headers.forEach(request::addHeader);
      if (getStreamingContent() != null) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        getStreamingContent().writeTo(content);
        request.setEntity(
            new ByteArrayEntity(content.toByteArray(), ContentType.parse(getContentType())));
      }
      return new Response(requests.send(request));
    }
  }

  private static final class Response extends LowLevelHttpResponse {

    private final Answer answer;
    private final byte[] content;

    Response(Answer answer) {
      this.answer = answer;
      this.content = answer.text().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public InputStream getContent() {
      return new ByteArrayInputStream(content);
    }

    @Override
    public @Nullable String getContentEncoding() {
      return null;
    }

    @Override
    public long getContentLength() {
      return content.length;
    }

    @Override
    public String getContentType() {
      return "application/json; charset=UTF-8";
    }

    @Override
    public String getStatusLine() {
      return "HTTP/1.1 " + answer.status();
    }

    @Override
    public int getStatusCode() {
      return answer.status();
    }

    @Override
    public @Nullable String getReasonPhrase() {
      return null;
    }

    @Override
    public int getHeaderCount() {
      return 0;
    }

    @Override
    public @Nullable String getHeaderName(int index) {
      return null;
    }

    @Override
    public @Nullable String getHeaderValue(int index) {
      return null;
    }
  }
}
