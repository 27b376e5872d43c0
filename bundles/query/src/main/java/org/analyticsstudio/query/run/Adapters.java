package org.analyticsstudio.query.run;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.analyticsstudio.spi.datasource.AdapterCapabilities;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;

/** The adapters that are here now. They come and go. */
public final class Adapters {

  private final Map<String, DataSourceAdapter> byId = new ConcurrentHashMap<>();

  /** No adapters yet. */
  public Adapters() {}

  /** An adapter came. */
  public void add(DataSourceAdapter adapter) {
    byId.put(adapter.descriptor().id(), adapter);
  }

  /**
   * An adapter left.
   *
   * @return its id, unless another has taken its place already
   */
  public Optional<String> remove(DataSourceAdapter adapter) {
    for (Map.Entry<String, DataSourceAdapter> entry : byId.entrySet()) {
      if (entry.getValue() == adapter && byId.remove(entry.getKey(), adapter)) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  /** The adapter of this id, if it is here. */
  public Optional<DataSourceAdapter> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * What the adapter of this id can do.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 503 when it is not here
   */
  public AdapterCapabilities capabilities(String id) {
    return find(id)
        .map(adapter -> adapter.descriptor().capabilities())
        .orElseThrow(() -> RunProblems.adapterMissing(id).asException());
  }
}
