package org.analyticsstudio.chat.ask;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.api.chat.AnswerSource;
import org.analyticsstudio.api.chat.ChatQuestion;
import org.analyticsstudio.api.chat.ChatReply;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.chat.answer.ExampleQuestions;
import org.analyticsstudio.chat.answer.ModelParts;
import org.analyticsstudio.chat.answer.Verbalizer;
import org.analyticsstudio.chat.assemble.Interpretation;
import org.analyticsstudio.chat.model.LanguageModel;
import org.analyticsstudio.chat.model.ModelQuestion;
import org.analyticsstudio.chat.model.ModelReading;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.ProblemException;

/** Answers a question about the datasets of a report. Safe for use by many threads. */
public final class Asker {
  private static final int MOST_CHOICES = 5;

  private final Vocabularies vocabularies;
  private final Interpreter interpreter;
  private final Answers answers;
  private final LanguageModel model;

  /** Puts the stages together. */
  public Asker(
      Vocabularies vocabularies, Interpreter interpreter, Answers answers, LanguageModel model) {
    this.vocabularies = vocabularies;
    this.interpreter = interpreter;
    this.answers = answers;
    this.model = model;
  }

  private record Attempt(Vocabulary vocabulary, Verdict verdict) {}

  /**
   * The reply; never a problem because of the question.
   *
   * @param projectId the project of the datasets
   */
  public ChatReply ask(
      Principal by,
      String projectId,
      List<String> datasetIds,
      ChatQuestion question,
      QueryContext context,
      Timings timings) {
    try {
      DatasetMention.Split split = DatasetMention.split(question.question());
      List<Attempt> attempts = new ArrayList<>();
      for (String datasetId : datasetIds) {
        Vocabulary vocabulary = vocabularies.of(by, datasetId, context);
        timings.stage("vocabulary");
        if (split.allows(datasetId, vocabulary.schema().datasetName())) {
          attempts.add(
              new Attempt(vocabulary, interpreter.interpret(split.question(), vocabulary)));
          timings.stage("interpret");
        }
      }
      ModelQuestion open =
          new ModelQuestion(
              by,
              projectId,
              split.question(),
              attempts.stream().map(Attempt::vocabulary).toList(),
              context);
      return reply(by, attempts, question, open, timings);
    } catch (ProblemException e) {
      return answers.failed(e.problem(), timings);
    }
  }

  /** Questions that have an answer. */
  public List<String> examples(Principal by, List<String> datasetIds, QueryContext context) {
    List<String> examples = new ArrayList<>();
    for (String datasetId : datasetIds) {
      Vocabulary vocabulary = vocabularies.of(by, datasetId, context);
      for (String example : new ExampleQuestions(vocabulary).few()) {
        if (interpreter.interpret(example, vocabulary) instanceof Verdict.Understood) {
          examples.add(
              datasetIds.size() > 1
                  ? DatasetMention.add(example, vocabulary.schema().datasetName())
                  : example);
        }
      }
    }
    return List.copyOf(examples);
  }

  private ChatReply reply(
      Principal by,
      List<Attempt> attempts,
      ChatQuestion question,
      ModelQuestion open,
      Timings timings) {
    List<Attempt> understood =
        attempts.stream().filter(a -> a.verdict() instanceof Verdict.Understood).toList();
    if (understood.size() == 1
        && understood.get(0).verdict() instanceof Verdict.Understood verdict) {
      return answers.answer(
          by, verdict, understood.get(0).vocabulary(), question.filters(), open.context(), timings);
    }
    if (understood.size() > 1) {
      List<String> choices =
          understood.stream()
              .map(
                  a ->
                      DatasetMention.add(
                          question.question(), a.vocabulary().schema().datasetName()))
              .toList();
      return answers.unclear("Several datasets can answer that.", choices, List.of(), timings);
    }
    for (Attempt attempt : attempts) {
      if (attempt.verdict() instanceof Verdict.Refused refused) {
        return answers.refused(refused, examplesOf(attempts), timings);
      }
    }
    for (Attempt attempt : attempts) {
      if (attempt.verdict() instanceof Verdict.Unclear unclear) {
        return answers.unclear(
            unclear.reason(),
            choices(unclear.choices(), attempt.vocabulary()),
            examplesOf(attempt.vocabulary()),
            timings);
      }
    }
    for (Attempt attempt : attempts) {
      if (attempt.verdict() instanceof Verdict.OutOfScope beyond) {
        return answers.unanswerable(
            new Verdict.Unanswerable(beyond.reason(), beyond.unused()),
            attempt.vocabulary(),
            examplesOf(attempts),
            timings);
      }
    }
    for (Attempt attempt : attempts) {
      if (attempt.verdict() instanceof Verdict.Unanswerable unanswerable) {
        return askModel(attempt, unanswerable, attempts, question, open, timings);
      }
    }
    return answers.unanswerable(
        new Verdict.Unanswerable("The report has no dataset of that name.", List.of()),
        null,
        List.of(),
        timings);
  }

  /** What nobody forbids and the interpreter does not understand may go to a language model. */
  private ChatReply askModel(
      Attempt attempt,
      Verdict.Unanswerable unanswerable,
      List<Attempt> attempts,
      ChatQuestion question,
      ModelQuestion open,
      Timings timings) {
    ModelReading reading = model.read(open);
    if (!(reading instanceof ModelReading.NotAsked)) {
      timings.stage("model");
    }
    if (reading instanceof ModelReading.Understood understood) {
      Vocabulary vocabulary = vocabularyOf(understood.query().datasetId(), attempts);
      return answers
          .answer(
              open.by(),
              new Verdict.Understood(
                  new ModelParts(vocabulary).interpretation(understood.query()), List.of()),
              vocabulary,
              question.filters(),
              open.context(),
              timings)
          .with(AnswerSource.MODEL, understood.use());
    }
    ChatReply plain =
        answers.unanswerable(unanswerable, attempt.vocabulary(), examplesOf(attempts), timings);
    return reading instanceof ModelReading.Unhelpful unhelpful
        ? plain.with(AnswerSource.INTERPRETER, unhelpful.use())
        : plain;
  }

  private static Vocabulary vocabularyOf(String datasetId, List<Attempt> attempts) {
    return attempts.stream()
        .map(Attempt::vocabulary)
        .filter(vocabulary -> vocabulary.schema().datasetId().equals(datasetId))
        .findFirst()
        .orElseThrow();
  }

  /** What it can mean, in words that are understood as just that. */
  private List<String> choices(List<Interpretation> readings, Vocabulary vocabulary) {
    Verbalizer verbalizer = new Verbalizer(vocabulary);
    return readings.stream()
        .filter(reading -> means(verbalizer.question(reading), reading, vocabulary))
        .map(verbalizer::question)
        .distinct()
        .limit(MOST_CHOICES)
        .toList();
  }

  private boolean means(String question, Interpretation reading, Vocabulary vocabulary) {
    return interpreter.interpret(question, vocabulary) instanceof Verdict.Understood understood
        && understood.interpretation().sameAs(reading);
  }

  private List<String> examplesOf(List<Attempt> attempts) {
    return attempts.isEmpty() ? List.of() : examplesOf(attempts.get(0).vocabulary());
  }

  private List<String> examplesOf(Vocabulary vocabulary) {
    return new ExampleQuestions(vocabulary)
        .few().stream()
            .filter(q -> interpreter.interpret(q, vocabulary) instanceof Verdict.Understood)
            .limit(MOST_CHOICES)
            .toList();
  }
}
