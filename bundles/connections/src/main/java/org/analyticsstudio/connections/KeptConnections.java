package org.analyticsstudio.connections;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.analyticsstudio.api.query.DataSource;
import org.analyticsstudio.api.query.DataSources;
import org.analyticsstudio.api.settings.SecretSettings;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.settings.SettingsSchema;

/** Finds connections, and what their data sources are opened with; each query asks for that. */
final class KeptConnections {

  private final MetadataStore store;
  private final DataSources sources;
  private final SecretSettings settings;
  private final ConnectionRows rows = new ConnectionRows();
  // Replaced as a whole: who reads from the former one can't put what it found into this one.
  private volatile Map<String, DataSource> opened = new ConcurrentHashMap<>();

  KeptConnections(MetadataStore store, DataSources sources, SecretSettings settings) {
    this.store = store;
    this.sources = sources;
    this.settings = settings;
  }

  StoredConnection get(String id) {
    return store.read(tx -> rows.find(tx, id)).orElseThrow(() -> missing(id).asException());
  }

  static Problem missing(String id) {
    return Problem.notFound(
            "connection_not_found",
            "There is no such connection.",
            id.length() > 100 ? id.substring(0, 100) : id)
        .withHint("GET /connections lists the connections there are.");
  }

  Optional<String> defaultOf(String projectId) {
    return store.read(tx -> rows.defaultOf(tx, projectId));
  }

  /** Known until the connection changes; what the environment says is read once. */
  DataSource source(String id) {
    Map<String, DataSource> kept = opened;
    DataSource known = kept.get(id);
    if (known != null) {
      return known;
    }
    StoredConnection connection = get(id);
    SettingsSchema schema = sources.adapter(connection.adapter()).connectionSettings();
    DataSource source =
        new DataSource(connection.adapter(), settings.resolved(id, schema, connection.settings()));
    kept.put(id, source);
    return source;
  }

  /** To be called after changes were written, here or by another process. */
  void changed() {
    opened = new ConcurrentHashMap<>();
  }
}
