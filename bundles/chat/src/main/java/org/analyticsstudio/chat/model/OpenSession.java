package org.analyticsstudio.chat.model;

import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.llm.LlmException;
import org.analyticsstudio.spi.llm.LlmProvider;
import org.analyticsstudio.spi.llm.LlmSession;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * A session of a provider, opened by whoever needs it first. Its users are counted by Providers.
 */
final class OpenSession {

  final LlmProvider provider;
  final Settings settings;
  final CircuitBreaker breaker;
  final Cancellation leaving = new Cancellation();
  int users;
  private @Nullable LlmSession session;
  private boolean closed;

  OpenSession(LlmProvider provider, Settings settings, CircuitBreaker breaker) {
    this.provider = provider;
    this.settings = settings;
    this.breaker = breaker;
  }

  synchronized LlmSession session() {
    if (closed) {
      throw new LlmException(
          LlmException.Kind.UNAVAILABLE, "The language model provider has left.", null);
    }
    LlmSession known = session;
    if (known == null) {
      known = provider.open(settings);
      session = known;
    }
    return known;
  }

  void close() {
    LlmSession last;
    synchronized (this) {
      closed = true;
      last = session;
      session = null;
    }
    if (last != null) {
      last.close();
    }
  }
}
