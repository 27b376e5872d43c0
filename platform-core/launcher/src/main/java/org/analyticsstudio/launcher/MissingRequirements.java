package org.analyticsstudio.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;

/** Says in words what keeps bundles from resolving. */
final class MissingRequirements {
  private final List<Capability> offered;

  MissingRequirements(Bundle[] installed) {
    offered =
        Arrays.stream(installed)
            .map(bundle -> bundle.adapt(BundleRevision.class))
            .flatMap(revision -> revision.getCapabilities(null).stream())
            .toList();
  }

  /** One line for each thing that nobody offers; else what the resolver says of each bundle. */
  List<String> of(List<Bundle> unresolved) {
    List<String> lines = new ArrayList<>();
    for (Bundle bundle : unresolved) {
      for (Requirement requirement : bundle.adapt(BundleRevision.class).getRequirements(null)) {
        if (isMandatory(requirement) && offered.stream().noneMatch(c -> matches(requirement, c))) {
          lines.add(bundle.getSymbolicName() + " needs " + words(requirement) + ".");
        }
      }
    }
    return lines.isEmpty() ? unresolved.stream().map(MissingRequirements::verdict).toList() : lines;
  }

  private static boolean isMandatory(Requirement requirement) {
    return !Constants.RESOLUTION_OPTIONAL.equals(
            requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE))
        && Constants.EFFECTIVE_RESOLVE.equals(
            requirement
                .getDirectives()
                .getOrDefault(Constants.EFFECTIVE_DIRECTIVE, Constants.EFFECTIVE_RESOLVE));
  }

  private static boolean matches(Requirement requirement, Capability capability) {
    return requirement instanceof org.osgi.framework.wiring.BundleRequirement bundleRequirement
        && capability instanceof org.osgi.framework.wiring.BundleCapability bundleCapability
        && bundleRequirement.matches(bundleCapability);
  }

  private static String words(Requirement requirement) {
    String filter = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
    String kind =
        BundleRevision.PACKAGE_NAMESPACE.equals(requirement.getNamespace())
            ? "a package"
            : requirement.getNamespace();
    return kind + " that no installed bundle offers: " + filter;
  }

  private static String verdict(Bundle bundle) {
    try {
      bundle.start(Bundle.START_TRANSIENT);
      return bundle.getSymbolicName() + " did not resolve at first.";
    } catch (BundleException e) {
      return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
  }
}
