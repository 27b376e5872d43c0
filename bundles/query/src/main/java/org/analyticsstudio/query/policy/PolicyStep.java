package org.analyticsstudio.query.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.analyticsstudio.api.catalog.DataLocation;
import org.analyticsstudio.api.query.Policy;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.principal.Principal;

/**
 * Asks every policy there is and joins what they say: all row filters hold, every hidden column is
 * hidden. A policy that fails fails the query.
 */
public final class PolicyStep {

  private final Policy always;
  private final List<Policy> others = new CopyOnWriteArrayList<>();

  /** A step with only the policy that is always there. */
  public PolicyStep(Policy always) {
    this.always = always;
  }

  /** From now on this policy is asked too. */
  public void add(Policy policy) {
    others.add(policy);
  }

  /** This policy left. */
  public void remove(Policy policy) {
    others.remove(policy);
  }

  /** What the person may see of the dataset. */
  public PolicyConstraints constraints(Principal principal, DataLocation dataset) {
    PolicyConstraints joined = always.constraints(principal, dataset);
    for (Policy policy : others) {
      joined = join(joined, policy.constraints(principal, dataset));
    }
    return joined;
  }

  private static PolicyConstraints join(PolicyConstraints one, PolicyConstraints other) {
    if (isOpen(one)) {
      return other;
    }
    if (isOpen(other)) {
      return one;
    }
    List<Predicate> filters = new ArrayList<>(one.rowFilters());
    filters.addAll(other.rowFilters());
    Set<String> hidden = new HashSet<>(one.hiddenColumns());
    hidden.addAll(other.hiddenColumns());
    return new PolicyConstraints(filters, hidden, one.fingerprint() + "&" + other.fingerprint());
  }

  private static boolean isOpen(PolicyConstraints constraints) {
    return constraints.rowFilters().isEmpty() && constraints.hiddenColumns().isEmpty();
  }
}
