package org.analyticsstudio.chat.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.analyticsstudio.chat.lexicon.Lexicon;
import org.analyticsstudio.chat.lexicon.Units;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Measure;
import org.analyticsstudio.model.schema.ValueMapping;

/** Finds members by their names, display names and synonyms, whole or in part. */
final class NameIndex {
  private static final Set<String> GENERIC =
      Set.of(
          "id", "name", "code", "key", "number", "no", "date", "time", "day", "month", "year",
          "total", "count", "type", "value", "of", "the", "in", "at", "from", "since", "with",
          "per", "by", "and", "last", "current", "first", "is", "has", "num", "row");
  private static final Set<String> AFTER_HEAD =
      Set.of("of", "in", "at", "from", "since", "with", "per", "by", "for", "on", "to");

  private final Keys keys;
  private final Lexicon lexicon;
  private final Units units = new Units();
  private final Map<String, List<Match>> exact = new HashMap<>();
  private final Map<Meaning, List<List<String>>> names = new LinkedHashMap<>();
  private final Set<String> words = new HashSet<>();

  NameIndex(Keys keys, Lexicon lexicon) {
    this.keys = keys;
    this.lexicon = lexicon;
  }

  void add(Dimension dimension) {
    Meaning meaning = new Meaning.OfDimension(dimension);
    add(meaning, dimension.name(), dimension.label(), dimension.synonyms());
  }

  void add(Measure measure) {
    Meaning meaning = measure.countsRows() ? new Meaning.OfRows() : new Meaning.OfMeasure(measure);
    add(meaning, measure.name(), measure.label(), measure.synonyms());
  }

  /** A phrase is found whole only: some of its words may mean anything. */
  void add(ValueMapping mapping) {
    List<String> phrases = new ArrayList<>(mapping.synonyms());
    phrases.add(mapping.name());
    for (String phrase : phrases) {
      add(keys.of(phrase), new Match(new Meaning.OfMapping(mapping), Match.Strength.EXACT));
      words.addAll(keys.words(phrase));
    }
  }

  void add(String key, Match match) {
    if (!key.isEmpty() && exact.getOrDefault(key, List.of()).stream().noneMatch(match::equals)) {
      exact.computeIfAbsent(key, k -> new ArrayList<>()).add(match);
    }
  }

  private void add(Meaning meaning, String name, String label, List<String> synonyms) {
    List<String> all = new ArrayList<>(synonyms);
    all.add(name.replace('_', ' '));
    all.add(label);
    for (String text : all) {
      List<String> parts = keys.words(text);
      add(keys.of(text), new Match(meaning, Match.Strength.EXACT));
      names.computeIfAbsent(meaning, m -> new ArrayList<>()).add(parts);
      words.addAll(parts);
      words.addAll(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }
  }

  List<Match> whole(String key) {
    return exact.getOrDefault(key, List.of());
  }

  Set<String> words() {
    return words;
  }

  /** Members that have these words, in this order, in one of their names, but others besides. */
  List<Match> part(List<String> span) {
    List<String> content = span.stream().filter(w -> !GENERIC.contains(w)).toList();
    if (content.isEmpty() || (span.size() == 1 && lexicon.knows(span.get(0)))) {
      return List.of();
    }
    List<Match> heads = new ArrayList<>();
    List<Match> modifiers = new ArrayList<>();
    names.forEach(
        (meaning, variants) -> {
          Match.Strength best = null;
          for (List<String> name : variants) {
            if (name.size() > span.size() && subsequence(span, name)) {
              if (span.contains(head(name)) || span.contains(head(withoutUnit(name)))) {
                best = Match.Strength.HEAD;
              } else if (best == null) {
                best = Match.Strength.MODIFIER;
              }
            }
          }
          if (best != null) {
            (best == Match.Strength.HEAD ? heads : modifiers).add(new Match(meaning, best));
          }
        });
    return heads.isEmpty() ? modifiers : heads;
  }

  private static boolean subsequence(List<String> span, List<String> name) {
    int at = 0;
    for (String word : name) {
      if (at < span.size() && span.get(at).equals(word)) {
        at++;
      }
    }
    return at == span.size();
  }

  /** A name may end with the unit it is measured in. */
  private List<String> withoutUnit(List<String> name) {
    int last = name.size() - 1;
    return last > 0 && units.of(name.get(last)).isPresent() ? name.subList(0, last) : name;
  }

  /** The word a name is about: the last one, or the last one before a preposition. */
  private static String head(List<String> name) {
    for (int i = 1; i < name.size(); i++) {
      if (AFTER_HEAD.contains(name.get(i))) {
        return name.get(i - 1);
      }
    }
    return name.get(name.size() - 1);
  }
}
