package org.analyticsstudio.plugins.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.api.store.Transaction;

/** Remembers what was written down. */
public final class RecordedAudit implements AuditLog {

  private final List<AuditEvent> events = new CopyOnWriteArrayList<>();

  @Override
  public void append(AuditEvent event) {
    events.add(event);
  }

  @Override
  public void append(Transaction transaction, AuditEvent event) {
    events.add(event);
  }

  @Override
  public Page<AuditEvent> list(PageRequest page) {
    return new Page<>(events, null);
  }

  public List<String> actions() {
    return events.stream().map(AuditEvent::action).toList();
  }
}
