package org.analyticsstudio.query.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.api.query.RowSink;
import org.analyticsstudio.api.query.VisibleSchema;
import org.analyticsstudio.api.semantic.SemanticSchemas;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.result.MemberKind;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.model.result.ReadEstimate;
import org.analyticsstudio.model.result.ResultColumn;
import org.analyticsstudio.model.result.TimeSpanUsed;
import org.analyticsstudio.query.policy.PolicyStep;
import org.analyticsstudio.query.resolve.OutputColumn;
import org.analyticsstudio.query.resolve.QueryResolver;
import org.analyticsstudio.query.resolve.ResolvedQuery;
import org.analyticsstudio.query.resolve.RowLimit;
import org.analyticsstudio.query.run.PlanRunner;
import org.analyticsstudio.query.run.RowReceiver;
import org.analyticsstudio.query.time.TimeCondition;
import org.jspecify.annotations.Nullable;

/** Resolve, policy, plan, SQL, rows. */
public final class SemanticQueryEngine implements QueryEngine {

  private static final int MAX_PREVIEW = 1_000;

  private final Subjects subjects;
  private final PlanRunner runner;
  private final Anchors anchors;
  private final AuditedRun runs;

  /** An engine on these services. */
  public SemanticQueryEngine(
      Datasets datasets,
      SemanticSchemas schemas,
      PolicyStep policies,
      PlanRunner runner,
      AuditLog audit,
      Clock clock) {
    this.subjects = new Subjects(datasets, schemas, policies);
    this.runner = runner;
    this.anchors = new Anchors(runner, clock);
    this.runs = new AuditedRun(runner, audit);
  }

  @Override
  public QueryResult execute(Principal principal, SemanticQuery query, QueryContext context) {
    KeptRows rows = new KeptRows();
    return rows.in(execute(principal, query, context, rows));
  }

  @Override
  public QueryResult execute(
      Principal principal, SemanticQuery query, QueryContext context, RowSink sink) {
    PreparedQuery prepared = prepare(principal, query, context, RowLimit.PAGE);
    ResolvedQuery resolved = prepared.query();
    ResultReceiver receiver = new ResultReceiver(columns(resolved), resolved.limit(), sink);
    try {
      Answer answer = run(principal, prepared, context, receiver);
      return receiver.result(
          answer.outcome().statement(),
          Receipts.of(prepared.subject(), resolved, answer.span(), answer.outcome()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stream(Principal principal, SemanticQuery query, QueryContext context, RowSink sink) {
    PreparedQuery prepared = prepare(principal, query, context, RowLimit.EVERYTHING);
    ResolvedQuery resolved = prepared.query();
    try {
      run(
          principal,
          prepared,
          context,
          new SinkReceiver(sink, columns(resolved), resolved.limit()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public QueryResult preview(
      Principal principal, String datasetId, int limit, long offset, QueryContext context) {
    if (limit < 1 || limit > MAX_PREVIEW || offset < 0 || offset > Integer.MAX_VALUE) {
      throw Problem.invalid("limit_invalid", "A preview has a limit from 1 to 1,000.")
          .withObject(datasetId)
          .asException();
    }
    SemanticQuery asked =
        new SemanticQuery(
            datasetId,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            limit,
            (int) offset);
    Subject subject =
        runs.unlessRefused(
            principal, asked, context, () -> visible(subjects.find(principal, datasetId)));
    List<ResultColumn> columns =
        subject.vocabulary().columns().stream().map(SemanticQueryEngine::asColumn).toList();
    KeptRows rows = new KeptRows();
    ResultReceiver receiver = new ResultReceiver(columns, limit, rows);
    try {
      AuditedRun.Outcome outcome =
          runs.run(
              principal, subject, asked, Plans.ofRows(subject, limit, offset), context, receiver);
      return rows.in(
          receiver.result(outcome.statement(), Receipts.ofRows(subject, asked, outcome)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void check(Principal principal, SemanticQuery query) {
    Subject subject = subjects.find(principal, query.datasetId());
    resolve(subject, query, RowLimit.PAGE);
  }

  @Override
  public Optional<ReadEstimate> estimate(
      Principal principal, SemanticQuery query, QueryContext context) {
    Subject subject = subjects.find(principal, query.datasetId());
    ResolvedQuery resolved = resolve(subject, query, RowLimit.PAGE);
    TimeCondition time = resolved.time();
    Predicate condition = null;
    if (time instanceof TimeCondition.Fixed fixed) {
      condition = fixed.predicate();
    } else if (time instanceof TimeCondition.Relative relative) {
      condition = relative.from(anchors.known(subject, relative)).predicate();
    }
    return runner.estimate(
        subject.location(), Plans.of(subject, resolved, condition), context.cancellation());
  }

  @Override
  public VisibleSchema describe(Principal principal, String datasetId) {
    Subject subject = subjects.find(principal, datasetId);
    Set<String> columns =
        subject.vocabulary().columns().stream()
            .map(DatasetColumn::name)
            .collect(Collectors.toUnmodifiableSet());
    return new VisibleSchema(
        datasetId,
        subjects.nameOf(datasetId),
        subject.vocabulary().visibleSchema(),
        subject.schemaVersion(),
        subject.location().version(),
        subject.constraints().fingerprint(),
        columns,
        subject.location().isLive(),
        runner.estimates(subject.location()));
  }

  private PreparedQuery prepare(
      Principal principal, SemanticQuery query, QueryContext context, RowLimit rows) {
    return runs.unlessRefused(
        principal,
        query,
        context,
        () -> {
          Subject subject = subjects.find(principal, query.datasetId());
          return new PreparedQuery(subject, resolve(subject, query, rows));
        });
  }

  private static Subject visible(Subject subject) {
    if (subject.vocabulary().columns().isEmpty()) {
      throw Problem.denied("dataset_denied", "You may see no column of this dataset.")
          .withObject(subject.location().datasetId())
          .asException();
    }
    return subject;
  }

  private ResolvedQuery resolve(Subject subject, SemanticQuery query, RowLimit rows) {
    return QueryResolver.resolve(
        query, subject.vocabulary(), runner.capabilities(subject.location()), rows);
  }

  private Answer run(
      Principal principal, PreparedQuery prepared, QueryContext context, RowReceiver receiver)
      throws IOException {
    Subject subject = prepared.subject();
    ResolvedQuery query = prepared.query();
    TimeCondition time = query.time();
    Predicate condition = null;
    TimeSpanUsed span = null;
    if (time != null) {
      Optional<TimeCondition.Fixed> fixed = fix(principal, subject, time, context);
      condition = fixed.map(TimeCondition.Fixed::predicate).orElse(new Predicate.Or(List.of()));
      span =
          fixed
              .map(TimeCondition.Fixed::used)
              .orElse(new TimeSpanUsed(time.member(), null, null, null));
    }
    QueryPlan plan = Plans.of(subject, query, condition);
    AuditedRun.Outcome outcome =
        runs.run(principal, subject, query.asked(), plan, context, receiver);
    return new Answer(outcome, span);
  }

  /** The span with its ends; empty when it counts from the newest time and there is none. */
  private Optional<TimeCondition.Fixed> fix(
      Principal principal, Subject subject, TimeCondition time, QueryContext context) {
    if (time instanceof TimeCondition.Relative relative) {
      return anchors.find(principal, subject, relative, context.cancellation()).map(relative::from);
    }
    return Optional.of((TimeCondition.Fixed) time);
  }

  private static List<ResultColumn> columns(ResolvedQuery query) {
    return query.columns().stream().map(OutputColumn::column).toList();
  }

  private static ResultColumn asColumn(DatasetColumn column) {
    return new ResultColumn(
        column.name(),
        column.name(),
        MemberKind.DIMENSION,
        column.header().isBlank() ? column.name() : column.header(),
        null,
        null,
        column.type(),
        null,
        null);
  }

  private record Answer(AuditedRun.Outcome outcome, @Nullable TimeSpanUsed span) {}
}
