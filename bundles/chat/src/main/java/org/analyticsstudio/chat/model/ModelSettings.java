package org.analyticsstudio.chat.model;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.analyticsstudio.api.settings.SettingsFile;

/**
 * What {@code language_models.cfg} says.
 *
 * @param enabled whether questions go to language models at all
 * @param provider the id of the provider to ask when a domain wishes none; empty for any
 * @param timeLimit for one question, waits, further tries and the repair included
 * @param attempts how often a request is made when the service fails
 * @param backOff before the second attempt; doubled before each further one
 * @param failuresToPause after how many failures in a row a service is left alone
 * @param pause how long it is left alone
 * @param drainTime how long running calls may take when their provider leaves
 * @param toldValues the dimensions, as {@code dataset.dimension}, whose values may be told
 */
public record ModelSettings(
    boolean enabled,
    String provider,
    Duration timeLimit,
    int attempts,
    Duration backOff,
    int failuresToPause,
    Duration pause,
    Duration drainTime,
    Set<String> toldValues) {

  /** What holds when nobody says otherwise. */
  public static final ModelSettings DEFAULT =
      new ModelSettings(
          true,
          "",
          Duration.ofSeconds(20),
          3,
          Duration.ofMillis(500),
          5,
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          Set.of());

  private static final int AN_HOUR = 3_600;

  /** Copies the set. */
  public ModelSettings {
    toldValues = Set.copyOf(toldValues);
  }

  /** What the file says; where it makes no sense, what these settings say. */
  public ModelSettings changedBy(SettingsFile file) {
    return new ModelSettings(
        file.value("enabled", ModelSettings::truth, DEFAULT.enabled, enabled),
        file.value("provider", text -> text, DEFAULT.provider, provider),
        seconds(file, "time-limit-seconds", 1, DEFAULT.timeLimit, timeLimit),
        file.wholeNumber("attempts", 1, 10, DEFAULT.attempts, attempts),
        Duration.ofMillis(
            file.wholeNumber(
                "back-off-millis",
                1,
                60_000,
                (int) DEFAULT.backOff.toMillis(),
                (int) backOff.toMillis())),
        file.wholeNumber(
            "pause-after-failures", 1, 1_000, DEFAULT.failuresToPause, failuresToPause),
        seconds(file, "pause-seconds", 1, DEFAULT.pause, pause),
        seconds(file, "drain-seconds", 0, DEFAULT.drainTime, drainTime),
        file.value("told-values", ModelSettings::names, DEFAULT.toldValues, toldValues));
  }

  private static Duration seconds(
      SettingsFile file, String key, int least, Duration usual, Duration inForce) {
    return Duration.ofSeconds(
        file.wholeNumber(key, least, AN_HOUR, (int) usual.toSeconds(), (int) inForce.toSeconds()));
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("needed is true or false");
    };
  }

  private static Set<String> names(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
