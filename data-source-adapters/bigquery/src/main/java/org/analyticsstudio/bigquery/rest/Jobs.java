package org.analyticsstudio.bigquery.rest;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Queries: run, read part by part, cancelled, estimated. Safe for use by many threads. */
public final class Jobs {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  /** Only from its first answer on can a query be cancelled. */
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final Duration GRACE = Duration.ofSeconds(1);
  private static final long PAGE_BYTES = 32_000_000;
  private static final long SHORT_BYTES = 4_000_000;

  private final BigQueryApi.Account account;
  private final QueryBody bodies;
  private final Sender sender;
  private final Supplier<Call> farewells;
  private int querying;

  /**
   * The queries of an account.
   *
   * @param farewells what is used to cancel when the time of a query is over
   */
  Jobs(BigQueryApi.Account account, Sender sender, Supplier<Call> farewells) {
    this.account = account;
    this.bodies = new QueryBody(account.dataProject(), account.dataset(), account.location());
    this.sender = sender;
    this.farewells = farewells;
  }

  /**
   * How much of a result is read at once.
   *
   * @param columns how many values each row has
   * @param mostRows in one part
   * @param mostRowBytes how many characters a row may have
   */
  public record Portion(int columns, int mostRows, long mostRowBytes) {

    PageReader reader() {
      return new PageReader(columns, mostRowBytes);
    }

    long mostBytes() {
      return PAGE_BYTES + mostRowBytes;
    }
  }

  /**
   * Runs a query and waits for its end. When the call is stopped meanwhile, the query is, too.
   *
   * @return the first part of its result
   */
  public ResultPage query(Call call, SqlStatement statement, Portion portion) {
    change(1);
    try {
      ResultPage first = start(call, statement, portion);
      return first.complete() ? first : finished(call, named(first), portion);
    } finally {
      change(-1);
    }
  }

  private synchronized void change(int by) {
    querying += by;
    notifyAll();
  }

  private ResultPage start(Call call, SqlStatement statement, Portion portion) {
    Duration left = call.left();
    JsonObject body =
        bodies.running(
            statement,
            account.mostBytesBilled(),
            FIRST_WAIT.compareTo(left) < 0 ? FIRST_WAIT : left,
            left.plus(GRACE),
            portion.mostRows());
    return sender.send(
        call,
        Sender.Ask.post(queries(), body, portion.mostBytes()).uncut(),
        json -> portion.reader().read(json));
  }

  private ResultPage finished(Call call, JobRef job, Portion portion) {
    try {
      ResultPage page;
      do {
        page = results(call, job, null, portion);
      } while (!page.complete());
      return page;
    } catch (DataSourceException e) {
      if (call.isStopped()) {
        cancel(job);
      }
      throw e;
    }
  }

  /** The part of a result behind another one. */
  public ResultPage next(Call call, ResultPage before, Portion portion) {
    ResultPage page = results(call, named(before), before.nextToken(), portion);
    if (!page.complete()) {
      throw foreign();
    }
    return page;
  }

  private static JobRef named(ResultPage page) {
    JobRef job = page.job();
    if (job == null) {
      throw foreign();
    }
    return job;
  }

  private static DataSourceException foreign() {
    return Failures.of(new Garbled("An answer that lacks something"));
  }

  private ResultPage results(Call call, JobRef job, @Nullable String token, Portion portion) {
    Map<String, String> parameters = at(job);
    parameters.put("maxResults", String.valueOf(portion.mostRows()));
    parameters.put("timeoutMs", String.valueOf(WAIT.toMillis()));
    parameters.put("formatOptions.useInt64Timestamp", "true");
    if (token != null) {
      parameters.put("pageToken", token);
    }
    return sender.send(
        call,
        Sender.Ask.get(path(job, "/queries/"), parameters, portion.mostBytes()),
        json -> portion.reader().read(json).of(job));
  }

  private static Map<String, String> at(JobRef job) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (job.location() != null) {
      parameters.put("location", job.location());
    }
    return parameters;
  }

  private static String path(JobRef job, String between) {
    return Sender.encoded(job.project()) + between + Sender.encoded(job.id());
  }

  /** Nobody waits for what comes of it; the query also has a time limit of its own. */
  private void cancel(JobRef job) {
    try (Call call = farewells.get()) {
      boolean unused =
          sender.send(
              call,
              Sender.Ask.post(path(job, "/jobs/") + "/cancel", null, SHORT_BYTES).at(at(job)),
              json -> true);
    } catch (DataSourceException e) {
      LOG.debug("A query could not be cancelled in BigQuery", e);
    }
  }

  /** How many bytes a query would read, which does not run. */
  public long dryRun(Call call, SqlStatement statement) {
    Long bytes =
        sender
            .send(
                call,
                Sender.Ask.post(queries(), bodies.dryRun(statement), SHORT_BYTES),
                json -> new PageReader(0, 0).read(json))
            .bytesProcessed();
    if (bytes == null) {
      throw foreign();
    }
    return bytes;
  }

  private String queries() {
    return Sender.encoded(account.project()) + "/queries";
  }

  /** Waits until those who were stopped have cancelled in BigQuery what they asked for. */
  synchronized void awaitNone(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    for (long left = most.toMillis(); left > 0 && querying > 0; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
  }
}
