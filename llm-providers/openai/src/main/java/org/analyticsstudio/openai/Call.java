package org.analyticsstudio.openai;

import java.time.Duration;
import java.util.Optional;
import org.analyticsstudio.spi.llm.LlmException.Kind;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/** One call: how far it came, and what may end it. Safe for use by many threads. */
final class Call {

  private @Nullable Kind ending;
  private @Nullable HttpUriRequestBase request;
  private int status;
  private @Nullable Duration retryAfter;
  private boolean complete;

  /** The request this call makes; it is ended at once when the call was. */
  synchronized void begins(HttpUriRequestBase made) {
    request = made;
    if (ending != null) {
      made.abort();
    }
  }

  /** Ends the call from another thread; the first reason counts. */
  void end(Kind why) {
    HttpUriRequestBase running;
    synchronized (this) {
      if (ending != null) {
        return;
      }
      ending = why;
      running = request;
    }
    if (running != null) {
      running.abort();
    }
  }

  synchronized void answered(int code, @Nullable Duration wait) {
    status = code;
    retryAfter = wait;
  }

  synchronized void complete() {
    complete = true;
  }

  /** Why it was ended, when it was. */
  synchronized Optional<Kind> ending() {
    return Optional.ofNullable(ending);
  }

  /** The status of the answer; 0 without one. */
  synchronized int status() {
    return status;
  }

  synchronized @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** Whether the whole answer was received. */
  synchronized boolean isComplete() {
    return complete;
  }
}
