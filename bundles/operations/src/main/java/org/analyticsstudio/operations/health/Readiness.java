package org.analyticsstudio.operations.health;

import java.util.List;

/** One condition that must hold before the product can be used. */
@FunctionalInterface
interface Readiness {

  /** What is missing, a sentence each; empty when the condition holds. */
  List<String> missing();
}
