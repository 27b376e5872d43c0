package org.analyticsstudio.api.query;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.spi.datasource.AdapterDescriptor;
import org.analyticsstudio.spi.datasource.IntrospectableSession;
import org.analyticsstudio.spi.datasource.SourceReport;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The data sources themselves, for those who register what is in them. It does not know of datasets
 * and of who may see what: whatever people ask of datasets goes to the {@link QueryEngine}. Safe
 * for use by many threads.
 *
 * <p>Every call that reaches a data source may throw a {@link
 * org.analyticsstudio.model.problem.ProblemException}: 503 {@code data_source_unavailable} when it
 * can't be reached or refuses the account, with words for what failed; 422 {@code host_refused}
 * when it lies where nothing may be asked; 409 {@code source_changed} or {@code
 * source_permission_missing}; 504 {@code query_timeout}.
 */
@ProviderType
public interface DataSources {

  /** What connections can be made with now, by name. */
  List<AdapterDescriptor> adapters();

  /**
   * What an adapter is.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 503 {@code data_source_unavailable}
   *     when it is not here
   */
  AdapterDescriptor adapter(String id);

  /** Everything that is wrong with the settings of a data source, without connecting. */
  List<FieldProblem> check(DataSource source);

  /** Connects anew and looks at what is there; nothing stays open. */
  SourceReport test(DataSource source, Cancellation cancellation);

  /** Looks at what a data source holds, in its shared session. */
  <T> T introspect(DataSource source, Function<IntrospectableSession, T> look);

  /** The rows of a plan, as many as its limit says, within a time. */
  List<@Nullable Object[]> rows(
      Principal by, DataSource source, QueryPlan plan, Duration timeout, Cancellation cancellation);
}
