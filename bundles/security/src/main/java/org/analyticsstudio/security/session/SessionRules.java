package org.analyticsstudio.security.session;

import java.time.Duration;

/**
 * How long sessions last.
 *
 * @param access how long an access token is good for
 * @param idle how long a refresh token is, and thus how long one may be away
 * @param longest when one must sign in again at the latest
 */
public record SessionRules(Duration access, Duration idle, Duration longest) {

  private static final Duration ACCESS = Duration.ofMinutes(15);
  private static final int MOST_DAYS = 365;

  /** Refuses durations that make no sense together. */
  public SessionRules {
    if (idle.compareTo(access) < 0 || longest.compareTo(idle) < 0) {
      throw new IllegalArgumentException(
          "A session's longest time must not be under its idle time, nor that under "
              + access.toMinutes()
              + " minutes.");
    }
  }

  /**
   * Rules by the day.
   *
   * @throws IllegalArgumentException when a number is out of range; the message is for people
   */
  public static SessionRules ofDays(int idle, int longest) {
    if (idle < 1 || longest < idle || longest > MOST_DAYS) {
      throw new IllegalArgumentException(
          "sessions.idle-days is "
              + idle
              + " and sessions.max-days is "
              + longest
              + "; needed is 1 <= idle <= max <= "
              + MOST_DAYS
              + ".");
    }
    return new SessionRules(ACCESS, Duration.ofDays(idle), Duration.ofDays(longest));
  }
}
