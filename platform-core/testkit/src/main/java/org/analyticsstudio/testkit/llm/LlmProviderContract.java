package org.analyticsstudio.testkit.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.llm.LlmException;
import org.analyticsstudio.spi.llm.LlmException.Kind;
import org.analyticsstudio.spi.llm.LlmMessage;
import org.analyticsstudio.spi.llm.LlmMessage.Author;
import org.analyticsstudio.spi.llm.LlmProvider;
import org.analyticsstudio.spi.llm.LlmRequest;
import org.analyticsstudio.spi.llm.LlmResponse;
import org.analyticsstudio.spi.llm.LlmResponse.Finish;
import org.analyticsstudio.spi.llm.LlmSession;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The contract of language model providers. An author extends it, gives the provider and the
 * settings that lead it to a {@link ScriptedService}, and says which behaviours it does not have:
 *
 * <pre>{@code
 * class MyProviderTest extends LlmProviderContract {
 *   @Override
 *   protected LlmProvider provider() {
 *     return new MyProvider();
 *   }
 *
 *   @Override
 *   protected Map<String, String> settings(ScriptedService service) {
 *     return Map.of("base_url", service.url(), "api_key", ScriptedService.KEY, "model", "small");
 *   }
 *
 *   @Override
 *   protected boolean has(LlmBehavior behavior) {
 *     return behavior != LlmBehavior.TEMPERATURE;
 *   }
 * }
 * }</pre>
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class LlmProviderContract {

  /** A thread that was told to end has not ended yet. */
  private static final long MOMENT_MILLIS = 2_000;

  private static final Duration PATIENT = Duration.ofSeconds(15);
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{\"colour\":{\"type\":\"string\"}},"
          + "\"required\":[\"colour\"],\"additionalProperties\":false}";

  private ScriptedService service;
  private LlmSession session;

  /** The provider to be tested. */
  protected abstract LlmProvider provider();

  /**
   * Settings that lead to the service and are complete but for defaults, with the service's key.
   */
  protected abstract Map<String, String> settings(ScriptedService service);

  /** Whether the provider behaves so; true unless overridden. */
  protected boolean has(LlmBehavior behavior) {
    return true;
  }

  /** Starts a service and opens a session for it. */
  @BeforeEach
  final void open() {
    service = ScriptedService.start();
    session = provider().open(complete(Map.of()));
  }

  /** Closes both; no request was against the API. */
  @AfterEach
  final void close() {
    session.close();
    service.close();
    assertThat(service.violations()).as("requests that the API does not take").isEmpty();
  }

  private Settings complete(Map<String, String> changed) {
    Map<String, String> values = new HashMap<>(settings(service));
    values.putAll(changed);
    return provider().descriptor().settings().complete(values);
  }

  private static LlmRequest request(Duration timeout) {
    return new LlmRequest(
        null,
        List.of(
            new LlmMessage(Author.SYSTEM, "Name colours."),
            new LlmMessage(Author.USER, "The sky?"),
            new LlmMessage(Author.MODEL, "blue"),
            new LlmMessage(Author.USER, "Grass, \"wet\"?\n☀")),
        null,
        null,
        null,
        timeout);
  }

  private static LlmRequest request(
      @Nullable String model, @Nullable String schema, @Nullable Double temperature) {
    return new LlmRequest(
        model, List.of(new LlmMessage(Author.USER, "A colour?")), schema, 17, temperature, PATIENT);
  }

  private LlmException failure(LlmRequest request) {
    LlmException e =
        catchThrowableOfType(LlmException.class, () -> session.chat(request, new Cancellation()));
    assertThat(e).as("the call fails").isNotNull();
    assertThat(e.getMessage()).isNotBlank().doesNotContain(ScriptedService.KEY, "Refused for");
    return e;
  }

  private CompletableFuture<LlmException> failing(LlmRequest request, Cancellation cancellation) {
    return CompletableFuture.supplyAsync(
        () -> catchThrowableOfType(LlmException.class, () -> session.chat(request, cancellation)));
  }

  @Test
  @DisplayName("the descriptor is the same at each call and declares what the provider has")
  void descriptor() {
    assertThat(provider().descriptor()).isEqualTo(provider().descriptor());
    assertThat(provider().descriptor().id()).matches("[a-z][a-z0-9_]{0,62}");
    assertThat(provider().descriptor().name()).isNotBlank();
    assertThat(provider().descriptor().capabilities())
        .isEqualTo(
            Arrays.stream(LlmBehavior.values())
                .filter(this::has)
                .map(LlmBehavior::capability)
                .collect(Collectors.toSet()));
  }

  @Test
  @DisplayName("good settings pass, each missing or unknown one is named, and no key is repeated")
  void settings_are_checked() {
    assertThat(provider().check(complete(Map.of()))).isEmpty();
    for (var required : provider().descriptor().settings().missing(Map.of())) {
      Map<String, String> without = new HashMap<>(complete(Map.of()).values());
      without.remove(required.name());
      assertThat(provider().check(new Settings(without)))
          .as("without %s", required.name())
          .extracting(problem -> problem.path())
          .contains(required.name());
    }
    assertThat(provider().check(complete(Map.of("nonsense", "x"))))
        .extracting(problem -> problem.path())
        .contains("nonsense");
    assertThat(provider().check(complete(Map.of("nonsense", ScriptedService.KEY))).toString())
        .doesNotContain(ScriptedService.KEY);
  }

  @Test
  @DisplayName("opening makes no request")
  void opening_is_quiet() {
    assertThat(service.requests()).isEmpty();
  }

  @Test
  @DisplayName("an answer comes whole, with its model and what it used")
  void answers() {
    service.then(ScriptedReply.text("green ✓ \"deep\""));
    LlmResponse response = session.chat(request(PATIENT), new Cancellation());
    assertThat(response.text()).isEqualTo("green ✓ \"deep\"");
    assertThat(response.finish()).isEqualTo(Finish.COMPLETE);
    assertThat(response.model()).isEqualTo(ScriptedReply.MODEL);
    assertThat(response.usage().inputTokens()).isEqualTo(ScriptedReply.INPUT_TOKENS);
    assertThat(response.usage().outputTokens()).isEqualTo(ScriptedReply.OUTPUT_TOKENS);
    assertThat(response.usage().cost()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
    assertThat(service.requests()).hasSize(1);
  }

  @Test
  @DisplayName("the messages are sent in their order, word for word")
  void messages_are_sent() {
    service.then(ScriptedReply.text("green"));
    session.chat(request(PATIENT), new Cancellation());
    JsonNode messages = service.requests().get(0).path("messages");
    assertThat(messages.findValuesAsText("role"))
        .containsExactly("system", "user", "assistant", "user");
    assertThat(messages.path(0).path("content").asText()).isEqualTo("Name colours.");
    assertThat(messages.path(3).toString()).contains("Grass, \\\"wet\\\"?\\n");
  }

  @Test
  @DisplayName("an answer is held to the schema, or the wish is refused")
  void json_schema() {
    if (!has(LlmBehavior.JSON_SCHEMA)) {
      refused(LlmBehavior.JSON_SCHEMA, request(null, SCHEMA, null));
      return;
    }
    service.then(ScriptedReply.text("{\"colour\":\"green\"}"));
    session.chat(request(null, SCHEMA, null), new Cancellation());
    JsonNode format = service.requests().get(0).path("response_format");
    assertThat(format.path("type").asText()).isEqualTo("json_schema");
    assertThat(format.path("json_schema").path("strict").asBoolean()).isTrue();
    assertThat(format.path("json_schema").path("schema").path("required").toString())
        .isEqualTo("[\"colour\"]");
  }

  @Test
  @DisplayName("the temperature is sent, or the wish is refused")
  void temperature() {
    if (!has(LlmBehavior.TEMPERATURE)) {
      refused(LlmBehavior.TEMPERATURE, request(null, null, 0.25));
      return;
    }
    session.chat(request(null, null, 0.25), new Cancellation());
    session.chat(request(null, null, null), new Cancellation());
    assertThat(service.requests().get(0).path("temperature").asDouble()).isEqualTo(0.25);
    assertThat(service.requests().get(1).has("temperature")).isFalse();
  }

  @Test
  @DisplayName("another model is asked, or the wish is refused")
  void model_choice() {
    if (!has(LlmBehavior.MODEL_CHOICE)) {
      refused(LlmBehavior.MODEL_CHOICE, request("another-model", null, null));
      return;
    }
    session.chat(request("another-model", null, null), new Cancellation());
    session.chat(request(null, null, null), new Cancellation());
    assertThat(service.requests().get(0).path("model").asText()).isEqualTo("another-model");
    assertThat(service.requests().get(1).path("model").asText())
        .isNotBlank()
        .isNotEqualTo("another-model");
  }

  private void refused(LlmBehavior behavior, LlmRequest request) {
    LlmException e = failure(request);
    assertThat(e.kind()).isEqualTo(Kind.UNSUPPORTED);
    assertThat(e.getMessage()).isEqualTo(behavior.capability().sentence());
    assertThat(service.requests()).as("requests").isEmpty();
  }

  @Test
  @DisplayName("the most tokens of the answer are sent")
  void most_tokens() {
    session.chat(request(null, null, null), new Cancellation());
    JsonNode sent = service.requests().get(0);
    assertThat(sent.path("max_tokens").asInt() + sent.path("max_completion_tokens").asInt())
        .isEqualTo(17);
  }

  @ParameterizedTest
  @CsvSource({"length,LENGTH", "content_filter,FILTERED", "stop,COMPLETE"})
  @DisplayName("why an answer ended is told")
  void finish(String said, Finish finish) {
    service.then(ScriptedReply.finished("gre", said));
    assertThat(session.chat(request(PATIENT), new Cancellation()).finish()).isEqualTo(finish);
  }

  @ParameterizedTest
  @CsvSource({
    "401,UNAUTHORIZED",
    "403,UNAUTHORIZED",
    "400,UNSUPPORTED",
    "404,UNSUPPORTED",
    "422,UNSUPPORTED",
    "429,RATE_LIMITED",
    "500,UNAVAILABLE",
    "502,UNAVAILABLE",
    "503,UNAVAILABLE",
    "529,UNAVAILABLE"
  })
  @DisplayName("a status becomes a kind of failure, after one request, without the key")
  void statuses(int status, Kind kind) {
    service.then(ScriptedReply.status(status));
    assertThat(failure(request(PATIENT)).kind()).isEqualTo(kind);
    assertThat(service.requests()).as("a provider does not try again").hasSize(1);
  }

  @Test
  @DisplayName("when to come again is told")
  void retry_after() {
    service.then(ScriptedReply.status(429, "7"), ScriptedReply.status(429, "soon"));
    assertThat(failure(request(PATIENT)).retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(failure(request(PATIENT)).retryAfter()).isEmpty();
  }

  @Test
  @DisplayName("a service that is not there is unavailable")
  void nobody_there() {
    service.close();
    assertThat(failure(request(PATIENT)).kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  @DisplayName("an answer that is cut off in the middle is no answer")
  void cut_off() {
    service.then(ScriptedReply.half());
    assertThat(failure(request(PATIENT)).kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body>Sign in</body></html>",
        "{\"choices\":[]}",
        "{\"choices\":[{\"message\":null}]}",
        "[1,2",
        "null",
        "{\"error\":{\"message\":\"Refused for sk-scripted-0123456789\"}}"
      })
  @DisplayName("what is no answer of the API is a bad answer")
  void nonsense(String body) {
    service.then(ScriptedReply.body("application/json", body));
    assertThat(failure(request(PATIENT)).kind()).isEqualTo(Kind.BAD_ANSWER);
  }

  @Test
  @DisplayName("an answer without end, or nested without end, is a bad answer")
  void too_much() {
    service.then(
        ScriptedReply.endless(),
        ScriptedReply.body("application/json", "{\"choices\":" + "[".repeat(500_000)));
    assertThat(failure(request(PATIENT)).kind()).isEqualTo(Kind.BAD_ANSWER);
    assertThat(failure(request(PATIENT)).kind()).isEqualTo(Kind.BAD_ANSWER);
  }

  @Test
  @DisplayName("a redirect is not followed: the key goes nowhere else")
  void redirects() {
    try (ScriptedService elsewhere = ScriptedService.start()) {
      service.then(ScriptedReply.redirect(elsewhere.url() + "/chat/completions"));
      failure(request(PATIENT));
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  @DisplayName("hostile text is handed on as it is")
  void hostile_text() {
    String hostile =
        "'; DROP TABLE data; -- <script>alert(1)</script> ${env:HOME} \u202e\u0000{{x}}";
    service.then(ScriptedReply.text(hostile));
    assertThat(session.chat(request(PATIENT), new Cancellation()).text()).isEqualTo(hostile);
  }

  @ParameterizedTest
  @ValueSource(strings = {"never", "stalled", "slow"})
  @DisplayName("the time limit holds for the whole call")
  void time_limit(String how) {
    service.then(
        switch (how) {
          case "never" -> ScriptedReply.never();
          case "stalled" -> ScriptedReply.stalled();
          default -> ScriptedReply.after(PATIENT, ScriptedReply.text("late"));
        });
    long begun = System.nanoTime();
    assertThat(failure(request(SHORT)).kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isBetween(SHORT.minusMillis(50), SHORT.plusSeconds(5));
  }

  @Test
  @DisplayName("a call is cancelled before and while it runs")
  void cancellation() throws Exception {
    Cancellation before = new Cancellation();
    before.cancel();
    assertThat(failing(request(PATIENT), before).get(5, TimeUnit.SECONDS).kind())
        .isEqualTo(Kind.CANCELLED);
    int sent = service.requests().size();

    service.usually(ScriptedReply.never());
    Cancellation during = new Cancellation();
    CompletableFuture<LlmException> call = failing(request(PATIENT), during);
    service.awaitRequests(sent + 1);
    during.cancel();
    assertThat(call.get(5, TimeUnit.SECONDS).kind()).isEqualTo(Kind.CANCELLED);
  }

  @Test
  @DisplayName("a failed call leaves the session as it was")
  void after_a_failure() {
    service.usually(ScriptedReply.half());
    failure(request(PATIENT));
    service.usually(ScriptedReply.status(500));
    failure(request(PATIENT));
    service.usually(ScriptedReply.body("text/html", "<html>"));
    failure(request(PATIENT));
    service.usually(ScriptedReply.never());
    failure(request(SHORT));
    service.usually(ScriptedReply.text("green"));
    assertThat(session.chat(request(PATIENT), new Cancellation()).text()).isEqualTo("green");
  }

  @Test
  @DisplayName("closing ends what runs, twice is harmless, and then nothing runs any more")
  void closing() throws Exception {
    service.usually(ScriptedReply.never());
    CompletableFuture<LlmException> call = failing(request(PATIENT), new Cancellation());
    service.awaitRequests(1);
    session.close();
    assertThat(call.get(5, TimeUnit.SECONDS).kind()).isEqualTo(Kind.UNAVAILABLE);
    session.close();
    assertThat(failure(request(PATIENT)).kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  @DisplayName("many calls at once get each its own answer")
  void many_at_once() {
    service.usually(
        ScriptedReply.answering(
            asked -> "to " + asked.path("messages").path(0).path("content").asText()));
    List<CompletableFuture<String>> calls =
        IntStream.range(0, 24)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () ->
                            session
                                .chat(
                                    new LlmRequest(
                                        null,
                                        List.of(new LlmMessage(Author.USER, "call " + i)),
                                        null,
                                        null,
                                        null,
                                        PATIENT),
                                    new Cancellation())
                                .text()))
            .toList();
    for (int i = 0; i < calls.size(); i++) {
      assertThat(calls.get(i).join()).isEqualTo("to call " + i);
    }
  }

  @Test
  @DisplayName("a closed session leaves no thread behind")
  void no_thread_stays() throws InterruptedException {
    Set<Thread> before = threads();
    LlmSession own = provider().open(complete(Map.of()));
    own.chat(request(PATIENT), new Cancellation());
    service.then(ScriptedReply.never());
    assertThatThrownBy(() -> own.chat(request(SHORT), new Cancellation()))
        .isInstanceOf(LlmException.class);
    own.close();
    Set<Thread> after = threads();
    after.removeAll(before);
    for (Thread ending : after) {
      ending.join(MOMENT_MILLIS);
    }
    assertThat(after).as("threads that stay").noneMatch(Thread::isAlive);
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.getName().startsWith(ScriptedService.THREADS))
        .filter(thread -> !thread.getName().startsWith("HTTP-Dispatcher"))
        .filter(thread -> !thread.getName().startsWith("ForkJoinPool"))
        .collect(Collectors.toCollection(HashSet::new));
  }

  @ParameterizedTest
  @EnumSource(LlmBehavior.class)
  @DisplayName("each capability has a sentence of its own")
  void sentences(LlmBehavior behavior) {
    assertThat(behavior.capability().sentence()).endsWith(".");
    assertThat(behavior.capability().refusal().kind()).isEqualTo(Kind.UNSUPPORTED);
  }
}
