package org.analyticsstudio.plugins.resolve;

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
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;

/** What a bundle needs, matched and put into words. */
final class Requirements {

  private static final Pattern PACKAGE = Pattern.compile("\\(osgi\\.wiring\\.package=([^)]*)\\)");
  private static final Pattern AT_LEAST = Pattern.compile("\\((bundle-)?version>=([^)]*)\\)");
  private static final Pattern BELOW = Pattern.compile("\\(!\\((bundle-)?version>=([^)]*)\\)\\)");

  private Requirements() {}

  static boolean isMandatory(Requirement requirement) {
    return !Constants.RESOLUTION_OPTIONAL.equals(
            requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE))
        && Constants.EFFECTIVE_RESOLVE.equals(
            requirement
                .getDirectives()
                .getOrDefault(Constants.EFFECTIVE_DIRECTIVE, Constants.EFFECTIVE_RESOLVE));
  }

  static boolean matches(Requirement requirement, Capability capability) {
    return requirement.getNamespace().equals(capability.getNamespace())
        && new RequirementImpl(
                null,
                requirement.getNamespace(),
                requirement.getDirectives(),
                requirement.getAttributes())
            .matches(
                new CapabilityImpl(
                    null,
                    capability.getNamespace(),
                    capability.getDirectives(),
                    capability.getAttributes()));
  }

  /** What is needed, as in {@code package x.y 1.4 up to 2.0}. */
  static String words(Requirement requirement) {
    String filter = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
    if (PackageNamespace.PACKAGE_NAMESPACE.equals(requirement.getNamespace())) {
      return "package " + packageName(filter).orElse(filter) + range(filter);
    }
    if ("osgi.ee".equals(requirement.getNamespace())) {
      return "a newer Java" + range(filter);
    }
    return requirement.getNamespace() + " " + filter;
  }

  /** The package a requirement asks for, when it asks for one. */
  static Optional<String> packageName(Requirement requirement) {
    return packageName(requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, ""));
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
