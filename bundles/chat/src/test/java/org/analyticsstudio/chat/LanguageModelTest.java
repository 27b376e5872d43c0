package org.analyticsstudio.chat;

import static org.analyticsstudio.chat.support.FakeProvider.fails;
import static org.analyticsstudio.chat.support.FakeProvider.hangs;
import static org.analyticsstudio.chat.support.FakeProvider.says;
import static org.analyticsstudio.chat.support.FakeProvider.waits;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.api.chat.AnswerSource;
import org.analyticsstudio.api.chat.ChatReply;
import org.analyticsstudio.api.chat.ChatStatus;
import org.analyticsstudio.api.chat.ModelOutcome;
import org.analyticsstudio.api.domains.DomainPrompts;
import org.analyticsstudio.api.domains.PromptParts;
import org.analyticsstudio.api.query.Policy;
import org.analyticsstudio.api.settings.SettingsFile;
import org.analyticsstudio.chat.model.ModelReader;
import org.analyticsstudio.chat.model.ModelSettings;
import org.analyticsstudio.chat.model.Providers;
import org.analyticsstudio.chat.support.Asked;
import org.analyticsstudio.chat.support.FakeProvider;
import org.analyticsstudio.chat.support.Samples;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.llm.LlmCapability;
import org.analyticsstudio.spi.llm.LlmException.Kind;
import org.analyticsstudio.spi.llm.LlmMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a question that the interpreter does not understand. */
@Timeout(60)
class LanguageModelTest {

  private static final String DECLINED = "moolah per territory please";
  private static final String BY_REGION =
      """
      {"dataset_id":"orders","dimensions":[{"name":"region","granularity":null}],
       "measures":[{"name":"revenue","aggregation":"SUM"}],"filters":[],"having":[],
       "time_filter":null,"order_by":[],"limit":null}""";
  private static final Policy WEST_WITHOUT_DISCOUNTS =
      (principal, dataset) ->
          new PolicyConstraints(
              List.of(
                  new Predicate.Comparison(
                      new ColumnRef("region", ColumnType.TEXT), Operator.EQUALS, List.of("West"))),
              Set.of("discount"),
              "west");

  @TempDir Path folder;
  private final FakeProvider provider = FakeProvider.able();
  private ModelSettings settings = settings(Map.of());
  private final Providers providers = new Providers(() -> settings);
  private final List<Asked> open = new ArrayList<>();
  private @Nullable PromptParts domain;
  private Map<String, String> configured = Map.of("model", "fake-1");

  private static ModelSettings settings(Map<String, String> changed) {
    Map<String, String> values =
        new HashMap<>(Map.of("back-off-millis", "5", "time-limit-seconds", "5"));
    values.putAll(changed);
    return ModelSettings.DEFAULT.changedBy(new SettingsFile("language_models.cfg", values));
  }

  private Asked asked(Policy... policies) {
    Asked asked = new Asked(folder, "orders", Samples.SALES, policies);
    open.add(asked);
    DomainPrompts prompts = (projectId, context) -> Optional.ofNullable(domain);
    asked.use(
        new ModelReader(
            providers,
            id -> Optional.of(new Settings(configured)),
            () -> Optional.of(prompts),
            asked.engine(),
            () -> settings,
            Clock.systemUTC()));
    return asked;
  }

  private Asked withProvider(Policy... policies) {
    providers.add(provider);
    return asked(policies);
  }

  @AfterEach
  void close() {
    open.forEach(Asked::close);
    providers.close();
    assertThat(provider.openSessions()).as("sessions left open").isZero();
  }

  private String prompt(int request) {
    return String.join(
        "\n", provider.requests().get(request).messages().stream().map(LlmMessage::text).toList());
  }

  @Test
  void whatTheInterpreterDeclinesIsAnsweredByTheQueryTheModelFillsIn() {
    Asked asked = withProvider();
    provider.then(says(BY_REGION));
    ChatReply reply = asked.ask(DECLINED);
    assertThat(reply.status()).isEqualTo(ChatStatus.ANSWERED);
    assertThat(reply.source()).isEqualTo(AnswerSource.MODEL);
    assertThat(reply.results().asMaps())
        .isEqualTo(asked.ask("total revenue by region").results().asMaps())
        .hasSize(4);
    assertThat(reply.interpretation().parts())
        .extracting(ChatReply.Part::role)
        .containsExactly("measure", "dimension");
    assertThat(reply.model().outcome()).isEqualTo(ModelOutcome.ANSWERED);
    assertThat(reply.model().model()).isEqualTo("fake-1");
    assertThat(reply.model().inputTokens()).isEqualTo(100);
    assertThat(reply.cost()).isEqualTo(0.25);
    assertThat(reply.model().note()).isNull();
  }

  @Test
  void theModelIsToldTheSchemaAndTheRulesAndNoValues() {
    Asked asked = withProvider();
    provider.then(says(BY_REGION));
    asked.ask(DECLINED);
    assertThat(prompt(0))
        .contains(
            "region", "revenue", "order_date", "leave dimensions and measures empty", DECLINED)
        .doesNotContain("West", "Garden", "Customer 1");
    assertThat(provider.requests().get(0).answerSchema())
        .contains("\"additionalProperties\":false", "\"region\"", "\"revenue\"");
  }

  @Test
  void valuesAreToldOnlyOfDimensionsThatAreSaidToBePublic() {
    settings = settings(Map.of("told-values", "orders.region, other.category"));
    Asked asked = withProvider();
    provider.then(says(BY_REGION));
    asked.ask(DECLINED);
    assertThat(prompt(0)).contains("West").doesNotContain("Garden");
  }

  @Test
  void whatIsHiddenFromThePersonIsNeitherToldNorAnswered() {
    settings = settings(Map.of("told-values", "orders.region"));
    Asked asked = withProvider(WEST_WITHOUT_DISCOUNTS);
    provider.then(
        says(BY_REGION.replace("\"revenue\"", "\"discount\"")),
        says(BY_REGION.replace("\"revenue\"", "\"discount\"")),
        says(BY_REGION));
    ChatReply refused = asked.ask(DECLINED);
    assertThat(refused.status()).isEqualTo(ChatStatus.UNANSWERABLE);
    assertThat(refused.model().outcome()).isEqualTo(ModelOutcome.INVALID);
    assertThat(prompt(0)).contains("West").doesNotContain("North", "discount");
    assertThat(provider.requests().get(0).answerSchema()).doesNotContain("discount");
    assertThat(asked.ask(DECLINED).results().asMaps())
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("region", "West"));
  }

  @Test
  void aWrongQueryIsRepairedOnceWithWhatIsWrongWithIt() {
    Asked asked = withProvider();
    provider.then(says(BY_REGION.replace("region", "planet")), says(BY_REGION));
    ChatReply reply = asked.ask(DECLINED);
    assertThat(reply.status()).isEqualTo(ChatStatus.ANSWERED);
    assertThat(reply.model().calls()).isEqualTo(2);
    assertThat(reply.model().inputTokens()).isEqualTo(200);
    assertThat(reply.cost()).isEqualTo(0.5);
    List<LlmMessage> second = provider.requests().get(1).messages();
    assertThat(second).hasSize(4);
    assertThat(second.get(2).author()).isEqualTo(LlmMessage.Author.MODEL);
    assertThat(second.get(3).text()).contains("planet", "not valid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "42",
        "I can't help with that.",
        "select * from data",
        "{\"sql\":\"select 1\"}",
        "{\"dataset_id\":\"orders\",\"measures\":[{\"name\":\"revenue\"}],\"evil\":1}",
        "{\"dataset_id\":\"secrets\",\"measures\":[{\"name\":\"revenue\"}]}",
        "{\"dataset_id\":\"orders\",\"dimensions\":[{\"name\":\"region; drop table data\"}]}",
        "{\"dataset_id\":\"orders\",\"dimensions\":[{\"name\":\"region\"}],\"limit\":100000}",
        "```json\n{\"dataset_id\":\"orders\"}\n```"
      })
  void nonsenseTwiceLeavesTheInterpretersReplyAndASentence(String nonsense) {
    Asked asked = withProvider();
    settings = settings(Map.of("enabled", "false"));
    ChatReply plain = asked.ask(DECLINED);
    settings = settings(Map.of());
    provider.then(says(nonsense), says(nonsense));
    ChatReply reply = asked.ask(DECLINED);
    assertThat(reply.status()).isEqualTo(plain.status());
    assertThat(reply.answer()).isEqualTo(plain.answer());
    assertThat(reply.source()).isEqualTo(AnswerSource.INTERPRETER);
    assertThat(reply.sql()).isNull();
    assertThat(reply.model().outcome()).isEqualTo(ModelOutcome.INVALID);
    assertThat(reply.model().note()).contains("made no sense");
    assertThat(provider.requests()).hasSize(2);
  }

  @Test
  void hostileValuesAreOnlyData() {
    Asked asked = withProvider();
    String hostile = "x' or 1=1; drop table data; -- <script>alert(1)</script>";
    provider.then(
        says(
            BY_REGION.replace(
                "\"filters\":[]",
                "\"filters\":[{\"field\":\"region\",\"operator\":\"=\",\"values\":[\""
                    + hostile
                    + "\"]}]")));
    ChatReply reply = asked.ask(DECLINED);
    assertThat(reply.status()).isEqualTo(ChatStatus.EMPTY);
    assertThat(reply.sql()).doesNotContain("drop table", "script");
    assertThat(asked.ask("total revenue by region").results().asMaps()).hasSize(4);
  }

  @Test
  void aModelThatFindsNothingIsBelieved() {
    Asked asked = withProvider();
    provider.then(says("{\"dataset_id\":\"orders\",\"dimensions\":[],\"measures\":[]}"));
    ChatReply reply = asked.ask(DECLINED);
    assertThat(reply.status()).isEqualTo(ChatStatus.UNANSWERABLE);
    assertThat(reply.model().outcome()).isEqualTo(ModelOutcome.DECLINED);
    assertThat(provider.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete all orders",
        "drop table data",
        "what is the capital of France",
        "predict revenue for next year",
        "why did revenue fall",
        "how many orders with revenue over 500",
        "total revenue by region"
      })
  void whatIsRefusedOutOfScopeUnclearOrUnderstoodNeverGoesToTheModel(String question) {
    Asked asked = withProvider();
    ChatReply reply = asked.ask(question);
    assertThat(provider.requests()).isEmpty();
    assertThat(reply.model()).isNull();
    assertThat(reply.source()).isEqualTo(AnswerSource.INTERPRETER);
  }

  @Test
  void withoutAProviderTheReplyIsTheInterpretersAndSaysNothingOfModels() {
    Asked asked = asked();
    ChatReply reply = asked.ask(DECLINED);
    assertThat(reply.status()).isEqualTo(ChatStatus.UNANSWERABLE);
    assertThat(reply.model()).isNull();
  }

  @Test
  void oneThatIsNotConfiguredOrSwitchedOffOrForbiddenByTheDomainIsNotAsked() {
    Asked asked = withProvider();
    configured = Map.of();
    assertThat(asked.ask(DECLINED).model()).isNull();
    configured = Map.of("model", "bad");
    assertThat(asked.ask(DECLINED).model()).isNull();
    configured = Map.of("model", "fake-1");
    settings = settings(Map.of("enabled", "false"));
    assertThat(asked.ask(DECLINED).model()).isNull();
    settings = settings(Map.of());
    domain = new PromptParts(false, null, null, null, null, null, List.of(), null, null);
    assertThat(asked.ask(DECLINED).model()).isNull();
    assertThat(provider.requests()).isEmpty();
  }

  @Test
  void theDomainsWordsAndWishesAreTaken() {
    Asked asked = withProvider();
    domain =
        new PromptParts(
            true, "fake", "fake-large", "Own rules.", "Q: moolah", "Be short.", List.of(), 55, 0.5);
    provider.then(says(BY_REGION));
    asked.ask(DECLINED);
    assertThat(prompt(0))
        .startsWith("Own rules.")
        .contains("Be short.", "leave dimensions and measures empty")
        .endsWith("Q: moolah");
    assertThat(provider.requests().get(0).model()).isEqualTo("fake-large");
    assertThat(provider.requests().get(0).maxTokens()).isEqualTo(55);
    assertThat(provider.requests().get(0).temperature()).isEqualTo(0.5);
  }

  @Test
  void aProviderThatCanLessIsAskedForLess() {
    FakeProvider simple = new FakeProvider("simple");
    providers.add(simple);
    domain = new PromptParts(true, "simple", "big", null, null, null, List.of(), null, 0.5);
    Asked asked = asked();
    simple.then(says(BY_REGION));
    assertThat(asked.ask(DECLINED).status()).isEqualTo(ChatStatus.ANSWERED);
    assertThat(simple.requests().get(0).answerSchema()).isNull();
    assertThat(simple.requests().get(0).temperature()).isNull();
    assertThat(simple.requests().get(0).model()).isNull();
    assertThat(simple.requests().get(0).messages().get(0).text()).contains("JSON schema");
    assertThat(simple.descriptor().capabilities()).doesNotContain(LlmCapability.JSON_SCHEMA);
  }

  @ParameterizedTest
  @CsvSource({"UNAVAILABLE", "RATE_LIMITED"})
  void whatMayPassIsTriedAgain(Kind kind) {
    Asked asked = withProvider();
    provider.then(fails(kind), fails(kind), says(BY_REGION));
    ChatReply reply = asked.ask(DECLINED);
    assertThat(reply.status()).isEqualTo(ChatStatus.ANSWERED);
    assertThat(reply.model().calls()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "UNAVAILABLE,FAILED,3",
    "RATE_LIMITED,RATE_LIMITED,3",
    "UNAUTHORIZED,UNAUTHORIZED,1",
    "UNSUPPORTED,FAILED,1",
    "BAD_ANSWER,FAILED,1",
    "TIMEOUT,TIMEOUT,1"
  })
  void aFailureIsASentenceBesideTheInterpretersReply(Kind kind, ModelOutcome outcome, int calls) {
    Asked asked = withProvider();
    provider.then(fails(kind), fails(kind), fails(kind));
    ChatReply reply = asked.ask(DECLINED);
    assertThat(reply.status()).isEqualTo(ChatStatus.UNANSWERABLE);
    assertThat(reply.interpretation().unused()).contains("moolah");
    assertThat(reply.model().outcome()).isEqualTo(outcome);
    assertThat(reply.model().note()).contains("built-in interpreter");
    assertThat(reply.model().calls()).isEqualTo(calls);
  }

  @Test
  void aProviderThatKeepsNoTimeLimitIsLeftBehind() {
    settings = settings(Map.of("time-limit-seconds", "1"));
    Asked asked = withProvider();
    CountDownLatch until = new CountDownLatch(1);
    provider.then(hangs(until));
    long begun = System.nanoTime();
    ChatReply reply = asked.ask(DECLINED);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    assertThat(reply.model().outcome()).isEqualTo(ModelOutcome.TIMEOUT);
    assertThat(reply.model().note()).contains("did not answer in time");
    until.countDown();
  }

  @Test
  void aProviderThatThrowsWhateverCostsNobodyAnAnswer() {
    Asked asked = withProvider();
    provider.then(
        (request, cancellation) -> {
          throw new NoClassDefFoundError("gone");
        },
        (request, cancellation) -> {
          throw new IllegalStateException("oops");
        });
    assertThat(asked.ask(DECLINED).model().outcome()).isEqualTo(ModelOutcome.FAILED);
    assertThat(asked.ask(DECLINED).model().outcome()).isEqualTo(ModelOutcome.FAILED);
  }

  @Test
  void afterSeveralFailuresTheServiceIsLeftAloneUntilOneCallWorks() throws Exception {
    settings = settings(Map.of("attempts", "1", "pause-after-failures", "2", "pause-seconds", "1"));
    Asked asked = withProvider();
    provider.then(fails(Kind.UNAVAILABLE), fails(Kind.UNAVAILABLE));
    asked.ask(DECLINED);
    asked.ask(DECLINED);
    ChatReply paused = asked.ask(DECLINED);
    assertThat(paused.model().outcome()).isEqualTo(ModelOutcome.PAUSED);
    assertThat(paused.model().calls()).isZero();
    assertThat(provider.requests()).hasSize(2);
    Thread.sleep(1_100);
    provider.then(says(BY_REGION), says(BY_REGION));
    assertThat(asked.ask(DECLINED).status()).isEqualTo(ChatStatus.ANSWERED);
    assertThat(asked.ask(DECLINED).status()).isEqualTo(ChatStatus.ANSWERED);
  }

  @Test
  void newSettingsMakeANewSessionAndEndThePause() {
    settings = settings(Map.of("attempts", "1", "pause-after-failures", "1"));
    Asked asked = withProvider();
    provider.then(fails(Kind.UNAUTHORIZED), says(BY_REGION));
    asked.ask(DECLINED);
    assertThat(asked.ask(DECLINED).model().outcome()).isEqualTo(ModelOutcome.PAUSED);
    configured = Map.of("model", "fake-2");
    assertThat(asked.ask(DECLINED).status()).isEqualTo(ChatStatus.ANSWERED);
    assertThat(provider.openSessions()).isEqualTo(1);
  }

  @Test
  void aProviderThatLeavesLetsItsCallEndAndThenCutsItOff() throws Exception {
    settings = settings(Map.of("drain-seconds", "0", "time-limit-seconds", "30"));
    Asked asked = withProvider();
    provider.then(waits());
    CompletableFuture<ChatReply> reply = CompletableFuture.supplyAsync(() -> asked.ask(DECLINED));
    while (provider.requests().isEmpty()) {
      Thread.sleep(5);
    }
    assertThat(providers.running("fake")).isEqualTo(1);
    providers.remove(provider);
    assertThat(provider.openSessions()).isZero();
    assertThat(reply.get(5, TimeUnit.SECONDS).model().outcome()).isEqualTo(ModelOutcome.LEFT);
    assertThat(asked.ask(DECLINED).model()).isNull();
  }

  @Test
  void aCallThatEndsWithinTheDrainTimeIsAnswered() throws Exception {
    settings = settings(Map.of("drain-seconds", "20", "time-limit-seconds", "30"));
    Asked asked = withProvider();
    CountDownLatch until = new CountDownLatch(1);
    provider.then(
        (request, cancellation) -> {
          hangs(until).chat(request, cancellation);
          return BY_REGION;
        });
    CompletableFuture<ChatReply> reply = CompletableFuture.supplyAsync(() -> asked.ask(DECLINED));
    while (provider.requests().isEmpty()) {
      Thread.sleep(5);
    }
    CompletableFuture<Void> left = CompletableFuture.runAsync(() -> providers.remove(provider));
    Thread.sleep(100);
    assertThat(left).isNotDone();
    until.countDown();
    assertThat(reply.get(5, TimeUnit.SECONDS).status()).isEqualTo(ChatStatus.ANSWERED);
    left.get(5, TimeUnit.SECONDS);
  }
}
