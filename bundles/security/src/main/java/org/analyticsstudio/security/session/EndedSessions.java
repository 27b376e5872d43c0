package org.analyticsstudio.security.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sessions that ended while access tokens of theirs may still be good. Kept in memory because
 * every request asks; what ended longer ago than such a token lasts is forgotten.
 */
final class EndedSessions {

  private final Duration accessTime;
  private final Map<String, Instant> endedAt = new ConcurrentHashMap<>();

  EndedSessions(Duration accessTime) {
    this.accessTime = accessTime;
  }

  void add(Collection<String> sessions, Instant now) {
    Instant forgotten = now.minus(accessTime);
    endedAt.values().removeIf(moment -> moment.isBefore(forgotten));
    sessions.forEach(session -> endedAt.put(session, now));
  }

  boolean contains(String session) {
    return endedAt.containsKey(session);
  }
}
