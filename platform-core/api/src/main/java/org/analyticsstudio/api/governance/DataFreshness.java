package org.analyticsstudio.api.governance;

import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.model.principal.Principal;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Tells how old data is, and how old it may be. Safe for use by many threads. */
@ProviderType
public interface DataFreshness {

  /** The longest age that can be expected, in hours: ten years. */
  int MOST_HOURS = 87_600;

  /**
   * How old the newest data is. What is newest is remembered for a minute where data changes by
   * itself.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException as {@link
   *     org.analyticsstudio.api.query.QueryEngine#execute}
   */
  Freshness of(Principal principal, String datasetId, QueryContext context);

  /**
   * Says how old the newest data may be.
   *
   * @param withinHours 1 to {@link #MOST_HOURS}; null when it may have any age
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code dataset_not_found}; 422
   *     {@code freshness_invalid}
   */
  void expect(Principal by, String datasetId, @Nullable Integer withinHours);
}
