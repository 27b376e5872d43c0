package org.analyticsstudio.domains.project;

import java.util.Optional;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.domain.format.DomainExample;

/** Finds what the prompts of projects are made of. Needs the store alone. */
public final class PromptSources {

  private final MetadataStore store;
  private final ProjectDomainTable table = new ProjectDomainTable();

  /** Reads from a store. */
  public PromptSources(MetadataStore store) {
    this.store = store;
  }

  /** What was copied for the prompts; empty when the project was not made of a domain. */
  public Optional<PromptSource> of(String projectId) {
    return store
        .read(transaction -> table.get(transaction, projectId))
        .map(StoredProjectDomain::content)
        .map(PromptSources::source);
  }

  private static PromptSource source(CopiedDomain content) {
    return new PromptSource(
        content.name(),
        content.description(),
        content.prompts(),
        content.examples().stream()
            .map(
                example ->
                    new DomainExample(
                        example.question(),
                        Copies.query(example.query(), content.datasets()),
                        example.answer()))
            .toList(),
        content.llm(),
        content.features().aiChat(),
        content.environment());
  }
}
