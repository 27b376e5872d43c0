package org.analyticsstudio.spi.llm;

import java.math.BigDecimal;

/**
 * What a call used up.
 *
 * @param inputTokens the tokens of the request as the service counted them; 0 when it does not say
 * @param outputTokens the tokens of the answer as the service counted them; 0 when it does not say
 * @param cost the price of both in US dollars, by the prices in the settings; 0 when there are none
 */
public record LlmUsage(long inputTokens, long outputTokens, BigDecimal cost) {

  /** Nothing is known, or nothing was used. */
  public static final LlmUsage NONE = new LlmUsage(0, 0, BigDecimal.ZERO);

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /**
   * Tokens and what they cost.
   *
   * @param inputPrice US dollars for a million tokens of requests, 0 or more
   * @param outputPrice US dollars for a million tokens of answers, 0 or more
   */
  public static LlmUsage of(
      long inputTokens, long outputTokens, BigDecimal inputPrice, BigDecimal outputPrice) {
    BigDecimal cost =
        inputPrice
            .multiply(BigDecimal.valueOf(inputTokens))
            .add(outputPrice.multiply(BigDecimal.valueOf(outputTokens)))
            .divide(MILLION);
    return new LlmUsage(inputTokens, outputTokens, cost);
  }

  /** Both together. */
  public LlmUsage plus(LlmUsage other) {
    return new LlmUsage(
        inputTokens + other.inputTokens, outputTokens + other.outputTokens, cost.add(other.cost));
  }
}
