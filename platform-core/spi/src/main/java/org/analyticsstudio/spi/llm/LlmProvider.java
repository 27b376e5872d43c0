package org.analyticsstudio.spi.llm;

import java.util.List;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.settings.Settings;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Connects the platform to one kind of language model service. Registered as an OSGi service.
 * Stateless and safe for use by many threads; all state lies in the sessions it opens.
 */
@ConsumerType
public interface LlmProvider {

  /** What this provider is and can do. Cheap, and the same at every call. */
  LlmDescriptor descriptor();

  /**
   * Checks settings without a request to the service.
   *
   * @param settings the complete settings, defaults filled in, secrets resolved
   * @return everything that is wrong with them; empty when they can be opened
   */
  List<FieldProblem> check(Settings settings);

  /**
   * Opens a session. Makes no request to the service yet.
   *
   * @param settings settings that passed {@link #check}
   * @return a session the caller closes
   * @throws LlmException when no session can be opened
   */
  LlmSession open(Settings settings);
}
