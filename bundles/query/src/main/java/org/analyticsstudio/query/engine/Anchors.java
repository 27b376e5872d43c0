package org.analyticsstudio.query.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.Projection;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.query.TimeAnchor;
import org.analyticsstudio.model.result.QueryCost;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.query.run.PlanRunner;
import org.analyticsstudio.query.run.RowReceiver;
import org.analyticsstudio.query.time.TimeCondition;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;

/** What relative ranges count from: today, or the newest time in what the person may see. */
final class Anchors {

  private static final int CACHED = 1_000;

  /** Data that has no versions of its own changes under the same number. */
  private static final Duration MAX_AGE = Duration.ofMinutes(1);

  private final PlanRunner runner;
  private final Clock clock;
  private final RecentlyUsed<Key, Newest> known = new RecentlyUsed<>(CACHED);

  Anchors(PlanRunner runner, Clock clock) {
    this.runner = runner;
    this.clock = clock;
  }

  /** The anchor; empty when there is no time in the data. */
  Optional<Object> find(
      Principal principal,
      Subject subject,
      TimeCondition.Relative time,
      Cancellation cancellation) {
    if (time.anchor() == TimeAnchor.TODAY) {
      return Optional.of(LocalDate.now(clock));
    }
    Key key = key(subject, time);
    Newest newest = known.find(key);
    if (newest == null || newest.readAt().plus(MAX_AGE).isBefore(clock.instant())) {
      newest = new Newest(newest(principal, subject, time.column(), cancellation), clock.instant());
      known.put(key, newest);
    }
    return newest.time();
  }

  /** The anchor as far as it is known without asking the data; else today. */
  Object known(Subject subject, TimeCondition.Relative time) {
    Newest newest = time.anchor() == TimeAnchor.TODAY ? null : known.find(key(subject, time));
    return Optional.ofNullable(newest).flatMap(Newest::time).orElseGet(() -> LocalDate.now(clock));
  }

  private static Key key(Subject subject, TimeCondition.Relative time) {
    return new Key(
        subject.location().datasetId(),
        subject.location().version(),
        subject.constraints().fingerprint(),
        time.column().name());
  }

  private Optional<Object> newest(
      Principal principal, Subject subject, ColumnRef column, Cancellation cancellation) {
    QueryPlan plan =
        new QueryPlan(
            subject.location().table(),
            List.of(
                new Projection(
                    "newest", new Expression.Aggregate(Aggregation.MAX, column, column.type()))),
            true,
            List.of(),
            List.of(),
            List.of(),
            1,
            0,
            subject.constraints());
    SingleValue value = new SingleValue();
    try {
      runner.run(principal, subject.location(), plan, cancellation, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.ofNullable(value.value);
  }

  private record Key(String datasetId, int version, String fingerprint, String column) {}

  private record Newest(Optional<Object> time, Instant readAt) {}

  private static final class SingleValue implements RowReceiver {
    private @Nullable Object value;

    @Override
    public void started(SqlStatement statement) {}

    @Override
    public void row(@Nullable Object[] values) {
      value = values[0];
    }

    @Override
    public void finished(long elapsedNanos, @Nullable QueryCost cost) {}
  }
}
