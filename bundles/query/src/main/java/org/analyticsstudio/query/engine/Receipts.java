package org.analyticsstudio.query.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.api.catalog.DataLocation;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.result.Receipt;
import org.analyticsstudio.model.result.TimeSpanUsed;
import org.analyticsstudio.query.resolve.Condition;
import org.analyticsstudio.query.resolve.ConditionWords;
import org.analyticsstudio.query.resolve.ResolvedQuery;
import org.jspecify.annotations.Nullable;

/** Says how results came about. */
final class Receipts {

  private Receipts() {}

  static Receipt of(
      Subject subject,
      ResolvedQuery query,
      @Nullable TimeSpanUsed span,
      AuditedRun.Outcome outcome) {
    List<String> applied = policyWords(subject);
    query.filters().stream().map(Condition::words).forEach(applied::add);
    query.having().stream().map(Condition::words).forEach(applied::add);
    if (span != null) {
      applied.add(words(span));
    }
    return receipt(subject, query.asked(), applied, span, outcome);
  }

  static Receipt ofRows(Subject subject, SemanticQuery asked, AuditedRun.Outcome outcome) {
    return receipt(subject, asked, policyWords(subject), null, outcome);
  }

  private static Receipt receipt(
      Subject subject,
      SemanticQuery asked,
      List<String> applied,
      @Nullable TimeSpanUsed span,
      AuditedRun.Outcome outcome) {
    boolean restricted =
        !subject.constraints().rowFilters().isEmpty()
            || !subject.constraints().hiddenColumns().isEmpty();
    return new Receipt(
        asked,
        subject.location().version(),
        subject.schemaVersion(),
        asOf(subject.location()).toString(),
        applied,
        span,
        restricted,
        outcome.elapsedMs(),
        outcome.cost());
  }

  /** The rows of a table are those there were when it was asked. */
  private static Instant asOf(DataLocation location) {
    return location.isLive() ? Instant.now().truncatedTo(ChronoUnit.MICROS) : location.asOf();
  }

  private static List<String> policyWords(Subject subject) {
    List<String> words = new ArrayList<>();
    subject.constraints().rowFilters().stream()
        .map(filter -> "Policy: " + ConditionWords.of(filter))
        .forEach(words::add);
    return words;
  }

  private static String words(TimeSpanUsed span) {
    String from = span.from() == null ? "" : " from " + span.from();
    String to = span.to() == null ? "" : " to " + span.to();
    return from.isEmpty() && to.isEmpty()
        ? span.column() + " has no time to count from"
        : span.column() + from + to;
  }
}
