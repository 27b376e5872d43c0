package org.analyticsstudio.plugins.toy;

import java.util.List;
import java.util.Set;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.datasource.AdapterCapabilities;
import org.analyticsstudio.spi.datasource.AdapterDescriptor;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceSession;

/** An adapter that is there and opens nothing. */
public final class ToyAdapter implements DataSourceAdapter {

  private final String id;

  public ToyAdapter(String id) {
    this.id = id;
  }

  @Override
  public AdapterDescriptor descriptor() {
    return new AdapterDescriptor(id, "Toy", new AdapterCapabilities(Set.of(), Set.of(), 0));
  }

  @Override
  public List<FieldProblem> check(Settings settings) {
    return List.of();
  }

  @Override
  public DataSourceSession open(Settings settings) {
    throw new DataSourceException(DataSourceException.Kind.UNAVAILABLE, "A toy opens nothing.");
  }
}
