package org.analyticsstudio.catalog;

import java.util.List;
import org.analyticsstudio.api.connections.ConnectionUse;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.catalog.store.DatasetRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says which datasets stand on a connection. */
@Component(service = ConnectionUse.class)
public final class DatasetsOnConnections implements ConnectionUse {

  private final MetadataStore store;
  private final DatasetRows datasets = new DatasetRows();

  /** In this database. */
  @Activate
  public DatasetsOnConnections(@Reference MetadataStore store) {
    this.store = store;
  }

  @Override
  public List<String> datasetsOn(String connectionId) {
    return store.read(tx -> datasets.onConnection(tx, connectionId));
  }
}
