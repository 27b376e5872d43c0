package org.analyticsstudio.api.domains;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the domain of a project says about asking a language model. Safe for use by many threads.
 */
@ProviderType
public interface DomainPrompts {

  /**
   * The domain's part of a prompt, its templates rendered. Takes bounded time. A template that
   * fails is left out, so that the built-in one takes its place.
   *
   * @param projectId the project asked in
   * @param context what may be told to a model; nothing else may get into a template
   * @return empty when the project has no domain
   */
  Optional<PromptParts> forProject(String projectId, PromptContext context);
}
