package org.analyticsstudio.plugins.lifecycle;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.plugins.Plugin;
import org.analyticsstudio.api.plugins.PluginReport;
import org.analyticsstudio.api.plugins.PluginState;
import org.analyticsstudio.api.plugins.SignatureStatus;
import org.analyticsstudio.api.settings.SecretSettings;
import org.analyticsstudio.plugins.inspect.Candidate;
import org.analyticsstudio.plugins.runtime.Failure;
import org.analyticsstudio.plugins.state.DesiredPlugin;
import org.analyticsstudio.plugins.state.PluginFiles;
import org.analyticsstudio.plugins.state.StoredVersion;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows plug-ins as they stand: what the framework says counts, not what was last done. */
final class PluginViews {

  private static final Logger LOG = LoggerFactory.getLogger(PluginViews.class);

  private final BundleContext context;
  private final Registry registry;
  private final PluginUses uses;
  private final PluginFiles files;
  private final SecretSettings settings;

  PluginViews(
      BundleContext context,
      Registry registry,
      PluginUses uses,
      PluginFiles files,
      SecretSettings settings) {
    this.context = context;
    this.registry = registry;
    this.uses = uses;
    this.files = files;
    this.settings = settings;
  }

  /** How plug-ins stand now: one that can't be looked at is listed all the same. */
  List<Plugin> ofAll(Collection<Entry> entries) {
    return entries.stream().map(this::listed).toList();
  }

  private Plugin listed(Entry entry) {
    try {
      return of(entry);
    } catch (RuntimeException e) {
      LOG.warn("How the plug-in {} stands can't be told in full", entry.id(), e);
      return view(
          entry,
          entry.state(),
          "How it stands can't be told in full; the log says why.",
          List.of(),
          List.of());
    }
  }

  /** How a plug-in stands now. */
  Plugin of(Entry entry) {
    List<String> unset = unset(entry);
    PluginState state = state(entry, unset);
    return view(
        entry,
        state,
        reason(entry, state, unset),
        uses.usedBy(entry, registry, context),
        kept(entry));
  }

  private static Plugin view(
      Entry entry,
      PluginState state,
      @Nullable String reason,
      List<String> usedBy,
      List<StoredVersion> kept) {
    return new Plugin(
        entry.id(),
        entry.identity().name(),
        entry.identity().kind(),
        entry.identity().version().toString(),
        state,
        reason,
        entry.missing(),
        entry.signature().publisher().orElse(null),
        entry.signature().status(),
        usedBy,
        entry.signature().status() == SignatureStatus.SHIPPED,
        kept.stream().map(StoredVersion::version).toList(),
        kept.stream()
            .filter(version -> version.storedAt().isBefore(entry.stored().storedAt()))
            .findFirst()
            .map(StoredVersion::version)
            .orElse(null),
        entry.waiting().map(StoredVersion::version).orElse(null),
        !entry.settings().definitions().isEmpty(),
        entry.failure().map(Failure::details).filter(d -> !d.isBlank()).orElse(null));
  }

  private List<String> unset(Entry entry) {
    return settings.missing(
        entry.id(),
        entry.settings(),
        registry
            .desired()
            .find(entry.id())
            .map(DesiredPlugin::settings)
            .orElse(java.util.Map.of()));
  }

  private static PluginState state(Entry entry, List<String> unset) {
    if (entry.installed().isEmpty()
        || entry.state() == PluginState.STARTING
        || entry.state() == PluginState.STOPPING) {
      return entry.state();
    }
    return switch (entry.installed().get().bundle().getState()) {
      case Bundle.ACTIVE -> unset.isEmpty() ? PluginState.ACTIVE : PluginState.NEEDS_CONFIGURATION;
      case Bundle.STARTING -> PluginState.STARTING;
      case Bundle.STOPPING -> PluginState.STOPPING;
      case Bundle.INSTALLED -> PluginState.UNRESOLVED;
      default -> PluginState.FAILED;
    };
  }

  private static @Nullable String reason(Entry entry, PluginState state, List<String> unset) {
    if (entry.failure().isPresent()) {
      return entry.failure().get().reason();
    }
    return switch (state) {
      case ACTIVE -> null;
      case NEEDS_CONFIGURATION -> "It has no value for " + String.join(", ", unset) + ".";
      case STARTING -> "It is being started.";
      case STOPPING -> "It is being stopped; what uses it is given time to end.";
      case DISABLED -> "It is switched off.";
      case STAGED -> "It was found and checked, and waits to be switched on.";
      case UNRESOLVED -> "Something it needs has left.";
      case FAILED, BLOCKED -> "It stopped by itself.";
    };
  }

  private List<StoredVersion> kept(Entry entry) {
    try {
      return files.versions(entry.id()).stream()
          .filter(version -> !version.folder().equals(entry.stored().folder()))
          .toList();
    } catch (IOException e) {
      LOG.warn("The kept versions of {} can't be read", entry.id(), e);
      return List.of();
    }
  }

  /** What was found out about a candidate. */
  PluginReport report(Candidate candidate, Optional<Entry> before, @Nullable Plugin after) {
    return new PluginReport(
        candidate.identity().id(),
        candidate.identity().name(),
        candidate.identity().kind(),
        candidate.identity().version().toString(),
        before
            .flatMap(Entry::installed)
            .map(installed -> installed.identity().version().toString())
            .orElse(null),
        candidate.checks(),
        candidate.resolution().wouldInstall(),
        candidate.resolution().wouldRefresh(),
        uses.projects(candidate.identity()),
        candidate.identity().permissions(),
        candidate.signature().status(),
        candidate.signature().publisher().orElse(null),
        after);
  }
}
