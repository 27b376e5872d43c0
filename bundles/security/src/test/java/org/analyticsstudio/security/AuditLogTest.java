package org.analyticsstudio.security;

import static org.analyticsstudio.security.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.security.audit.StoredAuditLog;
import org.analyticsstudio.store.SqlMetadataStore;
import org.analyticsstudio.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogTest {

  @TempDir Path home;
  private SqlMetadataStore store;
  private AuditLog log;

  @BeforeEach
  void open() {
    store = TestStore.open(home);
    log = new StoredAuditLog(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void bringsBackWhatWasWritten() {
    AuditEvent event =
        new AuditEvent(
            0,
            Instant.parse("2026-03-01T09:00:00.123456Z"),
            "ada",
            "query.execute",
            "orders",
            "ok",
            "req-1",
            Map.of("rows", 1_000, "cached", false, "note", "\"quoted\" \u00fc\n", "cost", 0.5));
    log.append(event);
    assertThat(all())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.id()).isPositive();
              assertThat(found.at()).isEqualTo(event.at());
              assertThat(found.by()).isEqualTo("ada");
              assertThat(found.action()).isEqualTo("query.execute");
              assertThat(found.object()).isEqualTo("orders");
              assertThat(found.outcome()).isEqualTo("ok");
              assertThat(found.requestId()).isEqualTo("req-1");
              assertThat(found.details())
                  .containsEntry("rows", 1_000)
                  .containsEntry("cached", false)
                  .containsEntry("note", "\"quoted\" \u00fc\n")
                  .containsEntry("cost", new java.math.BigDecimal("0.5"));
            });
  }

  @Test
  void listsQueuedEventsAmongTheOthersInTheOrderInWhichTheyCame() {
    for (int i = 0; i < 500; i++) {
      AuditEvent event = AuditEvent.now("ada", "act." + i, "orders", "ok", "req", Map.of());
      if (i % 3 == 0) {
        log.append(event);
      } else {
        log.enqueue(event);
      }
    }
    Page<AuditEvent> newest = log.list(new PageRequest(200, null));
    assertThat(newest.items()).extracting(AuditEvent::action).startsWith("act.499", "act.498");
    assertThat(count()).isEqualTo(500);
  }

  @Test
  void isWholeAfterAStopInGoodOrder() {
    for (int i = 0; i < 200; i++) {
      log.enqueue(AuditEvent.now("ada", "act." + i, "orders", "ok", "req", Map.of()));
    }
    store.close();
    store = TestStore.open(home);
    log = new StoredAuditLog(store);
    assertThat(count()).isEqualTo(200);
  }

  @Test
  void queuesNothingMoreOnceAnEventWasLost() throws InterruptedException {
    store.write(tx -> tx.update("alter table audit_log rename to gone"));
    AuditEvent event = AuditEvent.now("ada", "act", "orders", "ok", "req", Map.of());
    log.enqueue(event);
    store.write(tx -> true);
    assertThatThrownBy(() -> log.enqueue(event)).isInstanceOf(RuntimeException.class);
    store.write(tx -> tx.update("alter table gone rename to audit_log"));
    log.enqueue(event);
    assertThat(all()).hasSize(1);
  }

  @Test
  void takesEventsWithoutObjectRequestAndDetails() {
    log.append(AuditEvent.now("ada", "a", null, "failed", null, Map.of()));
    assertThat(all().get(0).object()).isNull();
    assertThat(all().get(0).requestId()).isNull();
    assertThat(all().get(0).details()).isEmpty();
  }

  @Test
  void keepsAnEventWithWhatItIsAboutOrNeither() {
    assertThatThrownBy(
            () ->
                store.write(
                    tx -> {
                      log.append(tx, event("lost"));
                      throw new IllegalArgumentException("the change failed");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    store.write(
        tx -> {
          log.append(tx, event("kept"));
          return true;
        });
    assertThat(all()).extracting(AuditEvent::action).containsExactly("kept");
  }

  @Test
  void listsNewestFirstInPartsThatNewEventsDoNotShift() {
    for (int i = 1; i <= 5; i++) {
      log.append(event("e" + i));
    }
    List<String> seen = new ArrayList<>();
    Page<AuditEvent> page = log.list(new PageRequest(2, null));
    while (true) {
      page.items().forEach(event -> seen.add(event.action()));
      log.append(event("later"));
      if (page.next() == null) {
        break;
      }
      page = log.list(new PageRequest(2, page.next()));
    }
    assertThat(seen).containsExactly("e5", "e4", "e3", "e2", "e1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1; drop table audit_log", "9999999999999999999", "\u0661"})
  void refusesCursorsItDidNotGive(String cursor) {
    refused(400, "cursor_invalid", () -> log.list(new PageRequest(2, cursor)));
  }

  @Test
  void takesTextNumbersAndTruthValuesOnlyAndKnownOutcomes() {
    assertThatThrownBy(
            () -> log.append(AuditEvent.now("a", "b", null, "ok", null, Map.of("x", List.of()))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> log.append(AuditEvent.now("a", "b", null, "maybe", null, Map.of())))
        .isInstanceOf(ProblemException.class);
    assertThat(all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ok", "denied", "refused", "failed", "cancelled"})
  void takesEveryOutcomeThereIs(String outcome) {
    log.append(AuditEvent.now("a", "b", null, outcome, null, Map.of()));
    assertThat(all()).extracting(AuditEvent::outcome).containsExactly(outcome);
  }

  @Test
  void canNotBeChangedThroughTheStore() {
    log.append(event("done"));
    assertThatThrownBy(() -> store.write(tx -> tx.update("delete from audit_log")))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> store.write(tx -> tx.update("update audit_log set by_name = 'x'")))
        .isInstanceOf(ProblemException.class);
    assertThat(all()).hasSize(1);
  }

  private long count() {
    return store
        .read(tx -> tx.query("select count(*) as n from audit_log", row -> row.number("n")))
        .get(0);
  }

  private static AuditEvent event(String action) {
    return AuditEvent.now("ada", action, null, "ok", null, Map.of());
  }

  private List<AuditEvent> all() {
    return log.list(PageRequest.first()).items();
  }
}
