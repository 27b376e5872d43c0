package org.analyticsstudio.chat.model;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.analyticsstudio.api.chat.ModelOutcome;
import org.analyticsstudio.chat.model.Providers.Lease;
import org.analyticsstudio.spi.llm.LlmException;
import org.analyticsstudio.spi.llm.LlmException.Kind;
import org.analyticsstudio.spi.llm.LlmRequest;
import org.analyticsstudio.spi.llm.LlmResponse;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls a provider: on a thread of its own, so that one that hangs holds up nobody and leaves
 * nothing on threads of the host; again with growing waits when that may help; not at all for a
 * while after several failures.
 */
final class PatientCaller {

  private static final Logger LOG = LoggerFactory.getLogger(PatientCaller.class);

  /** A provider keeps the time limit itself; one that does not is left behind this much later. */
  private static final Duration GRACE = Duration.ofMillis(500);

  private final Supplier<ModelSettings> settings;

  PatientCaller(Supplier<ModelSettings> settings) {
    this.settings = settings;
  }

  /**
   * Calls until there is an answer.
   *
   * @param request makes the request for the time that is left
   * @throws ModelFailure when there is no answer, or no time to try again
   */
  LlmResponse call(
      Lease lease,
      Function<Duration, LlmRequest> request,
      Deadline deadline,
      Cancellation asker,
      Tally tally) {
    for (int attempt = 1; ; attempt++) {
      Duration left = deadline.left();
      if (left.toMillis() < 1) {
        throw new ModelFailure(ModelOutcome.TIMEOUT, null);
      }
      if (!lease.breaker().admits()) {
        throw new ModelFailure(ModelOutcome.PAUSED, null);
      }
      try {
        tally.call();
        LlmResponse response = once(lease, request.apply(left), asker);
        lease.breaker().succeeded();
        return response;
      } catch (LlmException e) {
        Duration wait = afterFailure(lease, e, attempt);
        if (wait.compareTo(deadline.left()) >= 0) {
          throw ModelFailure.of(e);
        }
        LOG.info("The language model provider {} is asked again: {}", lease.id(), e.getMessage());
        sleep(wait, lease, asker);
      }
    }
  }

  /** How long to wait before the next attempt, when there is one. */
  private Duration afterFailure(Lease lease, LlmException e, int attempt) {
    if (e.kind() == Kind.CANCELLED) {
      throw cancelled(lease);
    }
    if (lease.leaving().isCancelled()) {
      throw new ModelFailure(ModelOutcome.LEFT, e);
    }
    lease.breaker().failed();
    if (!e.kind().worthRetrying() || attempt >= settings.get().attempts()) {
      throw ModelFailure.of(e);
    }
    Duration grown = settings.get().backOff().multipliedBy(1L << (attempt - 1));
    Duration wished = e.retryAfter().orElse(Duration.ZERO);
    return wished.compareTo(grown) > 0 ? wished : grown;
  }

  private static ModelFailure cancelled(Lease lease) {
    return new ModelFailure(
        lease.leaving().isCancelled() ? ModelOutcome.LEFT : ModelOutcome.CANCELLED, null);
  }

  private static LlmResponse once(Lease lease, LlmRequest request, Cancellation asker) {
    Cancellation stop = new Cancellation();
    CompletableFuture<LlmResponse> answer = new CompletableFuture<>();
    Thread thread =
        new Thread(() -> ask(lease, request, stop, answer), "language-model-" + lease.id());
    thread.setDaemon(true);
    Runnable cancel =
        () -> {
          stop.cancel();
          answer.completeExceptionally(
              new LlmException(Kind.CANCELLED, "The call was cancelled.", null));
        };
    try (Cancellation.Registration gone = asker.onCancel(cancel);
        Cancellation.Registration left = lease.leaving().onCancel(cancel)) {
      thread.start();
      return answer.get(request.timeout().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      stop.cancel();
      throw new LlmException(Kind.TIMEOUT, "The provider did not keep its time limit.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof LlmException known
          ? known
          : new LlmException(Kind.BAD_ANSWER, "The language model provider failed.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop.cancel();
      throw new LlmException(Kind.CANCELLED, "The wait was interrupted.", e);
    }
  }

  private static void ask(
      Lease lease, LlmRequest request, Cancellation stop, CompletableFuture<LlmResponse> answer) {
    try {
      answer.complete(lease.session().chat(request, stop));
    } catch (RuntimeException | LinkageError e) {
      answer.completeExceptionally(e);
    }
  }

  private static void sleep(Duration time, Lease lease, Cancellation asker) {
    CompletableFuture<Boolean> woken = new CompletableFuture<>();
    Runnable wake = () -> woken.complete(true);
    try (Cancellation.Registration gone = asker.onCancel(wake);
        Cancellation.Registration left = lease.leaving().onCancel(wake)) {
      woken.get(time.toMillis(), TimeUnit.MILLISECONDS);
      throw cancelled(lease);
    } catch (TimeoutException e) {
      LOG.debug("Waited {}", time);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelFailure(ModelOutcome.CANCELLED, e);
    }
  }
}
