package org.analyticsstudio.security.component;

import java.nio.file.Path;
import java.util.Optional;
import org.analyticsstudio.api.security.LoopbackToken;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.security.file.RandomText;
import org.analyticsstudio.security.token.LoopbackTokenFile;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Offers the command line's token as a service. */
@Component(service = LoopbackToken.class, immediate = true)
public final class LoopbackTokenComponent implements LoopbackToken {

  private final LoopbackTokenFile file;

  /** Writes the token of this start into the home. */
  @Activate
  public LoopbackTokenComponent(BundleContext context) {
    Path home = Path.of(context.getProperty("studio.home"));
    this.file = LoopbackTokenFile.write(home, new RandomText());
  }

  @Override
  public Optional<Principal> authenticate(String token) {
    return file.authenticate(token);
  }

  /** Removes the file; its token dies with the server anyway. */
  @Deactivate
  public void close() {
    file.remove();
  }
}
