package org.analyticsstudio.openai;

import org.analyticsstudio.spi.llm.LlmException;
import org.analyticsstudio.spi.llm.LlmException.Kind;

/** What went wrong with a call, as it is told. */
final class Failures {

  private Failures() {}

  static LlmException of(Call call, RuntimeException e) {
    return call.ending().map(kind -> ended(kind, e)).orElseGet(() -> failed(call, e));
  }

  static LlmException closed() {
    return new LlmException(
        Kind.UNAVAILABLE, "The connection to the language model was closed.", null);
  }

  private static LlmException ended(Kind kind, RuntimeException e) {
    return switch (kind) {
      case TIMEOUT ->
          new LlmException(kind, "The language model did not answer within the time limit.", e);
      case CANCELLED -> new LlmException(kind, "The call was cancelled.", e);
      default ->
          new LlmException(Kind.UNAVAILABLE, "The connection to the language model was closed.", e);
    };
  }

  private static LlmException failed(Call call, RuntimeException e) {
    if (e instanceof CallHttpClient.TooLarge) {
      return new LlmException(
          Kind.BAD_ANSWER, "The language model service wrote more than an answer can be.", e);
    }
    if (!call.isComplete()) {
      return new LlmException(
          Kind.UNAVAILABLE,
          call.status() == 0
              ? "The language model service can't be reached."
              : "The language model service broke off in the middle of its answer.",
          e);
    }
    int status = call.status();
    if (status == 200) {
      return new LlmException(
          Kind.BAD_ANSWER, "The language model service did not answer in the agreed form.", e);
    }
    return switch (status) {
      case 401, 403 ->
          new LlmException(
              Kind.UNAUTHORIZED, "The language model service refused the key or the account.", e);
      case 429 ->
          new LlmException(
              Kind.RATE_LIMITED,
              "The language model service takes no more requests for now.",
              e,
              call.retryAfter());
      default -> byClass(status, call, e);
    };
  }

  private static LlmException byClass(int status, Call call, RuntimeException e) {
    if (status >= 500 || status == 408) {
      return new LlmException(
          Kind.UNAVAILABLE,
          "The language model service failed with status " + status + ".",
          e,
          call.retryAfter());
    }
    return status >= 400
        ? new LlmException(
            Kind.UNSUPPORTED,
            "The language model service refused the request with status " + status + ".",
            e)
        : new LlmException(
            Kind.BAD_ANSWER, "The language model service answered with status " + status + ".", e);
  }
}
