package org.analyticsstudio.bench;

import java.util.Locale;

/** One figure of the product beside that of its baseline, in the same unit. */
record Measurement(String name, String unit, double product, double baseline, Target target) {

  /** What the ratio of product to baseline is held against. */
  record Target(double bound, boolean atMost) {
    static Target atMost(double bound) {
      return new Target(bound, true);
    }

    static Target atLeast(double bound) {
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
        "%-44s %10.2f %10.2f %-6s %7.3f  %s %.2f  %s",
        name,
        product,
        baseline,
        unit,
        ratio(),
        target.atMost() ? "<=" : ">=",
        target.bound(),
        holds() ? "ok" : "MISSED");
  }
}
