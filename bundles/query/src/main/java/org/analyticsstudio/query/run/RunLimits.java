package org.analyticsstudio.query.run;

import java.time.Duration;
import org.analyticsstudio.api.settings.SettingsFile;

/**
 * What queries may use.
 *
 * @param timeout of one query, once it has its turn
 * @param maxWaiting how many queries may wait for one data source
 * @param patience how long a query waits for its turn
 * @param maxOpenSessions how many sessions are kept open
 * @param maxIdle how long a session is kept that nobody uses
 * @param drainTime how long running queries may take when their adapter leaves
 */
public record RunLimits(
    Duration timeout,
    int maxWaiting,
    Duration patience,
    int maxOpenSessions,
    Duration maxIdle,
    Duration drainTime) {

  /** The limits when nobody says otherwise. */
  public static final RunLimits DEFAULT =
      new RunLimits(
          Duration.ofSeconds(300),
          256,
          Duration.ofSeconds(60),
          32,
          Duration.ofMinutes(10),
          Duration.ofSeconds(10));

  private static final int A_DAY = 86_400;

  /** What {@code queries.cfg} says; where it makes no sense, what these limits say. */
  public RunLimits changedBy(SettingsFile file) {
    return new RunLimits(
        seconds(file, "timeout-seconds", 1, DEFAULT.timeout, timeout),
        file.wholeNumber("queue-size", 0, 100_000, DEFAULT.maxWaiting, maxWaiting),
        seconds(file, "queue-seconds", 0, DEFAULT.patience, patience),
        file.wholeNumber("sessions-open", 1, 10_000, DEFAULT.maxOpenSessions, maxOpenSessions),
        seconds(file, "sessions-idle-seconds", 1, DEFAULT.maxIdle, maxIdle),
        seconds(file, "drain-seconds", 0, DEFAULT.drainTime, drainTime));
  }

  private static Duration seconds(
      SettingsFile file, String key, int least, Duration usual, Duration inForce) {
    return Duration.ofSeconds(
        file.wholeNumber(key, least, A_DAY, (int) usual.toSeconds(), (int) inForce.toSeconds()));
  }
}
