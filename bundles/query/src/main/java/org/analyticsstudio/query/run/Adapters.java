package org.analyticsstudio.query.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.analyticsstudio.spi.datasource.AdapterCapabilities;
import org.analyticsstudio.spi.datasource.AdapterDescriptor;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;

/**
 * The adapters that are here now. They come and go. Two versions of one may be here at once while
 * one takes the place of the other: the one that came last is used.
 */
public final class Adapters {

  private final Map<String, List<DataSourceAdapter>> byId = new ConcurrentHashMap<>();

  /** No adapters yet. */
  public Adapters() {}

  /** An adapter came. */
  public void add(DataSourceAdapter adapter) {
    byId.merge(adapter.descriptor().id(), List.of(adapter), Adapters::joined);
  }

  private static List<DataSourceAdapter> joined(
      List<DataSourceAdapter> before, List<DataSourceAdapter> added) {
    List<DataSourceAdapter> all = new ArrayList<>(before);
    all.addAll(added);
    return List.copyOf(all);
  }

  /** An adapter left. */
  public void remove(DataSourceAdapter adapter) {
    for (String id : byId.keySet()) {
      byId.computeIfPresent(
          id,
          (key, here) -> {
            List<DataSourceAdapter> left = here.stream().filter(a -> a != adapter).toList();
            return left.isEmpty() ? null : left;
          });
    }
  }

  /** The adapter of this id, if it is here. */
  public Optional<DataSourceAdapter> find(String id) {
    List<DataSourceAdapter> here = byId.get(id);
    return here == null ? Optional.empty() : Optional.of(here.get(here.size() - 1));
  }

  /** All of them, of each id the one that is used, by name. */
  public List<AdapterDescriptor> all() {
    return byId.keySet().stream()
        .flatMap(id -> find(id).stream())
        .map(DataSourceAdapter::descriptor)
        .sorted(Comparator.comparing(AdapterDescriptor::name))
        .toList();
  }

  /**
   * What the adapter of this id can do.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 503 when it is not here
   */
  public AdapterCapabilities capabilities(String id) {
    return get(id).descriptor().capabilities();
  }

  /**
   * The adapter of this id.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 503 when it is not here
   */
  public DataSourceAdapter get(String id) {
    return find(id).orElseThrow(() -> RunProblems.adapterMissing(id).asException());
  }
}
