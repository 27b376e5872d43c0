package org.analyticsstudio.plugins;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.analyticsstudio.api.settings.SettingsFile;
import org.analyticsstudio.plugins.archive.ArchiveLimits;
import org.analyticsstudio.plugins.lifecycle.LifecycleRules;

/**
 * What {@code plugins.cfg} says.
 *
 * @param allowUnsigned whether plug-ins run that nobody trusted signed; nothing when it is not said
 * @param archives how large plug-in files may be
 * @param lifecycle how plug-ins are started and stopped
 * @param poll how often the plug-in folders are looked at
 * @param environmentNames the environment variables that settings may refer to
 */
record HostSettings(
    Optional<Boolean> allowUnsigned,
    ArchiveLimits archives,
    LifecycleRules lifecycle,
    Duration poll,
    Set<String> environmentNames) {

  private static final long MEGABYTE = 1_000_000;
  private static final int AN_HOUR = 3_600;
  private static final Set<String> USUAL_NAMES =
      Set.of(
          "OPENAI_API_KEY",
          "OPENAI_BASE_URL",
          "ANTHROPIC_API_KEY",
          "MISTRAL_API_KEY",
          "AZURE_API_KEY");

  static HostSettings of(SettingsFile file) {
    return new HostSettings(
        file.value("allow-unsigned", HostSettings::truth, Optional.empty(), Optional.empty()),
        ArchiveLimits.of(number(file, "max-size-mb", 1, 10_000, 300) * MEGABYTE),
        new LifecycleRules(
            seconds(file, "start-seconds", 1, 20),
            seconds(file, "stop-seconds", 1, 30),
            seconds(file, "health-seconds", 0, 30),
            number(file, "kept-versions", 1, 100, 3)),
        Duration.ofMillis(number(file, "poll-millis", 50, 60_000, 250)),
        file.value("environment-names", HostSettings::names, USUAL_NAMES, USUAL_NAMES));
  }

  private static int number(SettingsFile file, String key, int least, int most, int usual) {
    return file.wholeNumber(key, least, most, usual, usual);
  }

  private static Duration seconds(SettingsFile file, String key, int least, int usual) {
    return Duration.ofSeconds(number(file, key, least, AN_HOUR, usual));
  }

  private static Optional<Boolean> truth(String value) {
    return switch (value) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  private static Set<String> names(String value) {
    return Arrays.stream(value.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
