package org.analyticsstudio.domains;

import java.util.Optional;
import org.analyticsstudio.api.domains.DomainPrompts;
import org.analyticsstudio.api.domains.PromptContext;
import org.analyticsstudio.api.domains.PromptParts;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.domains.project.PromptSources;
import org.analyticsstudio.domains.prompt.ProjectPrompts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Offers the prompts of projects. Apart from {@link DomainsComponent}, which needs reports: those
 * who answer questions need this one.
 */
@Component
public final class DomainPromptsComponent implements DomainPrompts {

  private final HostEnvironment environment;
  private final PromptSources sources;
  private final ProjectPrompts prompts = new ProjectPrompts();

  /** Reads what was copied from the store. */
  @Activate
  public DomainPromptsComponent(
      @Reference HostEnvironment environment, @Reference MetadataStore store) {
    this.environment = environment;
    this.sources = new PromptSources(store);
  }

  @Override
  public Optional<PromptParts> forProject(String projectId, PromptContext context) {
    return sources
        .of(projectId)
        .map(
            source ->
                prompts.render(
                    projectId, source, context, environment.values(source.environment())));
  }
}
