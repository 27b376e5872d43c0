package org.analyticsstudio.domain.template;

import java.time.Duration;

/**
 * How much a template may take.
 *
 * @param sourceCharacters how long it may be
 * @param outputCharacters how much it may write
 * @param loopPasses how many passes all its loops may make together
 * @param time how long it may run
 */
public record TemplateLimits(
    int sourceCharacters, int outputCharacters, long loopPasses, Duration time) {

  /** Plenty for a prompt. */
  public static final TemplateLimits STANDARD =
      new TemplateLimits(32_000, 200_000, 200_000, Duration.ofSeconds(2));
}
