package org.analyticsstudio.openai;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.spi.llm.LlmException;
import org.analyticsstudio.spi.llm.LlmException.Kind;
import org.analyticsstudio.spi.llm.LlmMessage;
import org.analyticsstudio.spi.llm.LlmRequest;
import org.analyticsstudio.spi.llm.LlmResponse;
import org.analyticsstudio.spi.llm.LlmSession;
import org.analyticsstudio.spi.llm.LlmUsage;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** Calls to one service with one key. */
final class OpenAiSession implements LlmSession {

  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final OpenAiSettings settings;
  private final CloseableHttpClient connections;
  private final ScheduledThreadPoolExecutor watchdog;
  private final Set<Call> running = new HashSet<>();
  private boolean closed;

  OpenAiSession(OpenAiSettings settings) {
    this.settings = settings;
    this.connections = Connections.open(Timeout.of(settings.timeLimit()));
    this.watchdog =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "openai-time-limit");
              thread.setDaemon(true);
              return thread;
            });
    watchdog.setRemoveOnCancelPolicy(true);
  }

  @Override
  public LlmResponse chat(LlmRequest request, Cancellation cancellation) {
    Call call = new Call();
    begin(call);
    Duration limit =
        request.timeout().compareTo(settings.timeLimit()) < 0
            ? request.timeout()
            : settings.timeLimit();
    Future<?> expiry = expire(call, limit);
    try (Cancellation.Registration registration =
            cancellation.onCancel(() -> call.end(Kind.CANCELLED));
        OwnClassLoader loader = OwnClassLoader.enter()) {
      return ask(request, call);
    } catch (ContentFilteredException e) {
      return new LlmResponse("", LlmResponse.Finish.FILTERED, LlmUsage.NONE, model(request));
    } catch (RuntimeException e) {
      throw Failures.of(call, e);
    } finally {
      expiry.cancel(false);
      end(call);
    }
  }

  private Future<?> expire(Call call, Duration limit) {
    try {
      return watchdog.schedule(
          () -> call.end(Kind.TIMEOUT), limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (java.util.concurrent.RejectedExecutionException e) {
      end(call);
      throw Failures.closed();
    }
  }

  private void begin(Call call) {
    synchronized (running) {
      if (closed) {
        throw Failures.closed();
      }
      running.add(call);
    }
  }

  private void end(Call call) {
    synchronized (running) {
      running.remove(call);
      running.notifyAll();
    }
  }

  private LlmResponse ask(LlmRequest request, Call call) {
    if (call.ending().isPresent()) {
      throw new IllegalStateException("Ended before it began");
    }
    OpenAiChatModel.OpenAiChatModelBuilder model =
        new OpenAiChatModel.OpenAiChatModelBuilder()
            .httpClientBuilder(new CallHttpClientBuilder(connections, call))
            .baseUrl(settings.baseUrl())
            .modelName(model(request))
            .strictJsonSchema(true)
            .maxRetries(0);
    if (settings.apiKey() != null) {
      model.apiKey(settings.apiKey());
    }
    return Answered.of(model.build().chat(asked(request)), settings, model(request));
  }

  private String model(LlmRequest request) {
    return request.model() == null ? settings.model() : request.model();
  }

  private ChatRequest asked(LlmRequest request) {
    OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder();
    parameters.modelName(model(request));
    Double temperature =
        settings.temperature() == null ? request.temperature() : settings.temperature();
    if (temperature != null && settings.sendsTemperature()) {
      parameters.temperature(temperature);
    }
    int most =
        request.maxTokens() == null
            ? settings.maxTokens()
            : Math.min(request.maxTokens(), settings.maxTokens());
    if (settings.completionTokens()) {
      parameters.maxCompletionTokens(most);
    } else {
      parameters.maxOutputTokens(most);
    }
    if (request.answerSchema() != null) {
      parameters.responseFormat(
          ResponseFormat.builder()
              .type(ResponseFormatType.JSON)
              .jsonSchema(
                  JsonSchema.builder()
                      .name("answer")
                      .rootElement(JsonRawSchema.from(request.answerSchema()))
                      .build())
              .build());
    }
    return ChatRequest.builder()
        .messages(messages(request.messages()))
        .parameters(parameters.build())
        .build();
  }

  private static List<ChatMessage> messages(List<LlmMessage> messages) {
    return messages.stream()
        .map(
            message ->
                switch (message.author()) {
                  case SYSTEM -> (ChatMessage) SystemMessage.from(message.text());
                  case USER -> UserMessage.from(message.text());
                  case MODEL -> AiMessage.from(message.text());
                })
        .toList();
  }

  @Override
  public void close() {
    List<Call> cut;
    synchronized (running) {
      closed = true;
      cut = List.copyOf(running);
    }
    cut.forEach(call -> call.end(Kind.UNAVAILABLE));
    connections.close(CloseMode.IMMEDIATE);
    watchdog.shutdownNow();
    awaitEnd();
  }

  private void awaitEnd() {
    long end = System.nanoTime() + CLOSING.toNanos();
    try {
      synchronized (running) {
        for (long left = CLOSING.toMillis(); left > 0 && !running.isEmpty(); ) {
          running.wait(left);
          left = (end - System.nanoTime()) / 1_000_000;
        }
      }
      boolean ended =
          watchdog.awaitTermination(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (!ended) {
        throw new LlmException(
            Kind.UNAVAILABLE, "A thread of the language model provider did not end.", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
