package org.analyticsstudio.systemtest.rules;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** A bundle as its manifest and its content show it. */
record ShippedBundle(Bundle bundle) {
  private static final String OWN_NAMES = "org.analyticsstudio.";
  private static final String WRAPPED = "org.analyticsstudio.wrapped.";
  private static final Set<String> PLATFORM_CORE =
      Set.of("org.analyticsstudio.model", "org.analyticsstudio.spi", "org.analyticsstudio.api");
  private static final Pattern PACKAGE_IN_FILTER =
      Pattern.compile("osgi\\.wiring\\.package=([^)]+)");

  String name() {
    return Objects.requireNonNullElse(bundle.getSymbolicName(), "");
  }

  boolean isOwn() {
    return name().startsWith(OWN_NAMES) && !name().startsWith(WRAPPED);
  }

  boolean isPlatformCore() {
    return PLATFORM_CORE.contains(name());
  }

  boolean isResolved() {
    return bundle.getState() != Bundle.INSTALLED;
  }

  boolean hasHeader(String header) {
    return bundle.getHeaders("").get(header) != null;
  }

  List<BundleCapability> exports() {
    return revision().getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE);
  }

  /** The packages of ours that it imports. */
  Set<String> ownImports() {
    return revision().getDeclaredRequirements(PackageNamespace.PACKAGE_NAMESPACE).stream()
        .map(requirement -> requirement.getDirectives().get(Constants.FILTER_DIRECTIVE))
        .map(PACKAGE_IN_FILTER::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .filter(imported -> imported.startsWith(OWN_NAMES))
        .collect(Collectors.toSet());
  }

  /** The packages of ours that it contains classes of. */
  Set<String> ownPackages() {
    var classes = bundle.findEntries("org/analyticsstudio", "*.class", true);
    return classes == null
        ? Set.of()
        : Collections.list(classes).stream()
            .map(url -> url.getPath().substring(1))
            .map(path -> path.substring(0, path.lastIndexOf('/')).replace('/', '.'))
            .collect(Collectors.toSet());
  }

  private BundleRevision revision() {
    return bundle.adapt(BundleRevision.class);
  }

  @Override
  public String toString() {
    return name();
  }
}
