package org.analyticsstudio.spi.llm;

import org.analyticsstudio.spi.plugin.Cancellation;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An open connection to a language model service. Safe for use by many threads. Closing it ends
 * what is under way with a {@link LlmException} and frees threads and connections; closing twice is
 * harmless.
 */
@ConsumerType
public interface LlmSession extends AutoCloseable {

  /**
   * Asks the model once. Blocks until the whole answer is there. It makes one request: trying again
   * is up to the host, which knows how much time is left.
   *
   * @param request what to ask; its time limit holds for the whole call
   * @param cancellation when signalled, the call ends soon with kind CANCELLED
   * @return the answer, also when it was cut off at the token limit; see {@link LlmResponse#finish}
   * @throws LlmException when there is no answer
   */
  LlmResponse chat(LlmRequest request, Cancellation cancellation);

  @Override
  void close();
}
