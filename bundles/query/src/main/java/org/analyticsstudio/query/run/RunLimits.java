package org.analyticsstudio.query.run;

import java.time.Duration;

/**
 * What queries may use.
 *
 * @param timeout of one query, once it has its turn
 * @param maxWaiting how many queries may wait for one data source
 * @param patience how long a query waits for its turn
 * @param maxOpenSessions how many sessions are kept open
 * @param maxIdle how long a session is kept that nobody uses
 */
public record RunLimits(
    Duration timeout, int maxWaiting, Duration patience, int maxOpenSessions, Duration maxIdle) {

  /** The limits when nobody says otherwise. */
  public static final RunLimits DEFAULT =
      new RunLimits(
          Duration.ofSeconds(300), 256, Duration.ofSeconds(60), 32, Duration.ofMinutes(10));
}
