package org.analyticsstudio.chat.support;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.settings.SettingDefinition;
import org.analyticsstudio.model.settings.SettingType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.model.settings.SettingsSchema;
import org.analyticsstudio.spi.llm.LlmCapability;
import org.analyticsstudio.spi.llm.LlmDescriptor;
import org.analyticsstudio.spi.llm.LlmException;
import org.analyticsstudio.spi.llm.LlmException.Kind;
import org.analyticsstudio.spi.llm.LlmProvider;
import org.analyticsstudio.spi.llm.LlmRequest;
import org.analyticsstudio.spi.llm.LlmResponse;
import org.analyticsstudio.spi.llm.LlmSession;
import org.analyticsstudio.spi.llm.LlmUsage;
import org.analyticsstudio.spi.plugin.Cancellation;

/** A provider that does what a test says. */
public final class FakeProvider implements LlmProvider {

  /** What a call does. */
  @FunctionalInterface
  public interface Act {
    String chat(LlmRequest request, Cancellation cancellation);
  }

  private final String id;
  private final Set<LlmCapability> capabilities;
  private final Deque<Act> next = new ArrayDeque<>();
  private final List<LlmRequest> requests = new ArrayList<>();
  private int opened;
  private int closed;

  public FakeProvider(String id, LlmCapability... capabilities) {
    this.id = id;
    this.capabilities = Set.of(capabilities);
  }

  public static FakeProvider able() {
    return new FakeProvider("fake", LlmCapability.values());
  }

  /** Answers with this text. */
  public static Act says(String text) {
    return (request, cancellation) -> text;
  }

  /** Fails like this. */
  public static Act fails(Kind kind) {
    return (request, cancellation) -> {
      throw new LlmException(kind, "As the test says.", null);
    };
  }

  /** Waits until it is cancelled, as it should. */
  public static Act waits() {
    return (request, cancellation) -> {
      CountDownLatch cancelled = new CountDownLatch(1);
      try (Cancellation.Registration r = cancellation.onCancel(cancelled::countDown)) {
        cancelled.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      throw new LlmException(Kind.CANCELLED, "Cancelled.", null);
    };
  }

  /** Keeps neither time limit nor cancellation, until the test lets go. */
  public static Act hangs(CountDownLatch until) {
    return (request, cancellation) -> {
      try {
        until.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return "{}";
    };
  }

  public synchronized FakeProvider then(Act... acts) {
    next.addAll(List.of(acts));
    return this;
  }

  public synchronized List<LlmRequest> requests() {
    return List.copyOf(requests);
  }

  public synchronized int openSessions() {
    return opened - closed;
  }

  @Override
  public LlmDescriptor descriptor() {
    return new LlmDescriptor(
        id,
        "Fake",
        new SettingsSchema(
            List.of(SettingDefinition.required("model", "Model", "", SettingType.TEXT))),
        capabilities);
  }

  @Override
  public List<FieldProblem> check(Settings settings) {
    return settings.get("model").orElse("").equals("bad")
        ? List.of(FieldProblem.of("model", "setting_invalid", "Bad."))
        : List.of();
  }

  @Override
  public synchronized LlmSession open(Settings settings) {
    opened++;
    return new LlmSession() {
      @Override
      public LlmResponse chat(LlmRequest request, Cancellation cancellation) {
        Act act;
        synchronized (FakeProvider.this) {
          requests.add(request);
          act = next.remove();
        }
        return new LlmResponse(
            act.chat(request, cancellation),
            LlmResponse.Finish.COMPLETE,
            new LlmUsage(100, 20, new BigDecimal("0.25")),
            "fake-1");
      }

      @Override
      public void close() {
        synchronized (FakeProvider.this) {
          closed++;
        }
      }
    };
  }
}
