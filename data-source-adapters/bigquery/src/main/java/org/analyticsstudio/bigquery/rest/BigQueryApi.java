package org.analyticsstudio.bigquery.rest;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.bigquery.ServiceAccountKey;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;

/** BigQuery's REST API as one account uses it. Safe for use by many threads. */
public final class BigQueryApi implements AutoCloseable {

  private static final Duration TO_CLOSE = Duration.ofSeconds(5);
  private static final Duration FOR_A_TOKEN = Duration.ofSeconds(15);
  private static final Duration TO_CANCEL = Duration.ofSeconds(3);

  private final Alarms alarms = new Alarms();
  private final Http http = new Http();
  private final Jobs jobs;
  private final Listings listings;
  private final Set<Call> running = new HashSet<>();
  private boolean closed;

  /**
   * Who asks, and where.
   *
   * @param key of the account
   * @param endpoint the address of the API
   * @param project runs the queries and pays for them
   * @param dataProject the tables lie in it
   * @param dataset where tables are looked for that are named without a schema
   * @param location where queries run
   * @param mostBytesBilled by one query
   */
  public record Account(
      ServiceAccountKey key,
      URI endpoint,
      String project,
      String dataProject,
      @Nullable String dataset,
      @Nullable String location,
      long mostBytesBilled) {}

  /** The API as an account uses it. Nothing is sent yet. */
  public BigQueryApi(Account account) {
    AccessTokens tokens = new AccessTokens(account.key(), http, () -> alone(FOR_A_TOKEN));
    Sender sender = new Sender(http, tokens, account.endpoint());
    this.jobs = new Jobs(account, sender, () -> alone(TO_CANCEL));
    this.listings = new Listings(sender, account.dataProject());
  }

  private Call alone(Duration most) {
    return Call.begin(alarms, most, new Cancellation(), call -> {});
  }

  /** Its queries. */
  public Jobs jobs() {
    return jobs;
  }

  /** What the project of the data holds. */
  public Listings listings() {
    return listings;
  }

  /**
   * Begins something that takes at most a time and ends when cancelled.
   *
   * @throws DataSourceException with kind UNAVAILABLE when this was closed
   */
  public Call begin(Duration most, Cancellation cancellation) {
    synchronized (running) {
      if (closed) {
        throw new DataSourceException(Kind.UNAVAILABLE, "The data source was closed.");
      }
      Call call = Call.begin(alarms, most, cancellation, this::ended);
      running.add(call);
      return call;
    }
  }

  private void ended(Call call) {
    synchronized (running) {
      running.remove(call);
    }
  }

  @Override
  public void close() {
    List<Call> cut;
    synchronized (running) {
      if (closed) {
        return;
      }
      closed = true;
      cut = List.copyOf(running);
    }
    cut.forEach(call -> call.stop(Call.Stop.CLOSED));
    try {
      jobs.awaitNone(TO_CLOSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      http.close();
      alarms.close();
    }
  }
}
