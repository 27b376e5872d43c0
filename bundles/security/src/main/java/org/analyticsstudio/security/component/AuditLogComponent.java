package org.analyticsstudio.security.component;

import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.security.audit.StoredAuditLog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers the audit log as a service. */
@Component(service = AuditLog.class)
public final class AuditLogComponent implements AuditLog {

  private final StoredAuditLog log;

  /** The log in this store. */
  @Activate
  public AuditLogComponent(@Reference MetadataStore store) {
    this.log = new StoredAuditLog(store);
  }

  @Override
  public void append(AuditEvent event) {
    log.append(event);
  }

  @Override
  public void enqueue(AuditEvent event) {
    log.enqueue(event);
  }

  @Override
  public void append(Transaction transaction, AuditEvent event) {
    log.append(transaction, event);
  }

  @Override
  public Page<AuditEvent> list(PageRequest page) {
    return log.list(page);
  }
}
