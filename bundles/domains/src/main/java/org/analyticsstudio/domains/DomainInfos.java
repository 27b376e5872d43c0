package org.analyticsstudio.domains;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.domains.DomainInfo;
import org.analyticsstudio.domain.format.Domain;
import org.analyticsstudio.domain.format.DomainExample;
import org.analyticsstudio.domains.registry.ActiveDomain;
import org.jspecify.annotations.Nullable;

/** Describes domains for people. */
final class DomainInfos {

  private static final int FEW = 12;

  private DomainInfos() {}

  static DomainInfo of(ActiveDomain active) {
    return active
        .domain()
        .map(domain -> of(active, domain))
        .orElseGet(
            () ->
                new DomainInfo(
                    active.id(),
                    active.name(),
                    active.version(),
                    "failed",
                    active.reason(),
                    active.name(),
                    "",
                    null,
                    null,
                    null,
                    List.of(),
                    0,
                    List.of(),
                    List.of()));
  }

  private static DomainInfo of(ActiveDomain active, Domain domain) {
    @Nullable String title = domain.ui().title();
    return new DomainInfo(
        domain.id(),
        domain.name(),
        domain.version(),
        "active",
        null,
        title == null ? domain.name() : title,
        domain.description(),
        domain.ui().primaryColor(),
        domain.ui().primaryColorOnDark(),
        logo(active, domain),
        domain.datasets().stream()
            .map(
                each ->
                    new DomainInfo.DatasetInfo(
                        each.id(), each.name(), each.description(), each.sample() != null))
            .toList(),
        domain.dashboards().size(),
        domain.examples().stream().limit(FEW).map(DomainExample::question).toList(),
        domain.notes());
  }

  private static @Nullable String logo(ActiveDomain active, Domain domain) {
    @Nullable String path = domain.ui().logo();
    if (path == null) {
      return null;
    }
    try {
      Optional<InputStream> file = active.content().open(path);
      if (file.isEmpty()) {
        return null;
      }
      try (InputStream stream = file.get()) {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException | IllegalStateException e) {
      return null;
    }
  }
}
