package org.analyticsstudio.api.query;

import org.analyticsstudio.api.catalog.DataLocation;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.principal.Principal;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Decides what a person may see of a dataset. Registered as an OSGi service; when there are
 * several, all of their constraints apply. Called for each query: cheap, and safe for use by many
 * threads.
 */
@ConsumerType
public interface Policy {

  /**
   * What the person may see.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 403 when they may see nothing of it
   */
  PolicyConstraints constraints(Principal principal, DataLocation dataset);
}
