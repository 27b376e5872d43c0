package org.analyticsstudio.plugins.resolve;

import static org.osgi.framework.namespace.PackageNamespace.PACKAGE_NAMESPACE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.felix.utils.resource.CapabilityImpl;
import org.apache.felix.utils.resource.RequirementImpl;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;

/** One thing that a bundle needs, matched and put into words. */
final class Need {

  private static final Pattern PACKAGE = Pattern.compile("\\(osgi\\.wiring\\.package=([^)]*)\\)");
  private static final Pattern AT_LEAST = Pattern.compile("\\((bundle-)?version>=([^)]*)\\)");
  private static final Pattern BELOW = Pattern.compile("\\(!\\((bundle-)?version>=([^)]*)\\)\\)");

  private final Requirement requirement;
  private final String filter;
  private final Optional<String> packageName;
  private final RequirementImpl parsed;

  Need(Requirement requirement) {
    this.requirement = requirement;
    this.filter = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
    this.packageName = packageName(filter);
    this.parsed =
        new RequirementImpl(
            null,
            requirement.getNamespace(),
            requirement.getDirectives(),
            requirement.getAttributes());
  }

  boolean isMandatory() {
    return !Constants.RESOLUTION_OPTIONAL.equals(
            requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE))
        && Constants.EFFECTIVE_RESOLVE.equals(
            requirement
                .getDirectives()
                .getOrDefault(Constants.EFFECTIVE_DIRECTIVE, Constants.EFFECTIVE_RESOLVE));
  }

  String namespace() {
    return requirement.getNamespace();
  }

  /** A framework offers thousands of packages: their names are compared before any filter is. */
  boolean isMetBy(Capability capability) {
    return namespace().equals(capability.getNamespace())
        && packageName
            .map(name -> name.equals(capability.getAttributes().get(PACKAGE_NAMESPACE)))
            .orElse(true)
        && parsed.matches(
            new CapabilityImpl(
                null,
                capability.getNamespace(),
                capability.getDirectives(),
                capability.getAttributes()));
  }

  /** As in {@code package x.y 1.4 up to 2.0}. */
  String words() {
    if (PACKAGE_NAMESPACE.equals(namespace())) {
      return "package " + packageName.orElse(filter) + range(filter);
    }
    if ("osgi.ee".equals(namespace())) {
      return "a newer Java" + range(filter);
    }
    return namespace() + " " + filter;
  }

  /** The package, when one is needed. */
  Optional<String> packageName() {
    return packageName;
  }

  @Override
  public String toString() {
    return requirement.toString();
  }

  private static Optional<String> packageName(String filter) {
    Matcher matcher = PACKAGE.matcher(filter);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String range(String filter) {
    List<String> parts = new ArrayList<>();
    Matcher below = BELOW.matcher(filter);
    String end = below.find() ? below.group(2) : "";
    Matcher least =
        AT_LEAST.matcher(filter.replace(below.reset().find() ? below.group() : "\0", ""));
    if (least.find()) {
      parts.add(shortened(least.group(2)));
    }
    if (!end.isEmpty()) {
      parts.add("up to " + shortened(end));
    } else if (!parts.isEmpty()) {
      parts.add("or newer");
    }
    return parts.isEmpty() ? "" : " " + String.join(" ", parts);
  }

  private static String shortened(String version) {
    try {
      Version parsed = Version.parseVersion(version);
      return parsed.getMicro() == 0 && parsed.getQualifier().isEmpty()
          ? String.format(Locale.ROOT, "%d.%d", parsed.getMajor(), parsed.getMinor())
          : parsed.toString();
    } catch (IllegalArgumentException e) {
      return version;
    }
  }
}
