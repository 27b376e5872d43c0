package org.analyticsstudio.security.session;

import java.time.Duration;
import org.analyticsstudio.api.settings.SettingsFile;

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

  /** The rules when nobody says otherwise. */
  public static final SessionRules DEFAULT = ofDays(14, 90);

  /** Rules by the day. */
  public static SessionRules ofDays(int idle, int longest) {
    return new SessionRules(ACCESS, Duration.ofDays(idle), Duration.ofDays(longest));
  }

  /** What {@code sessions.cfg} says; where it makes no sense, what these rules say. */
  public SessionRules changedBy(SettingsFile file) {
    int days =
        file.wholeNumber(
            "idle-days", 1, MOST_DAYS, (int) DEFAULT.idle.toDays(), (int) idle.toDays());
    int most =
        file.wholeNumber(
            "max-days",
            days,
            MOST_DAYS,
            Math.max(days, (int) DEFAULT.longest.toDays()),
            Math.max(days, (int) longest.toDays()));
    return ofDays(days, most);
  }
}
