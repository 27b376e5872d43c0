package org.analyticsstudio.bench;

import java.util.Locale;

/** One figure of the product beside that of its baseline, in the same unit. */
public record Measurement(
    String name, String unit, double product, double baseline, Target target) {

  private static final int NAME_WIDTH = 58;

  /** Stands above the {@link #line lines}. */
  static final String HEADINGS =
      String.format(
          Locale.ROOT,
          "%-" + NAME_WIDTH + "s %10s %10s %-6s %7s  %-8s %s",
          "figure / baseline",
          "product",
          "baseline",
          "unit",
          "ratio",
          "target",
          "verdict");

  /** What the ratio of product to baseline is held against. */
  public record Target(double bound, boolean atMost) {
    /** Held when the ratio is not above this. */
    public static Target atMost(double bound) {
      return new Target(bound, true);
    }

    /** Held when the ratio is not below this. */
    public static Target atLeast(double bound) {
      return new Target(bound, false);
    }

    boolean heldBy(double ratio) {
      return atMost ? ratio <= bound : ratio >= bound;
    }
  }

  double ratio() {
    return product / baseline;
  }

  boolean holds() {
    return target.heldBy(ratio());
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%-" + NAME_WIDTH + "s %10.2f %10.2f %-6s %7.3f  %s %-5.2f %s",
        name,
        product,
        baseline,
        unit,
        ratio(),
        target.atMost() ? "<=" : ">=",
        target.bound(),
        holds() ? "met" : "MISSED");
  }
}
