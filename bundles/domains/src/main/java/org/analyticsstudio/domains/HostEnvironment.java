package org.analyticsstudio.domains;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.analyticsstudio.api.settings.SettingsFile;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The environment values that an admin lets domains use; none unless said. */
@Component(service = HostEnvironment.class, configurationPid = "domains")
public final class HostEnvironment {

  private static final Logger LOG = LoggerFactory.getLogger(HostEnvironment.class);
  private static final String VARIABLE = "STUDIO_DOMAINS_ENVIRONMENT";
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private volatile Set<String> names = Set.of();

  /** What {@code domains.cfg} says, else the environment itself. */
  @Activate
  public HostEnvironment(Map<String, Object> settings) {
    configure(settings);
  }

  /** The file changed. */
  @Modified
  void configure(Map<String, Object> settings) {
    SettingsFile file = new SettingsFile("domains.cfg", settings);
    names =
        file.value(
            "environment", HostEnvironment::parse, ofVariable(System.getenv(VARIABLE)), names);
    file.problems().forEach(LOG::warn);
  }

  private static Set<String> ofVariable(@Nullable String said) {
    return said == null ? Set.of() : parse(said);
  }

  private static Set<String> parse(String text) {
    Set<String> allowed = new TreeSet<>();
    Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .forEach(allowed::add);
    if (!allowed.stream().allMatch(name -> NAME.matcher(name).matches())) {
      throw new IllegalArgumentException(
          "needed are names of environment variables, separated by commas");
    }
    return Set.copyOf(allowed);
  }

  /** The names as they are now. */
  Set<String> names() {
    return names;
  }

  /** The values of those a domain uses; an empty text for one that is not set. */
  Map<String, String> values(List<String> wanted) {
    Set<String> allowed = names;
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : wanted) {
      @Nullable String value = allowed.contains(name) ? System.getenv(name) : null;
      values.put(name, value == null ? "" : value);
    }
    return values;
  }
}
