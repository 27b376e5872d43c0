package org.analyticsstudio.openai;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Gives LangChain4j the client of a call. The time limit is the call's, so its own do not matter.
 */
final class CallHttpClientBuilder implements HttpClientBuilder {

  private final CloseableHttpClient connections;
  private final Call call;
  private @Nullable Duration connectTimeout;
  private @Nullable Duration readTimeout;

  CallHttpClientBuilder(CloseableHttpClient connections, Call call) {
    this.connections = connections;
    this.call = call;
  }

  @Override
  public @Nullable Duration connectTimeout() {
    return connectTimeout;
  }

  @Override
  public HttpClientBuilder connectTimeout(@Nullable Duration timeout) {
    connectTimeout = timeout;
    return this;
  }

  @Override
  public @Nullable Duration readTimeout() {
    return readTimeout;
  }

  @Override
  public HttpClientBuilder readTimeout(@Nullable Duration timeout) {
    readTimeout = timeout;
    return this;
  }

  @Override
  public HttpClient build() {
    return new CallHttpClient(connections, call);
  }
}
