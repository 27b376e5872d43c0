package org.analyticsstudio.domain.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Wishes about the language model; the host may have others.
 *
 * @param provider the id of a provider
 * @param model the name of a model
 * @param maxTokens how long an answer may be
 * @param temperature from 0 to 2
 */
public record LlmHints(
    @Nullable String provider,
    @Nullable String model,
    @Nullable Integer maxTokens,
    @Nullable BigDecimal temperature) {}
