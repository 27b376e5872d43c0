package org.analyticsstudio.chat.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.analyticsstudio.chat.lexicon.Lexicon;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Dimension;

/** Finds values of dimensions by their words, their synonyms and their initials. */
final class ValueIndex {
  private static final int FEW = 60;
  private static final int LONGEST = 16;

  private final Keys keys;
  private final Lexicon lexicon;
  private final Map<String, List<Match>> exact = new HashMap<>();
  private final Map<String, List<Match>> shortened = new HashMap<>();
  private final Map<String, List<Match>> parts = new HashMap<>();
  private final Map<String, List<Match>> initials = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private int longest = 1;

  ValueIndex(Keys keys, Lexicon lexicon) {
    this.keys = keys;
    this.lexicon = lexicon;
  }

  void add(Dimension dimension, List<Object> values) {
    boolean text = dimension.type() == ColumnType.TEXT;
    boolean yearLike = dimension.type() == ColumnType.INTEGER && yearLike(values);
    for (Object value : values) {
      if (text || yearLike || dimension.type() == ColumnType.BOOLEAN) {
        add(dimension, value, value.toString(), values.size() <= FEW);
      }
    }
    dimension
        .valueSynonyms()
        .forEach((value, synonyms) -> addSynonyms(dimension, values, value, synonyms));
  }

  private void addSynonyms(
      Dimension dimension, List<Object> values, String value, List<String> synonyms) {
    for (Object stored : values) {
      if (stored.toString().equals(value)) {
        synonyms.forEach(synonym -> add(dimension, stored, synonym, false));
      }
    }
  }

  private static boolean yearLike(List<Object> values) {
    return !values.isEmpty()
        && values.stream()
            .allMatch(v -> v instanceof Number n && n.intValue() >= 1900 && n.intValue() <= 2100);
  }

  private void add(Dimension dimension, Object value, String text, boolean few) {
    List<String> parts = keys.words(text);
    if (parts.isEmpty() || parts.size() > LONGEST) {
      return;
    }
    String key = keys.of(text);
    List<String> noun = keys.words(dimension.label());
    int kept = parts.size() - noun.size();
    if (kept > 0 && parts.subList(kept, parts.size()).equals(noun)) {
      put(
          shortened,
          String.join("", parts.subList(0, kept)),
          new Match(new Meaning.OfValue(dimension, value, false), Match.Strength.EXACT));
    }
    boolean common = parts.size() == 1 && lexicon.knows(parts.get(0));
    Meaning meaning = new Meaning.OfValue(dimension, value, key.length() <= 2 || common);
    put(exact, key, new Match(meaning, Match.Strength.EXACT));
    longest = Math.max(longest, parts.size() + 2);
    if (few) {
      words.addAll(parts);
      addParts(meaning, parts);
    } else if (parts.size() == 1) {
      words.addAll(parts);
    }
  }

  private void addParts(Meaning meaning, List<String> words) {
    if (words.size() < 2) {
      return;
    }
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= words.size(); to++) {
        List<String> some = words.subList(from, to);
        boolean telling = some.stream().anyMatch(w -> w.length() > 3 && !lexicon.knows(w));
        if (to - from < words.size() && telling) {
          put(parts, String.join("", some), new Match(meaning, Match.Strength.PART_OF_VALUE));
        }
      }
    }
    StringBuilder letters = new StringBuilder();
    words.forEach(word -> letters.append(word.equals("and") ? '&' : word.charAt(0)));
    Match match = new Match(meaning, Match.Strength.PART_OF_VALUE);
    put(initials, letters.toString(), match);
    put(initials, letters.toString().replace("&", ""), match);
  }

  private static void put(Map<String, List<Match>> index, String key, Match match) {
    List<Match> matches = index.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!matches.contains(match)) {
      matches.add(match);
    }
  }

  List<Match> whole(String key) {
    return exact.getOrDefault(key, List.of());
  }

  /** The values that are so when the name of their dimension is left out: New York (City). */
  List<Match> shortened(String key) {
    return shortened.getOrDefault(key, List.of());
  }

  /** The value that alone has these words; nothing when several do. */
  List<Match> part(String key) {
    List<Match> matches = parts.getOrDefault(key, List.of());
    return matches.size() == 1 ? matches : List.of();
  }

  /** The values with these initials, typed in capitals. */
  List<Match> initials(String typed) {
    boolean capitals = typed.equals(typed.toUpperCase(Locale.ROOT)) && typed.length() > 1;
    return capitals ? initials.getOrDefault(typed.toLowerCase(Locale.ROOT), List.of()) : List.of();
  }

  Set<String> words() {
    return words;
  }

  int longest() {
    return longest;
  }
}
