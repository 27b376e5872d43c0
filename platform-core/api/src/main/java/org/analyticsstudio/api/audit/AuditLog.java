package org.analyticsstudio.api.audit;

import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.api.store.Transaction;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The append-only record of what happened. Events are never changed or removed. Safe for use by
 * many threads.
 */
@ProviderType
public interface AuditLog {

  /** Writes an event of its own; it is on disk when this returns. */
  void append(AuditEvent event);

  /**
   * Writes an event of its own without waiting for the disk: for what happens too often to wait, as
   * queries do. Events keep the order in which they came, and are on disk within moments, at the
   * latest when the product stops in good order. Once one could not be written, this waits like
   * {@link #append(AuditEvent)} and fails like it, until writing works again: nothing goes on for
   * long unrecorded.
   */
  void enqueue(AuditEvent event);

  /** Writes an event together with what it is about: both or neither are kept. */
  void append(Transaction transaction, AuditEvent event);

  /** Events, newest first; among them all that came before this call. */
  Page<AuditEvent> list(PageRequest page);
}
