package org.analyticsstudio.domains;

import java.io.IOException;
import java.util.List;
import org.analyticsstudio.api.plugins.PluginContentCheck;
import org.analyticsstudio.api.plugins.PluginKind;
import org.analyticsstudio.domain.format.DomainFinding;
import org.analyticsstudio.domain.format.HostRules;
import org.analyticsstudio.domain.read.DomainReader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks what a domain contains before it is installed. */
@Component
public final class DomainContentCheck implements PluginContentCheck {

  private final DomainReader reader = new DomainReader();
  private final HostEnvironment environment;

  /** Checks by what this host allows. */
  @Activate
  public DomainContentCheck(@Reference HostEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public PluginKind kind() {
    return PluginKind.DOMAIN;
  }

  @Override
  public List<String> check(String pluginId, String version, Content content) throws IOException {
    return reader
        .read(content, new HostRules(environment.names(), pluginId, version))
        .findings()
        .stream()
        .map(DomainFinding::toString)
        .toList();
  }
}
