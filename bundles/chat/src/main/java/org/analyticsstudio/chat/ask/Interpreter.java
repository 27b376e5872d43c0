package org.analyticsstudio.chat.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.chat.assemble.Assembler;
import org.analyticsstudio.chat.assemble.Interpretation;
import org.analyticsstudio.chat.assemble.Outcome;
import org.analyticsstudio.chat.candidate.Atom;
import org.analyticsstudio.chat.candidate.Candidates;
import org.analyticsstudio.chat.candidate.Readings;
import org.analyticsstudio.chat.candidate.Readings.Reading;
import org.analyticsstudio.chat.lexicon.Lexicon;
import org.analyticsstudio.chat.phrase.Phrase;
import org.analyticsstudio.chat.phrase.PhraseReader;
import org.analyticsstudio.chat.token.Token;
import org.analyticsstudio.chat.token.Tokenizer;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Understands a question about one dataset without a language model: tokens, candidates, phrases,
 * semantic query. It answers only when every word that carries meaning was used and one reading is
 * better than all others. Immutable, safe for use by many threads.
 */
public final class Interpreter {
  private static final int READINGS = 48;
  private static final double CLEARLY_BETTER = 0.25;

  private final Tokenizer tokenizer = new Tokenizer();
  private final Gate gate = new Gate();
  private final Spelling spelling;
  private final Candidates candidates;
  private final Readings readings = new Readings(READINGS);
  private final PhraseReader phrases = new PhraseReader();
  private final Assembler assembler = new Assembler();

  /** An interpreter of questions in the language of a lexicon. */
  public Interpreter(Lexicon lexicon) {
    this.spelling = new Spelling(lexicon);
    this.candidates = new Candidates(lexicon);
  }

  /** What a question asks of a dataset. */
  public Verdict interpret(String question, Vocabulary vocabulary) {
    List<Token> typed = tokenizer.tokenize(question);
    if (typed.isEmpty()) {
      return new Verdict.Unanswerable("There are no words in the question.", List.of());
    }
    Optional<Verdict> stopped = gate.stop(typed, vocabulary);
    if (stopped.isPresent()) {
      return stopped.get();
    }
    Spelling.Mended mended = spelling.mend(typed, vocabulary);
    List<Token> tokens = mended.tokens();
    List<Reading> all = readings.best(candidates.find(tokens, mended.changed(), vocabulary));
    List<Reading> known = all.stream().filter(r -> r.unknown().isEmpty()).toList();
    if (known.isEmpty()) {
      return unknownWords(all.get(0), typed);
    }
    return choose(known, tokens, question, vocabulary, mended.corrections());
  }

  private static Verdict unknownWords(Reading reading, List<Token> tokens) {
    List<String> words =
        reading.unknown().stream().map(a -> tokens.get(a.start()).text()).distinct().toList();
    return new Verdict.Unanswerable("This data knows nothing called " + quoted(words) + ".", words);
  }

  private static String quoted(List<String> words) {
    return String.join(" or ", words.stream().map(w -> "“" + w + "”").toList());
  }

  private record Ranked(Outcome outcome, double cost) {}

  private Verdict choose(
      List<Reading> known,
      List<Token> tokens,
      String question,
      Vocabulary vocabulary,
      List<Verdict.Correction> corrections) {
    List<Ranked> outcomes = new ArrayList<>();
    for (Reading reading : known) {
      Optional<List<Phrase>> read = phrases.read(reading.atoms(), tokens, vocabulary);
      if (read.isPresent()) {
        Outcome outcome = assembler.assemble(read.get(), tokens, question, vocabulary);
        outcomes.add(new Ranked(outcome, reading.cost()));
      }
    }
    Ranked best = firstOf(outcomes, Outcome.Understood.class);
    Ranked unclear = firstOf(outcomes, Outcome.Unclear.class);
    if (best != null && (unclear == null || best.cost() <= unclear.cost() + CLEARLY_BETTER)) {
      return only(best, outcomes, corrections);
    }
    if (unclear != null && unclear.outcome() instanceof Outcome.Unclear why) {
      return new Verdict.Unclear(why.reason(), why.choices());
    }
    return notUnderstood(outcomes, known.get(0), tokens);
  }

  private static @Nullable Ranked firstOf(List<Ranked> outcomes, Class<? extends Outcome> kind) {
    return outcomes.stream().filter(o -> kind.isInstance(o.outcome())).findFirst().orElse(null);
  }

  private static Verdict only(
      Ranked best, List<Ranked> outcomes, List<Verdict.Correction> corrections) {
    Interpretation chosen = ((Outcome.Understood) best.outcome()).interpretation();
    for (Ranked other : outcomes) {
      if (other.outcome() instanceof Outcome.Understood rival
          && other.cost() <= best.cost() + CLEARLY_BETTER
          && !rival.interpretation().sameAs(chosen)) {
        return new Verdict.Unclear(
            "The question can be read in more than one way.",
            List.of(chosen, rival.interpretation()));
      }
    }
    return new Verdict.Understood(chosen, corrections);
  }

  private static Verdict notUnderstood(List<Ranked> outcomes, Reading reading, List<Token> tokens) {
    if (!outcomes.isEmpty() && outcomes.get(0).outcome() instanceof Outcome.NotUnderstood why) {
      List<String> words = new ArrayList<>();
      for (Phrase.Span span : why.words()) {
        tokens.subList(span.start(), span.end()).forEach(t -> words.add(t.text()));
      }
      return new Verdict.Unanswerable(why.reason(), words);
    }
    List<String> content = new ArrayList<>();
    for (Atom atom : reading.atoms()) {
      if (!(atom instanceof Atom.Function)) {
        tokens.subList(atom.start(), atom.end()).forEach(t -> content.add(t.text()));
      }
    }
    return new Verdict.Unanswerable(
        "The words are known, but not how they belong together.", content);
  }
}
