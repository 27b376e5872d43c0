package org.analyticsstudio.query.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.result.QueryCost;
import org.analyticsstudio.query.run.PlanRunner;
import org.analyticsstudio.query.run.RowReceiver;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Runs plans and writes each run down, however it ends, before anyone is told how it ended. */
final class AuditedRun {

  private static final String ACTION = "query.execute";
  private static final int CLIENT_CLOSED = 499;
  private static final int DENIED = 403;
  private static final int SERVER_ERROR = 500;
  private static final int MOST_TEXT = 4_000;
  private static final int MOST_NAME = 100;

  private final PlanRunner runner;
  private final AuditLog audit;
  private final ObjectMapper json = WireFormat.mapper();

  AuditedRun(PlanRunner runner, AuditLog audit) {
    this.runner = runner;
    this.audit = audit;
  }

  /** What a run took. */
  record Outcome(SqlStatement statement, double elapsedMs, @Nullable QueryCost cost) {}

  Outcome run(
      Principal principal,
      Subject subject,
      SemanticQuery asked,
      QueryPlan plan,
      QueryContext context,
      RowReceiver receiver)
      throws IOException {
    Watch watch = new Watch(receiver);
    String outcome = "failed";
    @Nullable String code = null;
    try {
      runner.run(principal, subject.location(), plan, context.cancellation(), watch);
      outcome = "ok";
    } catch (ProblemException e) {
      code = e.problem().code();
      outcome = e.problem().status() == CLIENT_CLOSED ? "cancelled" : "failed";
      throw e;
    } finally {
      write(principal, subject, asked, context, watch, outcome, code);
    }
    SqlStatement statement = watch.statement;
    if (statement == null) {
      throw new IllegalStateException("A run that ended well never started");
    }
    return new Outcome(statement, watch.elapsedMs(), watch.cost);
  }

  /** Does what comes before a run, and writes it down when it ends in a refusal. */
  <T> T unlessRefused(
      Principal principal, SemanticQuery asked, QueryContext context, Supplier<T> preparation) {
    try {
      return preparation.get();
    } catch (ProblemException e) {
      if (e.problem().status() < SERVER_ERROR) {
        refused(principal, asked, context, e);
      }
      throw e;
    }
  }

  private void refused(
      Principal principal, SemanticQuery asked, QueryContext context, ProblemException e) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("purpose", context.purpose());
    details.put("code", e.problem().code());
    details.put("query", shortened(asJson(asked), MOST_TEXT));
    audit.enqueue(
        AuditEvent.now(
            principal.name(),
            ACTION,
            shortened(asked.datasetId(), MOST_NAME),
            e.problem().status() == DENIED ? "denied" : "refused",
            context.requestId(),
            details));
  }

  /** What is refused may be of any size, and the record is kept for good. */
  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }

  private void write(
      Principal principal,
      Subject subject,
      SemanticQuery asked,
      QueryContext context,
      Watch watch,
      String outcome,
      @Nullable String code) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("purpose", context.purpose());
    details.put("query", asJson(asked));
    details.put("data_version", subject.location().version());
    details.put("schema_version", subject.schemaVersion());
    details.put("policy", subject.constraints().fingerprint());
    details.put("rows", watch.rows);
    details.put("elapsed_ms", watch.elapsedMs());
    if (watch.statement != null) {
      details.put("sql", watch.statement.text());
    }
    if (watch.cost != null) {
      details.put("bytes_processed", watch.cost.bytesProcessed());
    }
    if (code != null) {
      details.put("code", code);
    }
    audit.enqueue(
        AuditEvent.now(
            principal.name(),
            ACTION,
            subject.location().datasetId(),
            outcome,
            context.requestId(),
            details));
  }

  private String asJson(SemanticQuery asked) {
    try {
      return json.writeValueAsString(asked);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A query can't be written as JSON", e);
    }
  }

  /** Counts what passes by. */
  private static final class Watch implements RowReceiver {
    private final RowReceiver receiver;
    private final long start = System.nanoTime();
    private @Nullable SqlStatement statement;
    private int rows;
    private long elapsedNanos = -1;
    private @Nullable QueryCost cost;

    Watch(RowReceiver receiver) {
      this.receiver = receiver;
    }

    @Override
    public void started(SqlStatement running) throws IOException {
      statement = running;
      receiver.started(running);
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
      rows++;
      receiver.row(values);
    }

    @Override
    public void finished(long nanos, @Nullable QueryCost paid) throws IOException {
      elapsedNanos = nanos;
      cost = paid;
      receiver.finished(nanos, paid);
    }

    double elapsedMs() {
      long nanos = elapsedNanos < 0 ? System.nanoTime() - start : elapsedNanos;
      return Math.round(nanos / 1_000.0) / 1_000.0;
    }
  }
}
