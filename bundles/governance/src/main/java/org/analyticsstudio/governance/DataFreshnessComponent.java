package org.analyticsstudio.governance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.governance.DataFreshness;
import org.analyticsstudio.api.governance.Freshness;
import org.analyticsstudio.api.governance.FreshnessState;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.query.TimeFilter;
import org.analyticsstudio.model.result.TimeSpanUsed;
import org.analyticsstudio.model.schema.Aggregation;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Judges the newest time of a dataset by what was expected of it. What is newest is what ranges of
 * time count from, so that a notice and an answer never differ.
 */
@Component
public final class DataFreshnessComponent implements DataFreshness {

  private static final String ROWS = "row_count";

  private final MetadataStore store;
  private final Datasets datasets;
  private final QueryEngine queries;
  private final AuditLog audit;
  private final Clock clock;

  /** Over these. */
  @Activate
  public DataFreshnessComponent(
      @Reference MetadataStore store,
      @Reference Datasets datasets,
      @Reference QueryEngine queries,
      @Reference AuditLog audit) {
    this(store, datasets, queries, audit, Clock.systemUTC());
  }

  DataFreshnessComponent(
      MetadataStore store, Datasets datasets, QueryEngine queries, AuditLog audit, Clock clock) {
    this.store = store;
    this.datasets = datasets;
    this.queries = queries;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Freshness of(Principal principal, String datasetId, QueryContext context) {
    Instant now = clock.instant();
    Optional<Integer> within = expected(datasetId);
    Optional<String> column =
        queries.describe(principal, datasetId).members().timeColumns().stream().findFirst();
    Optional<String> newest = column.flatMap(time -> newest(principal, datasetId, time, context));
    Optional<Long> age = newest.map(time -> hoursSince(time, now));
    return new Freshness(
        datasetId,
        column.orElse(null),
        newest.orElse(null),
        age.orElse(null),
        within.orElse(null),
        state(age, within),
        now);
  }

  private static FreshnessState state(Optional<Long> age, Optional<Integer> within) {
    if (age.isEmpty()) {
      return FreshnessState.UNKNOWN;
    }
    if (within.isEmpty()) {
      return FreshnessState.NOT_EXPECTED;
    }
    return age.get() < within.get() ? FreshnessState.FRESH : FreshnessState.STALE;
  }

  private Optional<String> newest(
      Principal principal, String datasetId, String column, QueryContext context) {
    SemanticQuery ofTheNewestDay =
        new SemanticQuery(
            datasetId,
            List.of(),
            List.of(new MeasureRef(ROWS, Aggregation.COUNT, null, null)),
            List.of(),
            List.of(),
            TimeFilter.range(column, "today"),
            List.of(),
            1,
            0);
    return Optional.ofNullable(
            queries.execute(principal, ofTheNewestDay, context).receipt().timeSpan())
        .map(TimeSpanUsed::anchor);
  }

  /** Of a day only its end is known to have come. */
  private static long hoursSince(String newest, Instant now) {
    LocalDateTime time =
        newest.contains("T")
            ? LocalDateTime.parse(newest)
            : LocalDate.parse(newest).plusDays(1).atStartOfDay();
    return Math.max(0, Duration.between(time.toInstant(ZoneOffset.UTC), now).toHours());
  }

  private Optional<Integer> expected(String datasetId) {
    return store.read(
        tx ->
            tx.first(
                "select within_hours from dataset_freshness where dataset_id = ?",
                row -> (int) row.number("within_hours"),
                datasetId));
  }

  @Override
  public void expect(Principal by, String datasetId, @Nullable Integer withinHours) {
    if (withinHours != null && (withinHours < 1 || withinHours > MOST_HOURS)) {
      String message = "A number of hours from 1 to " + MOST_HOURS + " is expected, or none.";
      throw Problem.invalid("freshness_invalid", message)
          .withObject(datasetId)
          .withErrors(List.of(FieldProblem.of("within_hours", "out_of_range", message)))
          .asException();
    }
    String id = datasets.get(datasetId).id();
    store.write(
        tx -> {
          int unused = tx.update("delete from dataset_freshness where dataset_id = ?", id);
          if (withinHours != null) {
            unused =
                tx.update(
                    "insert into dataset_freshness (dataset_id, within_hours, updated_at, updated_by)"
                        + " values (?, ?, ?, ?)",
                    id,
                    withinHours,
                    clock.instant(),
                    by.name());
          }
          audit.append(
              tx,
              AuditEvent.now(
                  by.name(),
                  "dataset.freshness",
                  id,
                  "ok",
                  null,
                  withinHours == null ? Map.of() : Map.of("within_hours", withinHours)));
          return unused;
        });
  }
}
