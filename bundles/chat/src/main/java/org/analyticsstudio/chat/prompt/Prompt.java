package org.analyticsstudio.chat.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.analyticsstudio.api.domains.PromptContext;
import org.analyticsstudio.api.domains.PromptParts;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.spi.llm.LlmMessage;
import org.analyticsstudio.spi.llm.LlmMessage.Author;
import org.jspecify.annotations.Nullable;

/**
 * The messages to a model: the domain's words where it has some, else the built-in ones, and always
 * the rules of the answer's form.
 */
public final class Prompt {

  private static final int MOST_PROBLEMS = 20;

  private final List<LlmMessage> messages;

  private Prompt(List<LlmMessage> messages) {
    this.messages = List.copyOf(messages);
  }

  /**
   * A prompt.
   *
   * @param parts the domain's part, when there is a domain
   * @param examples worked questions with their queries as JSON
   * @param schemaText the schema of the answer, when the service can't be held to it
   */
  public static Prompt of(
      PromptContext context,
      @Nullable PromptParts parts,
      List<Map<String, String>> examples,
      PromptWords words,
      @Nullable String schemaText) {
    List<String> rules = new ArrayList<>();
    String own = parts == null ? null : parts.systemPrompt();
    rules.add(own != null ? own : words.system(context, examples));
    rules.add(words.form(context));
    if (parts != null && parts.answerFormat() != null) {
      rules.add(parts.answerFormat());
    }
    if (schemaText != null) {
      rules.add("The JSON schema of the answer: " + schemaText);
    }
    String asked = parts == null ? null : parts.userPrompt();
    return new Prompt(
        List.of(
            new LlmMessage(Author.SYSTEM, String.join("\n\n", rules)),
            new LlmMessage(Author.USER, Objects.requireNonNullElse(asked, context.question()))));
  }

  /** The messages, in their order. */
  public List<LlmMessage> messages() {
    return messages;
  }

  /** The same conversation after an answer that was wrong. */
  public Prompt repairing(String answer, List<FieldProblem> problems) {
    StringBuilder said = new StringBuilder("This query is not valid:");
    problems.stream()
        .limit(MOST_PROBLEMS)
        .forEach(
            problem -> {
              said.append("\n- ");
              if (!problem.path().isEmpty()) {
                said.append(problem.path()).append(": ");
              }
              said.append(problem.message());
              if (problem.hint() != null) {
                said.append(' ').append(problem.hint());
              }
            });
    said.append("\nAnswer with the corrected query alone.");
    List<LlmMessage> more = new ArrayList<>(messages);
    more.add(new LlmMessage(Author.MODEL, answer));
    more.add(new LlmMessage(Author.USER, said.toString()));
    return new Prompt(more);
  }
}
