package org.analyticsstudio.api.chat;

import org.jspecify.annotations.Nullable;

/**
 * What the person who asked thinks of an answer.
 *
 * @param helpful whether it was what they wanted to know
 * @param reason why, in their words; at most 1,000 characters
 */
public record Feedback(boolean helpful, @Nullable String reason) {}
