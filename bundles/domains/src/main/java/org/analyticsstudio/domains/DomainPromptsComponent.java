package org.analyticsstudio.domains;

import java.util.Optional;
import java.util.Set;
import org.analyticsstudio.api.domains.DomainPrompts;
import org.analyticsstudio.api.domains.PromptContext;
import org.analyticsstudio.api.domains.PromptParts;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.domains.project.PromptSources;
import org.analyticsstudio.domains.prompt.ProjectPrompts;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Offers the prompts of projects. Apart from {@link DomainsComponent}, which needs reports: those
 * who answer questions need this one.
 */
@Component
public final class DomainPromptsComponent implements DomainPrompts {

  private final Set<String> environmentNames;
  private final PromptSources sources;
  private final ProjectPrompts prompts = new ProjectPrompts();

  /** Reads what was copied from the store. */
  @Activate
  public DomainPromptsComponent(BundleContext context, @Reference MetadataStore store) {
    this.environmentNames = HostEnvironment.names(context);
    this.sources = new PromptSources(store);
  }

  @Override
  public Optional<PromptParts> forProject(String projectId, PromptContext context) {
    return sources
        .of(projectId)
        .map(
            source ->
                prompts.render(
                    projectId,
                    source,
                    context,
                    HostEnvironment.values(environmentNames, source.environment())));
  }
}
