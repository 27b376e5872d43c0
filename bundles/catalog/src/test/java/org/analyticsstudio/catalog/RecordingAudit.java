package org.analyticsstudio.catalog;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.api.store.Transaction;

/** Keeps events in memory. */
public final class RecordingAudit implements AuditLog {

  private final List<AuditEvent> events = new ArrayList<>();

  @Override
  public synchronized void append(AuditEvent event) {
    events.add(event);
  }

  @Override
  public void append(Transaction transaction, AuditEvent event) {
    append(event);
  }

  @Override
  public synchronized Page<AuditEvent> list(PageRequest page) {
    return new Page<>(events, null);
  }

  /** What was done, in order. */
  public synchronized List<String> actions() {
    return events.stream().map(AuditEvent::action).toList();
  }
}
