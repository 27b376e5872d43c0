package org.analyticsstudio.chat.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.analyticsstudio.api.chat.ModelOutcome;
import org.analyticsstudio.api.domains.DomainPrompts;
import org.analyticsstudio.api.domains.PromptContext;
import org.analyticsstudio.api.domains.PromptParts;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.chat.model.ProviderChoice.Chosen;
import org.analyticsstudio.chat.model.Providers.Lease;
import org.analyticsstudio.chat.prompt.Prompt;
import org.analyticsstudio.chat.prompt.PromptContexts;
import org.analyticsstudio.chat.prompt.PromptWords;
import org.analyticsstudio.chat.prompt.QueryReader;
import org.analyticsstudio.chat.prompt.QueryReading;
import org.analyticsstudio.chat.prompt.QuerySchema;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.spi.llm.LlmCapability;
import org.analyticsstudio.spi.llm.LlmRequest;
import org.analyticsstudio.spi.llm.LlmResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a provider for the query that a question means; repairs it once when it is not valid. */
public final class ModelReader implements LanguageModel {

  private static final Logger LOG = LoggerFactory.getLogger(ModelReader.class);
  private static final int MOST_EXAMPLES = 12;
  private static final int ROUNDS = 2;

  private final Providers providers;
  private final ProviderChoice choice;
  private final Supplier<Optional<DomainPrompts>> domains;
  private final QueryEngine engine;
  private final Supplier<ModelSettings> settings;
  private final Clock clock;
  private final QueryReader reader;
  private final PatientCaller caller;
  private final PromptWords words = new PromptWords();
  private final ObjectMapper json = WireFormat.mapper();

  /**
   * A reader.
   *
   * @param domains the prompts of domains, while they are there
   */
  public ModelReader(
      Providers providers,
      ProviderSettings configured,
      Supplier<Optional<DomainPrompts>> domains,
      QueryEngine engine,
      Supplier<ModelSettings> settings,
      Clock clock) {
    this.providers = providers;
    this.choice = new ProviderChoice(providers, configured, settings);
    this.domains = domains;
    this.engine = engine;
    this.settings = settings;
    this.clock = clock;
    this.reader = new QueryReader(engine);
    this.caller = new PatientCaller(settings);
  }

  @Override
  public ModelReading read(ModelQuestion question) {
    if (!settings.get().enabled() || providers.ids().isEmpty()) {
      return new ModelReading.NotAsked();
    }
    Deadline deadline = Deadline.in(settings.get().timeLimit());
    PromptContext context =
        PromptContexts.of(
            question.question(),
            LocalDate.now(clock),
            question.datasets(),
            settings.get().toldValues());
    Optional<PromptParts> parts;
    try {
      parts = domains.get().flatMap(prompts -> prompts.forProject(question.projectId(), context));
    } catch (RuntimeException e) {
      LOG.warn("Whether a domain allows a language model can't be told; none is asked", e);
      return new ModelReading.NotAsked();
    }
    if (parts.isPresent() && !parts.get().aiChat()) {
      return new ModelReading.NotAsked();
    }
    Optional<Chosen> chosen = choice.choose(parts.map(PromptParts::provider).orElse(null));
    if (chosen.isEmpty()) {
      return new ModelReading.NotAsked();
    }
    Optional<Lease> lease = providers.lease(chosen.get().id(), chosen.get().settings());
    if (lease.isEmpty()) {
      return new ModelReading.NotAsked();
    }
    try (Lease used = lease.get()) {
      return read(question, context, parts, chosen.get(), used, deadline);
    }
  }

  private ModelReading read(
      ModelQuestion question,
      PromptContext context,
      Optional<PromptParts> parts,
      Chosen chosen,
      Lease lease,
      Deadline deadline) {
    Tally tally = new Tally(lease.id(), chosen.settings().get("model").orElse(""));
    try {
      return rounds(question, context, parts, lease, deadline, tally);
    } catch (ModelFailure e) {
      LOG.warn(
          "The language model provider {} did not help: {}",
          lease.id(),
          e.getMessage(),
          e.getCause());
      return new ModelReading.Unhelpful(tally.use(e.outcome()));
    } catch (RuntimeException e) {
      LOG.warn("What the language model provider {} said can't be used", lease.id(), e);
      return new ModelReading.Unhelpful(tally.use(ModelOutcome.FAILED));
    }
  }

  private ModelReading rounds(
      ModelQuestion question,
      PromptContext context,
      Optional<PromptParts> parts,
      Lease lease,
      Deadline deadline,
      Tally tally) {
    String schema = QuerySchema.of(context);
    boolean held = lease.can(LlmCapability.JSON_SCHEMA);
    Prompt prompt =
        Prompt.of(
            context,
            parts.orElse(null),
            parts.map(p -> examples(question.by(), p)).orElse(List.of()),
            words,
            held ? null : schema);
    Requests requests = new Requests(lease, parts, held ? schema : null);
    Set<String> ids =
        context.datasets().stream()
            .map(PromptContext.PromptDataset::id)
            .collect(Collectors.toUnmodifiableSet());
    for (int round = 1; ; round++) {
      Prompt said = prompt;
      LlmResponse response =
          caller.call(
              lease,
              left -> requests.of(said, left),
              deadline,
              question.context().cancellation(),
              tally);
      tally.add(response);
      QueryReading reading = reader.read(question.by(), ids, response.text());
      if (reading instanceof QueryReading.Valid valid) {
        return new ModelReading.Understood(valid.query(), tally.use(ModelOutcome.ANSWERED));
      }
      if (reading instanceof QueryReading.Empty) {
        return new ModelReading.Unhelpful(tally.use(ModelOutcome.DECLINED));
      }
      if (!(reading instanceof QueryReading.Wrong wrong) || round == ROUNDS) {
        return new ModelReading.Unhelpful(tally.use(ModelOutcome.INVALID));
      }
      prompt = prompt.repairing(shortened(response.text()), wrong.problems());
    }
  }

  private static String shortened(String text) {
    return text.length() <= 4_000 ? text : text.substring(0, 4_000) + "…";
  }

  /** Worked examples this person may ask, as JSON. */
  private List<Map<String, String>> examples(Principal by, PromptParts parts) {
    List<Map<String, String>> examples = new ArrayList<>();
    for (PromptParts.Example example : parts.examples()) {
      if (examples.size() == MOST_EXAMPLES) {
        break;
      }
      try {
        engine.check(by, example.query());
        examples.add(
            Map.of(
                "question", example.question(), "query", json.writeValueAsString(example.query())));
      } catch (ProblemException e) {
        LOG.debug("An example is left out: {}", e.getMessage());
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("A query can't be written", e);
      }
    }
    return examples;
  }

  /** Makes the requests of one question. */
  private record Requests(Lease lease, Optional<PromptParts> parts, @Nullable String schema) {

    LlmRequest of(Prompt prompt, Duration left) {
      boolean wished = parts.map(PromptParts::provider).filter(lease.id()::equals).isPresent();
      return new LlmRequest(
          wished && lease.can(LlmCapability.MODEL_CHOICE)
              ? parts.map(PromptParts::model).orElse(null)
              : null,
          prompt.messages(),
          schema,
          parts.map(PromptParts::maxTokens).orElse(null),
          lease.can(LlmCapability.TEMPERATURE)
              ? parts.map(PromptParts::temperature).orElse(null)
              : null,
          left);
    }
  }
}
