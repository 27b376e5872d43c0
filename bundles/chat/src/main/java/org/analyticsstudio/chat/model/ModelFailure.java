package org.analyticsstudio.chat.model;

import org.analyticsstudio.api.chat.ModelOutcome;
import org.analyticsstudio.spi.llm.LlmException;
import org.jspecify.annotations.Nullable;

/** A language model gave no answer that can be used. */
final class ModelFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ModelOutcome outcome;

  ModelFailure(ModelOutcome outcome, @Nullable Throwable cause) {
    super(outcome.wireName(), cause);
    this.outcome = outcome;
  }

  static ModelFailure of(LlmException e) {
    return new ModelFailure(
        switch (e.kind()) {
          case TIMEOUT -> ModelOutcome.TIMEOUT;
          case RATE_LIMITED -> ModelOutcome.RATE_LIMITED;
          case UNAUTHORIZED -> ModelOutcome.UNAUTHORIZED;
          case CANCELLED -> ModelOutcome.CANCELLED;
          case UNAVAILABLE, UNSUPPORTED, BAD_ANSWER -> ModelOutcome.FAILED;
        },
        e);
  }

  ModelOutcome outcome() {
    return outcome;
  }
}
