package org.analyticsstudio.security.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.api.store.StoredRow;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.model.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The audit log in the metadata database, whose triggers refuse changes to what is written. */
public final class StoredAuditLog implements AuditLog {

  private static final String INSERT =
      "insert into audit_log (at, by_name, action, object, outcome, request_id, details)"
          + " values (?, ?, ?, ?, ?, ?, ?)";
  private static final String NEWEST_FIRST =
      "select id, at, by_name, action, object, outcome, request_id, details from audit_log"
          + " where id < ? order by id desc limit ?";

  private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

  private final MetadataStore store;
  private static final Logger LOG = LoggerFactory.getLogger(StoredAuditLog.class);
  private static final int MOST_QUEUED = 256;

  private final ObjectMapper json = WireFormat.mapper();
  private final Semaphore queueable = new Semaphore(MOST_QUEUED);
  private final AtomicBoolean broken = new AtomicBoolean();

  /** The log of this store. */
  public StoredAuditLog(MetadataStore store) {
    this.store = store;
  }

  @Override
  public void append(AuditEvent event) {
    String details = write(event.details());
    store.write(transaction -> insert(transaction, event, details));
  }

  @Override
  public void enqueue(AuditEvent event) {
    if (broken.get() || !queueable.tryAcquire()) {
      append(event);
      broken.set(false);
      return;
    }
    String details = write(event.details());
    store
        .enqueue(transaction -> insert(transaction, event, details))
        .whenComplete(
            (rows, failure) -> {
              queueable.release();
              if (failure != null) {
                broken.set(true);
                LOG.error(
                    "This audit event could not be written: {} {}", event, failure.toString());
              }
            });
  }

  @Override
  public void append(Transaction transaction, AuditEvent event) {
    insert(transaction, event, write(event.details()));
  }

  @Override
  public Page<AuditEvent> list(PageRequest page) {
    long before = idIn(page.cursor());
    awaitQueued();
    List<AuditEvent> rows =
        store.read(
            transaction -> transaction.query(NEWEST_FIRST, this::event, before, page.limit() + 1));
    return page.cut(rows, event -> Long.toString(event.id()));
  }

  /** Writes take turns, so one that does nothing ends after all that came before it. */
  private void awaitQueued() {
    if (queueable.availablePermits() < MOST_QUEUED) {
      store.write(transaction -> true);
    }
  }

  private static int insert(Transaction transaction, AuditEvent event, String details) {
    return transaction.update(
        INSERT,
        event.at(),
        event.by(),
        event.action(),
        event.object(),
        event.outcome(),
        event.requestId(),
        details);
  }

  private AuditEvent event(StoredRow row) {
    return new AuditEvent(
        row.number("id"),
        row.moment("at"),
        row.text("by_name"),
        row.text("action"),
        row.optionalText("object").orElse(null),
        row.text("outcome"),
        row.optionalText("request_id").orElse(null),
        read(row.text("details")));
  }

  private String write(Map<String, Object> details) {
    for (Map.Entry<String, Object> detail : details.entrySet()) {
      Object value = detail.getValue();
      if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
        throw new IllegalArgumentException(
            "The detail '" + detail.getKey() + "' is neither text nor a number nor a truth value.");
      }
    }
    try {
      return json.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The details can't be written as JSON.", e);
    }
  }

  private Map<String, Object> read(String details) {
    try {
      return json.readValue(details, DETAILS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The details of a stored event can't be read.", e);
    }
  }

  private static long idIn(@Nullable String cursor) {
    if (cursor == null) {
      return Long.MAX_VALUE;
    }
    if (cursor.length() <= 18
        && cursor.chars().allMatch(c -> c >= '0' && c <= '9')
        && !cursor.isEmpty()) {
      return Long.parseLong(cursor);
    }
    throw Problem.malformed("cursor_invalid", "The cursor is not one that this list gave.")
        .withHint("Ask for the list without a cursor to start at its newest event.")
        .asException();
  }
}
