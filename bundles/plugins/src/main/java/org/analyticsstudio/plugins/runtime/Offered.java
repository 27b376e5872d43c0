package org.analyticsstudio.plugins.runtime;

import java.util.Optional;
import org.analyticsstudio.api.plugins.PluginKind;
import org.analyticsstudio.model.settings.SettingsSchema;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.spi.llm.LlmProvider;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * What a running plug-in offers by a service, copied; no object of the plug-in is kept.
 *
 * @param id what its descriptor says
 * @param settings what can be set
 */
public record Offered(String id, SettingsSchema settings) {

  /** The service that plug-ins of a kind register; none for those that are data alone. */
  public static Optional<Class<?>> serviceOf(PluginKind kind) {
    return switch (kind) {
      case ADAPTER -> Optional.of(DataSourceAdapter.class);
      case PROVIDER -> Optional.of(LlmProvider.class);
      case DOMAIN -> Optional.empty();
    };
  }

  /** What a bundle offers now; nothing when it has not registered its service. */
  public static Optional<Offered> by(Bundle bundle, PluginKind kind, BundleContext host) {
    Class<?> service = serviceOf(kind).orElseThrow();
    ServiceReference<?>[] references = bundle.getRegisteredServices();
    if (references == null) {
      return Optional.empty();
    }
    for (ServiceReference<?> reference : references) {
      if (offers(reference, service)) {
        return read(reference, host);
      }
    }
    return Optional.empty();
  }

  private static boolean offers(ServiceReference<?> reference, Class<?> service) {
    for (String name : (String[]) reference.getProperty(Constants.OBJECTCLASS)) {
      if (name.equals(service.getName())) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Offered> read(ServiceReference<?> reference, BundleContext host) {
    Object service = host.getService(reference);
    try {
      if (service instanceof DataSourceAdapter adapter) {
        return Optional.of(new Offered(adapter.descriptor().id(), SettingsSchema.NONE));
      }
      if (service instanceof LlmProvider provider) {
        return Optional.of(
            new Offered(provider.descriptor().id(), provider.descriptor().settings()));
      }
      return Optional.empty();
    } finally {
      if (service != null) {
        host.ungetService(reference);
      }
    }
  }
}
