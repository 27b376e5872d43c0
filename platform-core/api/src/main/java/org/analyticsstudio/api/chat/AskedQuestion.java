package org.analyticsstudio.api.chat;

import java.time.Instant;
import org.analyticsstudio.model.query.SemanticQuery;
import org.jspecify.annotations.Nullable;

/**
 * A question that was asked before.
 *
 * @param id increasing in the order of asking
 * @param question as typed
 * @param status what kind of reply it got
 * @param answer the words of the reply
 * @param query what was understood
 * @param askedAt when
 * @param elapsedMs how long it took, in milliseconds
 * @param model what asking the language model took that answered; null when none did
 * @param feedback what the person who asked thought of the answer, if they said so
 */
public record AskedQuestion(
    long id,
    String question,
    ChatStatus status,
    String answer,
    @Nullable SemanticQuery query,
    Instant askedAt,
    double elapsedMs,
    @Nullable ModelUse model,
    @Nullable Feedback feedback) {}
