package org.analyticsstudio.domains;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;

/** The environment values that an admin lets domains use; none unless said. */
final class HostEnvironment {

  private static final String PROPERTY = "domains.environment";
  private static final String VARIABLE = "STUDIO_DOMAINS_ENVIRONMENT";

  private HostEnvironment() {}

  /** Names, separated by commas. */
  static Set<String> names(BundleContext context) {
    @Nullable String said = context.getProperty(PROPERTY);
    String names = said == null ? System.getenv(VARIABLE) : said;
    Set<String> allowed = new TreeSet<>();
    if (names != null) {
      Arrays.stream(names.split(","))
          .map(String::strip)
          .filter(n -> !n.isEmpty())
          .forEach(allowed::add);
    }
    return allowed;
  }

  /** The values of those a domain uses; an empty text for one that is not set. */
  static Map<String, String> values(Set<String> allowed, List<String> wanted) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : wanted) {
      @Nullable String value = allowed.contains(name) ? System.getenv(name) : null;
      values.put(name, value == null ? "" : value);
    }
    return values;
  }
}
