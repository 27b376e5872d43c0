package org.analyticsstudio.domain.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticsstudio.domain.format.DomainExample;
import org.analyticsstudio.domain.format.LlmHints;
import org.analyticsstudio.semantic.validate.Findings;
import org.analyticsstudio.semantic.validate.ObjectReader;
import org.jspecify.annotations.Nullable;

/** Wishes about the language model, and the worked examples. */
final class LlmSection {

  /** How many worked examples a domain has at least. */
  static final int LEAST_EXAMPLES = 20;

  private static final int MOST_EXAMPLES = 500;
  private static final List<String> FIELDS =
      List.of("provider", "model", "prompts", "examples", "max_tokens", "temperature");
  private static final List<String> EXAMPLE_FIELDS = List.of("question", "query", "answer");

  private final Sources sources;
  private final DomainFindings findings;
  private final QueryCheck queries;
  private final List<DomainExample> examples = new ArrayList<>();
  private LlmHints hints = new LlmHints(null, null, null, null);

  LlmSection(Sources sources, DomainFindings findings, QueryCheck queries) {
    this.sources = sources;
    this.findings = findings;
    this.queries = queries;
  }

  List<DomainExample> examples() {
    return examples;
  }

  LlmHints hints() {
    return hints;
  }

  void read(JsonNode root) throws IOException {
    Findings shape = new Findings();
    Optional<ObjectReader> reader = ObjectReader.of(root.get("llm"), "llm", FIELDS, shape);
    Optional<String> file = Optional.empty();
    if (reader.isPresent()) {
      hints =
          new LlmHints(
              reader.get().text("provider").orElse(null),
              reader.get().text("model").orElse(null),
              tokens(root),
              temperature(root));
      file = reader.get().requiredText("examples");
    }
    findings.take(root, shape);
    if (file.isPresent()) {
      Optional<JsonNode> list = sources.yaml(file.get(), findings.marks().at(root, "llm.examples"));
      if (list.isPresent()) {
        examples(list.get());
      }
    }
  }

  private @Nullable Integer tokens(JsonNode root) {
    JsonNode node = root.path("llm").path("max_tokens");
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isInt() || node.intValue() < 1 || node.intValue() > 100_000) {
      findings.add(root, "llm.max_tokens", "It is a whole number from 1 to 100,000.");
      return null;
    }
    return node.intValue();
  }

  private @Nullable BigDecimal temperature(JsonNode root) {
    JsonNode node = root.path("llm").path("temperature");
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isNumber() || node.doubleValue() < 0 || node.doubleValue() > 2) {
      findings.add(root, "llm.temperature", "It is a number from 0 to 2.");
      return null;
    }
    return node.decimalValue();
  }

  private void examples(JsonNode list) {
    if (!(list instanceof ArrayNode array)) {
      findings.add(list, "", "The examples are a list, each with a question and a query.");
      return;
    }
    if (array.size() < LEAST_EXAMPLES || array.size() > MOST_EXAMPLES) {
      findings.add(
          list,
          "",
          "There are "
              + array.size()
              + " examples; a domain has from 20 to 500. People learn from them what can be asked,"
              + " and models how.");
    }
    Set<String> asked = new HashSet<>();
    for (int i = 0; i < Math.min(array.size(), MOST_EXAMPLES); i++) {
      String path = "[" + i + "]";
      Findings shape = new Findings();
      Optional<ObjectReader> reader = ObjectReader.of(array.get(i), path, EXAMPLE_FIELDS, shape);
      reader.ifPresent(example -> example(list, example, path, asked));
      findings.take(list, shape);
    }
  }

  private void example(JsonNode list, ObjectReader example, String path, Set<String> asked) {
    Optional<String> question = example.requiredText("question");
    Optional<String> answer = example.text("answer");
    question
        .filter(text -> !asked.add(text.strip().toLowerCase(Locale.ROOT)))
        .ifPresent(text -> findings.add(list, path + ".question", "This question is asked twice."));
    Optional<JsonNode> query = example.object("query");
    if (query.isEmpty()) {
      findings.add(list, path, "The example has no query.");
      return;
    }
    queries
        .read(list, path + ".query", query.get())
        .ifPresent(
            read ->
                examples.add(new DomainExample(question.orElse(""), read, answer.orElse(null))));
  }
}
