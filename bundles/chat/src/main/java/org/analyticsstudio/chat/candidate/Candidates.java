package org.analyticsstudio.chat.candidate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.analyticsstudio.chat.lexicon.Lexicon;
import org.analyticsstudio.chat.lexicon.Term;
import org.analyticsstudio.chat.token.Token;
import org.analyticsstudio.chat.vocabulary.Match;
import org.analyticsstudio.chat.vocabulary.Match.Strength;
import org.analyticsstudio.chat.vocabulary.Meaning;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Measure;
import org.jspecify.annotations.Nullable;

/** Finds everything each span of a question's tokens may stand for. */
public final class Candidates {
  private static final Map<Strength, Double> COSTS =
      Map.of(
          Strength.EXACT, 0.50,
          Strength.ENTITY, 0.55,
          Strength.DATASET, 0.80,
          Strength.HEAD, 0.90,
          Strength.PART_OF_VALUE, 1.00,
          Strength.MODIFIER, 1.40);
  private static final double FUNCTION = 0.30;
  private static final double NUMBER = 0.40;
  private static final double UNKNOWN = 100;
  private static final int LONGEST_TIME = 6;

  private final Lexicon lexicon;
  private final TimePhrases times;

  /** Candidates of questions in the language of a lexicon. */
  public Candidates(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.times = new TimePhrases(lexicon);
  }

  /**
   * All readings of all spans.
   *
   * @param corrected for each token whether its spelling was mended, which makes readings dearer
   * @return the readings by their first token
   */
  public List<List<Atom>> find(List<Token> tokens, boolean[] corrected, Vocabulary vocabulary) {
    List<List<Atom>> found = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      int start = at;
      List<Atom> from = new ArrayList<>();
      double extra = corrected[start] ? 0.5 : 0;
      int most = Math.min(tokens.size() - start, Math.max(vocabulary.longest(), lexicon.longest()));
      for (int length = 1; length <= most; length++) {
        List<Token> span = tokens.subList(start, start + length);
        addFunction(span, start, from);
        addTime(span, start, vocabulary, from);
        addMatches(vocabulary.find(matchable(span)), start, start + length, extra, from);
      }
      addSingle(tokens.get(start), start, from);
      if (from.stream().allMatch(a -> a.end() > start + 1)) {
        from.add(new Atom.Unknown(start, start + 1, UNKNOWN));
      }
      found.add(from);
    }
    return found;
  }

  /** Text in quotation marks is looked up as the words in it. */
  private static List<Token> matchable(List<Token> span) {
    if (span.size() == 1 && span.get(0).kind() == Token.Kind.QUOTED) {
      return new org.analyticsstudio.chat.token.Tokenizer().tokenize(span.get(0).text());
    }
    return span.stream().anyMatch(t -> t.kind() == Token.Kind.QUOTED) ? List.of() : span;
  }

  private void addFunction(List<Token> span, int start, List<Atom> to) {
    Set<Term> terms = lexicon.terms(span);
    if (!terms.isEmpty()) {
      to.add(new Atom.Function(start, start + span.size(), FUNCTION, terms));
    }
  }

  private void addTime(List<Token> span, int start, Vocabulary vocabulary, List<Atom> to) {
    if (span.size() <= LONGEST_TIME && !vocabulary.timeColumns().isEmpty()) {
      times
          .read(span)
          .ifPresent(period -> to.add(new Atom.OfTime(start, start + span.size(), NUMBER, period)));
    }
  }

  private static void addSingle(Token token, int start, List<Atom> to) {
    if (token.number() != null) {
      to.add(new Atom.OfNumber(start, start + 1, NUMBER, token.number(), token.percent()));
    } else if (token.kind() == Token.Kind.QUOTED) {
      to.add(new Atom.Quoted(start, start + 1, NUMBER + 0.3, token.text()));
    }
  }

  private static void addMatches(
      List<Match> matches, int start, int end, double extra, List<Atom> to) {
    Map<Strength, List<Measure>> measures = new LinkedHashMap<>();
    Map<Strength, List<Dimension>> dimensions = new LinkedHashMap<>();
    Map<Strength, List<Meaning.OfValue>> values = new LinkedHashMap<>();
    for (Match match : matches) {
      double cost = COSTS.getOrDefault(match.strength(), 2.0) + extra;
      if (match.meaning() instanceof Meaning.OfMeasure m) {
        measures.computeIfAbsent(match.strength(), s -> new ArrayList<>()).add(m.measure());
      } else if (match.meaning() instanceof Meaning.OfDimension d) {
        dimensions.computeIfAbsent(match.strength(), s -> new ArrayList<>()).add(d.dimension());
      } else if (match.meaning() instanceof Meaning.OfValue v) {
        values.computeIfAbsent(match.strength(), s -> new ArrayList<>()).add(v);
      } else if (match.meaning() instanceof Meaning.OfEntity e) {
        to.add(entity(start, end, cost, e));
      } else if (match.meaning() instanceof Meaning.OfMapping m) {
        to.add(new Atom.OfMapping(start, end, cost, m.mapping()));
      } else if (match.meaning() instanceof Meaning.OfRows) {
        to.add(new Atom.OfRows(start, end, cost));
      }
    }
    measures.forEach(
        (strength, of) -> {
          if (strength != Strength.MODIFIER) {
            to.add(new Atom.OfMeasure(start, end, cost(strength, extra), List.copyOf(of)));
          }
        });
    dimensions.forEach(
        (strength, of) ->
            to.add(
                new Atom.OfDimension(
                    start,
                    end,
                    cost(strength, extra),
                    List.copyOf(of),
                    null,
                    strength == Strength.MODIFIER)));
    values.forEach(
        (strength, of) ->
            to.add(new Atom.OfValue(start, end, cost(strength, extra), List.copyOf(of))));
  }

  private static Atom entity(int start, int end, double cost, Meaning.@Nullable OfEntity entity) {
    List<Dimension> options = new ArrayList<>();
    if (entity != null) {
      options.addAll(entity.identifiers());
      options.addAll(entity.names());
    }
    return new Atom.OfDimension(start, end, cost, List.copyOf(options), entity, false);
  }

  private static double cost(Strength strength, double extra) {
    return COSTS.getOrDefault(strength, 2.0) + extra;
  }
}
