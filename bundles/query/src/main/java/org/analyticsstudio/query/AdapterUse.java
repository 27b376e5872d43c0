package org.analyticsstudio.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.plugins.PluginKind;
import org.analyticsstudio.api.plugins.PluginUse;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says which datasets are read by a data source adapter. */
@Component(service = PluginUse.class)
public final class AdapterUse implements PluginUse {

  private static final int MOST_NAMED = 20;

  private final Datasets datasets;

  /** The use by these datasets. */
  @Activate
  public AdapterUse(@Reference Datasets datasets) {
    this.datasets = datasets;
  }

  @Override
  public PluginKind kind() {
    return PluginKind.ADAPTER;
  }

  @Override
  public List<String> usedBy(String pluginId) {
    List<Dataset> using = using(pluginId);
    List<String> users = new ArrayList<>();
    using.stream().limit(MOST_NAMED).forEach(dataset -> users.add("dataset " + dataset.id()));
    if (using.size() > MOST_NAMED) {
      users.add(using.size() - MOST_NAMED + " more datasets");
    }
    return users;
  }

  @Override
  public List<String> projectsUsing(String pluginId) {
    return using(pluginId).stream().map(Dataset::projectId).distinct().sorted().toList();
  }

  private List<Dataset> using(String pluginId) {
    Predicate<Dataset> read = d -> datasets.locate(d.id()).adapterId().equals(pluginId);
    List<Dataset> using = new ArrayList<>();
    String cursor = null;
    do {
      Page<Dataset> page =
          datasets.list(null, false, new PageRequest(PageRequest.MAX_LIMIT, cursor));
      page.items().stream().filter(read).forEach(using::add);
      cursor = page.next();
    } while (cursor != null);
    return using;
  }
}
