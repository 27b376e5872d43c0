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

  /** Writes an event together with what it is about: both or neither are kept. */
  void append(Transaction transaction, AuditEvent event);

  /** Events, newest first. */
  Page<AuditEvent> list(PageRequest page);
}
