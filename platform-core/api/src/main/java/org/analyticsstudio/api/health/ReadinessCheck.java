package org.analyticsstudio.api.health;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One condition that must hold before the product can be used. Registered as an OSGi service by
 * bundles that go on starting after they are active. Quick; safe for use by many threads.
 */
@FunctionalInterface
@ConsumerType
public interface ReadinessCheck {

  /** What is missing, a sentence each; empty when the condition holds. */
  List<String> missing();
}
