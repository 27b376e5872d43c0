package org.analyticsstudio.chat.model;

import org.analyticsstudio.api.chat.ModelOutcome;
import org.analyticsstudio.api.chat.ModelUse;
import org.analyticsstudio.spi.llm.LlmResponse;
import org.analyticsstudio.spi.llm.LlmUsage;

/** Counts what a question uses up. Used by one thread. */
final class Tally {

  private static final double NANOS_PER_MS = 1_000_000.0;
  private static final int LONGEST_NAME = 200;

  private final String provider;
  private final long begun = System.nanoTime();
  private String model;
  private LlmUsage usage = LlmUsage.NONE;
  private int calls;

  Tally(String provider, String model) {
    this.provider = provider;
    this.model = model;
  }

  void call() {
    calls++;
  }

  void add(LlmResponse response) {
    usage = usage.plus(response.usage());
    model = shown(response.model());
  }

  /** The service chose this name: it is cut and cleaned before anybody sees it. */
  private static String shown(String name) {
    String clean = name.replaceAll("\\p{C}", " ").strip();
    return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
  }

  ModelUse use(ModelOutcome outcome) {
    return new ModelUse(
        provider,
        model,
        outcome,
        usage.inputTokens(),
        usage.outputTokens(),
        usage.cost().doubleValue(),
        Math.round((System.nanoTime() - begun) / NANOS_PER_MS * 100) / 100.0,
        calls,
        Notes.of(outcome));
  }
}
