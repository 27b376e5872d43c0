package org.analyticsstudio.plugins.lifecycle;

import java.util.List;
import org.analyticsstudio.plugins.Refusals;
import org.osgi.framework.BundleContext;

/** Keeps what is in use from being taken away without saying so. */
final class InUse {

  private final BundleContext context;
  private final Registry registry;
  private final PluginUses uses;

  InUse(BundleContext context, Registry registry, PluginUses uses) {
    this.context = context;
    this.registry = registry;
    this.uses = uses;
  }

  /** Refuses when a running plug-in is in use and nobody says force. */
  void refuse(Entry entry, boolean force) {
    if (force || entry.installed().isEmpty()) {
      return;
    }
    List<String> users = uses.usedBy(entry, registry, context);
    if (!users.isEmpty()) {
      throw Refusals.inUse(entry.id(), users).asException();
    }
  }
}
