package org.analyticsstudio.chat.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.analyticsstudio.model.schema.Dimension;

/** Finds the kinds of things a schema has identifiers or names for. */
final class Entities {
  private static final Set<String> IDENTIFYING =
      Set.of(
          "id",
          "identifier",
          "key",
          "code",
          "number",
          "no",
          "num",
          "nr",
          "uuid",
          "guid",
          "ref",
          "reference");
  private static final Set<String> NAMING = Set.of("name", "title", "fullname");

  private final Keys keys;

  Entities(Keys keys) {
    this.keys = keys;
  }

  /** The kinds of things by the key of their name. */
  Map<String, Meaning.OfEntity> in(List<Dimension> dimensions) {
    Map<String, List<Dimension>> identifiers = new LinkedHashMap<>();
    Map<String, List<Dimension>> names = new LinkedHashMap<>();
    for (Dimension dimension : dimensions) {
      List<String> words = keys.words(dimension.name().replace('_', ' '));
      String last = words.isEmpty() ? "" : words.get(words.size() - 1);
      if (words.size() < 2) {
        continue;
      }
      String kind = String.join("", words.subList(0, words.size() - 1));
      if (IDENTIFYING.contains(last)) {
        identifiers.computeIfAbsent(kind, k -> new ArrayList<>()).add(dimension);
      } else if (NAMING.contains(last)) {
        names.computeIfAbsent(kind, k -> new ArrayList<>()).add(dimension);
      }
    }
    Map<String, Meaning.OfEntity> entities = new LinkedHashMap<>();
    identifiers.forEach(
        (kind, of) ->
            entities.put(kind, new Meaning.OfEntity(of, names.getOrDefault(kind, List.of()))));
    names.forEach((kind, of) -> entities.putIfAbsent(kind, new Meaning.OfEntity(List.of(), of)));
    return entities;
  }
}
