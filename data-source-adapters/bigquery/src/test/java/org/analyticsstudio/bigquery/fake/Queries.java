package org.analyticsstudio.bigquery.fake;

import com.google.api.services.bigquery.model.GetQueryResultsResponse;
import com.google.api.services.bigquery.model.Job;
import com.google.api.services.bigquery.model.JobCancelResponse;
import com.google.api.services.bigquery.model.JobReference;
import com.google.api.services.bigquery.model.QueryRequest;
import com.google.api.services.bigquery.model.QueryResponse;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Queries that are answered by what was laid ready for them. No SQL runs. */
final class Queries {

  private static final long LEAST_BILLED = 10L * 1024 * 1024;

  private final Map<String, Object> ready = new LinkedHashMap<>();
  private final Map<String, Running> jobs = new ConcurrentHashMap<>();
  private final Map<String, String> byRequest = new ConcurrentHashMap<>();
  final List<QueryRequest> asked = new CopyOnWriteArrayList<>();
  final List<String> cancelled = new CopyOnWriteArrayList<>();
  volatile Function<String, Answer> usual = sql -> Answer.row(List.of("INTEGER"), "1").of(0);

  private static final class Running {
    private final Answer answer;
    private int polls;
    private boolean cancelled;

    Running(Answer answer) {
      this.answer = answer;
      this.polls = answer.polls();
    }

    synchronized boolean isComplete() {
      if (polls > 0 && polls != Integer.MAX_VALUE) {
        polls--;
        return false;
      }
      return polls == 0;
    }
  }

  /** What queries that hold a text are answered with: an answer or a failure. */
  synchronized void lay(String text, Object outcome) {
    ready.put(text, outcome);
  }

  private synchronized Object outcome(String sql) {
    return ready.entrySet().stream()
        .filter(entry -> sql.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> usual.apply(sql));
  }

  Reply query(String project, QueryRequest query) throws InterruptedException {
    asked.add(query);
    Object outcome = outcome(query.getQuery());
    if (outcome instanceof Failure failure) {
      return Reply.of(failure);
    }
    Answer answer = (Answer) outcome;
    if (Boolean.TRUE.equals(query.getDryRun())) {
      return Reply.ok(
          new QueryResponse()
              .setKind("bigquery#queryResponse")
              .setJobReference(new JobReference().setProjectId(project).setLocation("EU"))
              .setSchema(answer.schema())
              .setTotalBytesProcessed(answer.bytes())
              .setCacheHit(false)
              .setJobComplete(true));
    }
    if (billed(answer) > query.getMaximumBytesBilled()) {
      return Reply.of(
          Failure.of(
              400,
              "bytesBilledLimitExceeded",
              "Query exceeded limit for bytes billed: "
                  + query.getMaximumBytesBilled()
                  + ". "
                  + billed(answer)
                  + " or higher required."));
    }
    String id = byRequest.computeIfAbsent(query.getRequestId(), any -> "job_" + jobs.size() + "-x");
    Running job = jobs.computeIfAbsent(id, any -> new Running(answer));
    if (!job.isComplete()) {
      Thread.sleep(Math.min(query.getTimeoutMs(), job.polls == Integer.MAX_VALUE ? 200 : 20));
      return Reply.ok(
          new QueryResponse()
              .setKind("bigquery#queryResponse")
              .setJobReference(reference(project, id))
              .setJobComplete(false));
    }
    return Reply.ok(
        new QueryResponse()
            .setKind("bigquery#queryResponse")
            .setSchema(answer.schema())
            .setJobReference(reference(project, id))
            .setTotalRows(BigInteger.valueOf(answer.rows().size()))
            .setPageToken(token(answer, 0, query.getMaxResults()))
            .setRows(answer.part(0, query.getMaxResults().intValue()))
            .setTotalBytesProcessed(answer.bytes())
            .setTotalBytesBilled(answer.cached() ? 0 : billed(answer))
            .setCacheHit(answer.cached())
            .setJobComplete(true));
  }

  private static long billed(Answer answer) {
    return answer.bytes() == 0 || answer.cached() ? 0 : Math.max(LEAST_BILLED, answer.bytes());
  }

  private static JobReference reference(String project, String id) {
    return new JobReference().setProjectId(project).setJobId(id).setLocation("EU");
  }

  private static String token(Answer answer, int from, long most) {
    long next = from + Math.min(most, answer.pageSize());
    return next < answer.rows().size() ? "BF+" + next + "=/&" : null;
  }

  Reply results(String project, String id, Map<String, String> parameters)
      throws InterruptedException {
    Running job = jobs.get(id);
    if (job == null || !"EU".equals(parameters.get("location"))) {
      return Reply.of(Failure.of(404, "notFound", "Not found: Job " + project + ":" + id));
    }
    if (job.cancelled) {
      return Reply.of(Failure.of(400, "stopped", "Job execution was cancelled"));
    }
    if (!job.isComplete()) {
      Thread.sleep(
          job.polls == Integer.MAX_VALUE ? Long.parseLong(parameters.get("timeoutMs")) : 20);
      return Reply.ok(
          new GetQueryResultsResponse()
              .setKind("bigquery#getQueryResultsResponse")
              .setEtag("x")
              .setJobReference(reference(project, id))
              .setJobComplete(false));
    }
    String token = parameters.get("pageToken");
    int from = token == null ? 0 : Integer.parseInt(token.replaceAll("[^0-9]", ""));
    int most = Integer.parseInt(parameters.get("maxResults"));
    return Reply.ok(
        new GetQueryResultsResponse()
            .setKind("bigquery#getQueryResultsResponse")
            .setEtag("x")
            .setSchema(job.answer.schema())
            .setJobReference(reference(project, id))
            .setTotalRows(BigInteger.valueOf(job.answer.rows().size()))
            .setPageToken(token(job.answer, from, most))
            .setRows(job.answer.part(from, most))
            .setTotalBytesProcessed(job.answer.bytes())
            .setCacheHit(job.answer.cached())
            .setJobComplete(true));
  }

  Reply cancel(String project, String id) {
    Running job = jobs.get(id);
    if (job == null) {
      return Reply.of(Failure.of(404, "notFound", "Not found: Job " + project + ":" + id));
    }
    job.cancelled = true;
    cancelled.add(id);
    return Reply.ok(
        new JobCancelResponse()
            .setKind("bigquery#jobCancelResponse")
            .setJob(new Job().setJobReference(reference(project, id))));
  }

  int jobCount() {
    return jobs.size();
  }
}
