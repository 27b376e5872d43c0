package org.analyticsstudio.spi.llm;

import org.analyticsstudio.spi.plugin.Cancellation;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An open connection to a language model service. Safe for use by many threads: calls do not wait
 * for one another unless the service makes them. A session keeps nothing of a call once it has
 * ended, and a call that failed leaves the session as usable as before.
 */
@ConsumerType
public interface LlmSession extends AutoCloseable {

  /**
   * Asks the model once. Blocks the calling thread until the whole answer is there. It makes one
   * request and follows no redirect: trying again is up to the host, which knows how much time is
   * left. There is no partial answer: what was received before a failure is dropped, and counts as
   * not used.
   *
   * <p>What the session's {@link LlmDescriptor#capabilities} do not have is refused by {@link
   * LlmCapability#refusal} before anything is sent.
   *
   * @param request what to ask; its time limit holds for the whole call, connecting included
   * @param cancellation when signalled, before or while the call runs, the call ends within a
   *     second with kind CANCELLED; the session registers with it and takes the registration back
   *     when the call ends
   * @return the answer, also when it was cut off at the token limit; see {@link LlmResponse#finish}
   * @throws LlmException when there is no answer; its {@link LlmException#kind} says whether the
   *     same request is worth another try. No other exception is thrown, and its message holds
   *     neither the key nor what the service wrote
   */
  LlmResponse chat(LlmRequest request, Cancellation cancellation);

  /**
   * Ends what is under way, which fails with kind UNAVAILABLE, and frees threads and connections;
   * when this returns, none is left. Closing twice is harmless; a call after that fails with kind
   * UNAVAILABLE.
   */
  @Override
  void close();
}
