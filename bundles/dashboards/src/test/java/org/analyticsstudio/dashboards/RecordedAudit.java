package org.analyticsstudio.dashboards;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.api.store.Transaction;

/** Keeps events in memory. */
final class RecordedAudit implements AuditLog {

  final List<String> actions = new ArrayList<>();

  @Override
  public void append(AuditEvent event) {
    actions.add(event.action());
  }

  @Override
  public void append(Transaction transaction, AuditEvent event) {
    append(event);
  }

  @Override
  public Page<AuditEvent> list(PageRequest page) {
    throw new UnsupportedOperationException();
  }
}
