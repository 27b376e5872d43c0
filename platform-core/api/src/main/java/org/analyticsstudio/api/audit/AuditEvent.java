package org.analyticsstudio.api.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param id increasing in the order events were written; 0 before it was
 * @param at when
 * @param by the name of who did it
 * @param action what was done, as {@code query.execute} or {@code user.change}
 * @param object the id of what it was done to
 * @param outcome {@code ok}, {@code denied} (not allowed), {@code refused} (asked wrongly, or of
 *     something that can't be asked), {@code failed} or {@code cancelled}
 * @param requestId the request it belongs to
 * @param details more, by name; never a secret; values are text, numbers or truth values
 */
public record AuditEvent(
    long id,
    Instant at,
    String by,
    String action,
    @Nullable String object,
    String outcome,
    @Nullable String requestId,
    Map<String, Object> details) {

  /** Copies the map. */
  public AuditEvent {
    details = Map.copyOf(details);
  }

  /** An event that happens now and is yet to be written. */
  public static AuditEvent now(
      String by,
      String action,
      @Nullable String object,
      String outcome,
      @Nullable String requestId,
      Map<String, Object> details) {
    return new AuditEvent(0, Instant.now(), by, action, object, outcome, requestId, details);
  }
}
