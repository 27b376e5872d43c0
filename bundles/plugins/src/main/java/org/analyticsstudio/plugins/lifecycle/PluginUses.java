package org.analyticsstudio.plugins.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.analyticsstudio.api.plugins.PluginContentCheck;
import org.analyticsstudio.api.plugins.PluginUse;
import org.analyticsstudio.plugins.identity.PluginIdentity;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/** Who uses plug-ins, and who knows what they contain: other bundles, which come and go. */
public final class PluginUses {

  private final List<PluginUse> uses = new CopyOnWriteArrayList<>();
  private final List<PluginContentCheck> checks = new CopyOnWriteArrayList<>();

  /** Nobody yet. */
  public PluginUses() {}

  /** A user came. */
  public void add(PluginUse use) {
    uses.add(use);
  }

  /** A user left. */
  public void remove(PluginUse use) {
    uses.remove(use);
  }

  /** A check came. */
  public void add(PluginContentCheck check) {
    checks.add(check);
  }

  /** A check left. */
  public void remove(PluginContentCheck check) {
    checks.remove(check);
  }

  /** The checks of what a plug-in contains. */
  public List<PluginContentCheck> checksOf(PluginIdentity identity) {
    return checks.stream().filter(check -> check.kind() == identity.kind()).toList();
  }

  /** The ids of the projects that use a plug-in. */
  List<String> projects(PluginIdentity identity) {
    TreeSet<String> projects = new TreeSet<>();
    for (PluginUse use : uses) {
      if (use.kind() == identity.kind()) {
        projects.addAll(use.projectsUsing(identity.id()));
      }
    }
    return List.copyOf(projects);
  }

  /** What uses a plug-in, other plug-ins that are wired to it included. */
  List<String> usedBy(Entry entry, Registry registry, BundleContext context) {
    List<String> users = new ArrayList<>();
    for (PluginUse use : uses) {
      if (use.kind() == entry.identity().kind()) {
        users.addAll(use.usedBy(entry.id()));
      }
    }
    entry
        .installed()
        .ifPresent(
            installed -> {
              FrameworkWiring wiring =
                  context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
              for (Bundle wired : wiring.getDependencyClosure(List.of(installed.bundle()))) {
                registry.all().stream()
                    .filter(e -> !e.id().equals(entry.id()))
                    .filter(e -> e.installed().filter(i -> i.bundle() == wired).isPresent())
                    .forEach(e -> users.add("plug-in " + e.id()));
              }
            });
    return users;
  }
}
