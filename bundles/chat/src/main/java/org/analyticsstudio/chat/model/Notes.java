package org.analyticsstudio.chat.model;

import org.analyticsstudio.api.chat.ModelOutcome;
import org.jspecify.annotations.Nullable;

/** What a person is told when a language model did not help. */
final class Notes {

  private static final String INSTEAD = " This is what the built-in interpreter understood.";

  private Notes() {}

  static @Nullable String of(ModelOutcome outcome) {
    return switch (outcome) {
      case ANSWERED -> null;
      case DECLINED -> "The language model found no answer in this data either.";
      case INVALID -> "The language model's answer made no sense for this data." + INSTEAD;
      case TIMEOUT -> "The language model did not answer in time." + INSTEAD;
      case RATE_LIMITED -> "The language model takes no more questions for now." + INSTEAD;
      case UNAUTHORIZED -> "The language model service refused the key or the account." + INSTEAD;
      case FAILED -> "The language model could not be asked." + INSTEAD;
      case PAUSED ->
          "The language model failed several times and is left alone for a moment." + INSTEAD;
      case LEFT -> "The language model was switched off meanwhile." + INSTEAD;
      case CANCELLED -> "The question to the language model was cancelled." + INSTEAD;
    };
  }
}
