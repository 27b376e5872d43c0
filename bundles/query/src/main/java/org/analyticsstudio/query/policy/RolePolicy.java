package org.analyticsstudio.query.policy;

import org.analyticsstudio.api.catalog.DataLocation;
import org.analyticsstudio.api.query.Policy;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.problem.Problem;

/** The policy that is always there: whoever has a role that may look sees every dataset whole. */
public final class RolePolicy implements Policy {

  /** A policy; it has no state. */
  public RolePolicy() {}

  @Override
  public PolicyConstraints constraints(Principal principal, DataLocation dataset) {
    if (!principal.role().covers(Role.VIEWER)) {
      throw Problem.denied("dataset_denied", "Your role does not let you see this dataset.")
          .withObject(dataset.datasetId())
          .asException();
    }
    return PolicyConstraints.NONE;
  }
}
