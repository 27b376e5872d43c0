package org.analyticsstudio.security.secret;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.security.Secrets;
import org.analyticsstudio.api.store.MetadataStore;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers the secrets as a service. */
@Component(service = Secrets.class)
public final class SecretsComponent implements Secrets {

  private final Secrets secrets;

  /** The secrets in this store, with the key all processes share. */
  @Activate
  public SecretsComponent(BundleContext context, @Reference MetadataStore store) {
    this.secrets =
        new StoredSecrets(
            store,
            SecretsKey.of(Path.of(context.getProperty("studio.shared"))),
            InstantSource.system());
  }

  @Override
  public void put(String name, String secret) {
    secrets.put(name, secret);
  }

  @Override
  public Optional<String> get(String name) {
    return secrets.get(name);
  }

  @Override
  public void remove(String name) {
    secrets.remove(name);
  }

  @Override
  public List<String> names(String prefix) {
    return secrets.names(prefix);
  }
}
