package org.analyticsstudio.plugins.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.analyticsstudio.plugins.identity.BundleManifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;

/**
 * Finds out what installing bundles would do, from manifests alone: nothing is installed. Whether
 * packages fit together by their uses is left to the framework, which is asked when the bundles are
 * installed and before anything is stopped.
 */
public final class DryRun {

  private final BundleContext context;

  /** A dry run against the running framework. */
  public DryRun(BundleContext context) {
    this.context = context;
  }

  /**
   * What would happen.
   *
   * @param coming the bundles that come; those that are there already are passed over
   * @param leaving the running bundles that would go
   * @param otherPlugins plug-ins that are here and do not run, by their name: they may offer what
   *     is missing
   */
  public Resolution of(
      List<BundleManifest> coming,
      Collection<Bundle> leaving,
      Map<String, BundleManifest> otherPlugins) {
    List<BundleManifest> fresh = coming.stream().filter(m -> !isInstalled(m)).toList();
    List<Capability> offered = offered(leaving);
    fresh.forEach(manifest -> offered.addAll(manifest.resource().getCapabilities(null)));
    Set<String> missing = new LinkedHashSet<>();
    List<String> details = new ArrayList<>();
    for (BundleManifest manifest : fresh) {
      for (Requirement requirement : manifest.requirements()) {
        Need need = new Need(requirement);
        if (isChecked(need) && offered.stream().noneMatch(need::isMetBy)) {
          missing.add(sentence(need, offered, otherPlugins));
          details.add(manifest.label() + ": " + need);
        }
      }
    }
    return new Resolution(
        List.copyOf(missing),
        fresh.stream().map(BundleManifest::label).toList(),
        refreshed(leaving),
        String.join("\n", details));
  }

  private boolean isInstalled(BundleManifest manifest) {
    return List.of(context.getBundles()).stream()
        .anyMatch(
            b ->
                manifest.symbolicName().equals(b.getSymbolicName())
                    && manifest.version().equals(b.getVersion()));
  }

  /** The host identity and fragments are matched by the framework alone. */
  private static boolean isChecked(Need need) {
    return need.isMandatory() && !need.namespace().equals("osgi.service");
  }

  private List<Capability> offered(Collection<Bundle> leaving) {
    List<Capability> offered = new ArrayList<>();
    for (Bundle bundle : context.getBundles()) {
      BundleRevision revision = bundle.adapt(BundleRevision.class);
      if (revision != null && !leaving.contains(bundle)) {
        offered.addAll(revision.getCapabilities(null));
      }
    }
    return offered;
  }

  private String sentence(
      Need need, List<Capability> offered, Map<String, BundleManifest> otherPlugins) {
    StringBuilder sentence = new StringBuilder("needs ").append(need.words());
    for (Map.Entry<String, BundleManifest> plugin : otherPlugins.entrySet()) {
      if (plugin.getValue().resource().getCapabilities(null).stream().anyMatch(need::isMetBy)) {
        return sentence
            .append(", which the plug-in ")
            .append(plugin.getKey())
            .append(' ')
            .append(plugin.getValue().version())
            .append(" provides and which is not running.")
            .toString();
      }
    }
    Set<String> here = new TreeSet<>();
    need.packageName()
        .ifPresent(
            name ->
                offered.stream()
                    .filter(
                        c -> name.equals(c.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                    .map(c -> String.valueOf(c.getAttributes().get(Constants.VERSION_ATTRIBUTE)))
                    .forEach(here::add));
    return here.isEmpty()
        ? sentence.append(", which nothing here provides.").toString()
        : sentence.append("; here is ").append(String.join(", ", here)).append('.').toString();
  }

  private List<String> refreshed(Collection<Bundle> leaving) {
    if (leaving.isEmpty()) {
      return List.of();
    }
    FrameworkWiring wiring =
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    return wiring.getDependencyClosure(leaving).stream()
        .filter(bundle -> !leaving.contains(bundle))
        .map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion())
        .sorted()
        .toList();
  }
}
