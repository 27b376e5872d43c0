package org.analyticsstudio.spi.llm;

import java.util.List;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.settings.Settings;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Connects the platform to one kind of language model service. Registered as an OSGi service by a
 * bundle that provides the capability {@code org.analyticsstudio.provider}. Stateless and safe for
 * use by many threads; all state lies in the sessions it opens, and whoever opens one closes it.
 * Nothing is null but where it says so.
 */
@ConsumerType
public interface LlmProvider {

  /** What this provider is and can do. Cheap, and the same at every call. */
  LlmDescriptor descriptor();

  /**
   * Checks settings without a request to the service. Never throws for what the settings say.
   *
   * @param settings the complete settings, defaults filled in, secrets resolved
   * @return everything that is wrong with them, in the order of the settings; empty when they can
   *     be opened. A message never repeats a secret
   */
  List<FieldProblem> check(Settings settings);

  /**
   * Opens a session. Makes no request to the service yet, so that it neither blocks nor fails
   * because of the service.
   *
   * @param settings settings that passed {@link #check}
   * @return a session the caller closes
   * @throws LlmException when no session can be opened; nothing is left open then
   */
  LlmSession open(Settings settings);
}
