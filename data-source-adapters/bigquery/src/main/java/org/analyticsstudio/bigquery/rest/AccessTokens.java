package org.analyticsstudio.bigquery.rest;

import com.google.api.client.http.HttpResponseException;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.analyticsstudio.bigquery.ServiceAccountKey;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.jspecify.annotations.Nullable;

/** The tokens that a key is exchanged for; each is used until shortly before its end. */
final class AccessTokens {

  /** Queries can be cancelled with it and nothing narrower; what may be read, roles say. */
  private static final String SCOPE = "https://www.googleapis.com/auth/bigquery";

  private static final Duration EARLY = Duration.ofMinutes(4);
  private static final int SERVER_ERROR = 500;
  private static final int TOO_MANY = 429;

  private final ServiceAccountCredentials credentials;
  private final Clock clock = Clock.systemUTC();
  private @Nullable AccessToken current;

  /**
   * Tokens for a key.
   *
   * @param http sends the requests
   * @param calls each request for a token is one
   */
  AccessTokens(ServiceAccountKey key, Http http, Supplier<Call> calls) {
    TokenTransport transport =
        new TokenTransport(
            request -> {
              try (Call call = calls.get()) {
                return http.shortAnswer(request, call);
              }
            },
            key.tokenAddress());
    try {
      ServiceAccountCredentials whole =
          ServiceAccountCredentials.fromStream(
              new ByteArrayInputStream(key.json().getBytes(StandardCharsets.UTF_8)),
              () -> transport);
      this.credentials =
          (ServiceAccountCredentials)
              whole.createWithCustomRetryStrategy(false).createScoped(List.of(SCOPE));
    } catch (IOException | RuntimeException e) {
      throw new DataSourceException(
          Kind.CREDENTIALS_REFUSED, "The private key in the key can't be read.", e);
    }
  }

  /** A token that is good for a while. */
  synchronized String token() {
    AccessToken known = current;
    if (known == null || !isFresh(known)) {
      try {
        known = credentials.refreshAccessToken();
      } catch (IOException e) {
        throw failure(e);
      }
      current = known;
    }
    return known.getTokenValue();
  }

  private boolean isFresh(AccessToken token) {
    return token.getExpirationTime() != null
        && Instant.now(clock).plus(EARLY).isBefore(token.getExpirationTime().toInstant());
  }

  /** A token that was refused is not used again. */
  synchronized void forget(String token) {
    if (current != null && current.getTokenValue().equals(token)) {
      current = null;
    }
  }

  private static DataSourceException failure(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpResponseException answer) {
        return failure(answer, e);
      }
    }
    Throwable cause = e.getCause() instanceof IOException io ? io : e;
    DataSourceException told = Failures.of((IOException) cause);
    return new DataSourceException(told.kind(), told.getMessage() + "", e);
  }

  private static DataSourceException failure(HttpResponseException answer, IOException e) {
    String content = answer.getContent() == null ? "" : answer.getContent();
    if (answer.getStatusCode() >= SERVER_ERROR || answer.getStatusCode() == TOO_MANY) {
      return new DataSourceException(Kind.UNAVAILABLE, "Google gives no tokens at the moment.", e);
    }
    if (content.contains("reasonable timeframe")) {
      return new DataSourceException(
          Kind.CREDENTIALS_REFUSED,
          "The clock of this machine is wrong, so no key is accepted.",
          e);
    }
    if (content.contains("account not found")) {
      return new DataSourceException(
          Kind.CREDENTIALS_REFUSED, "There is no such service account any more.", e);
    }
    if (content.contains("disabled")) {
      return new DataSourceException(
          Kind.CREDENTIALS_REFUSED, "The service account is disabled.", e);
    }
    return content.contains("invalid_grant") || content.contains("invalid_client")
        ? new DataSourceException(
            Kind.CREDENTIALS_REFUSED, "The key is not accepted; it may have been revoked.", e)
        : new DataSourceException(
            Kind.UNREACHABLE, "What answers where tokens are asked for gives none.", e);
  }
}
