package org.analyticsstudio.domains;

import java.util.List;
import org.analyticsstudio.api.plugins.PluginKind;
import org.analyticsstudio.api.plugins.PluginUse;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.domains.project.ProjectDomainTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Which projects were made of a domain. They have a copy, so that nothing of them stops working
 * when the domain leaves, and nothing needs to be waited for.
 */
@Component
public final class DomainUse implements PluginUse {

  private final MetadataStore store;
  private final ProjectDomainTable table = new ProjectDomainTable();

  /** Reads from the metadata store. */
  @Activate
  public DomainUse(@Reference MetadataStore store) {
    this.store = store;
  }

  @Override
  public PluginKind kind() {
    return PluginKind.DOMAIN;
  }

  @Override
  public List<String> usedBy(String pluginId) {
    return projectsUsing(pluginId).stream().map(project -> "project " + project).toList();
  }

  @Override
  public List<String> projectsUsing(String pluginId) {
    return store.read(transaction -> table.projects(transaction, pluginId));
  }
}
