package org.analyticsstudio.semantic.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.analyticsstudio.api.semantic.SchemaValidation;
import org.analyticsstudio.model.naming.MemberNames;
import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** The members met so far: each name is given once, each synonym belongs to one. */
final class Members {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]{0,127}");

  private final Findings findings;
  private final Map<String, String> pathByName = new HashMap<>();
  private final Map<String, ColumnType> timesByName = new HashMap<>();
  private final Map<String, String> dimensionTypes = new LinkedHashMap<>();
  private final Map<String, String> ownerBySynonym = new HashMap<>();
  private final List<SchemaValidation.Field> fields = new ArrayList<>();

  Members(Findings findings) {
    this.findings = findings;
  }

  /** Adds a member, unless its name can't be one. */
  void add(String name, String path, String kind, String type) {
    if (!NAME.matcher(name).matches()) {
      String proposal = MemberNames.fromHeader(name.length() > 128 ? name.substring(0, 128) : name);
      findings.error(
          path,
          "name_invalid",
          "A name has letters, digits and underscores, starts with no digit and is at most 128"
              + " characters long.",
          proposal.isEmpty() ? null : "Use " + proposal + ".");
      return;
    }
    String before = pathByName.putIfAbsent(name, path);
    if (before != null) {
      findings.error(
          path,
          "name_clash",
          "The name " + name + " is given twice; it is also at " + before + ".",
          "Rename one of them.");
      return;
    }
    if (kind.equals("dimension")) {
      dimensionTypes.put(name, type);
    }
    fields.add(new SchemaValidation.Field(name, kind, type));
  }

  /** A dimension whose values are days or moments. */
  void addTime(String name, ColumnType type) {
    timesByName.put(name, type);
  }

  boolean isTime(String name) {
    return timesByName.containsKey(name);
  }

  boolean isDimension(String name) {
    return dimensionTypes.containsKey(name);
  }

  List<String> timeNames() {
    return timesByName.keySet().stream().sorted().toList();
  }

  /** Other words for a member; a word for two members is ambiguous. */
  void addSynonyms(@Nullable String owner, List<ObjectReader.Item> synonyms) {
    for (ObjectReader.Item synonym : synonyms) {
      if (synonym.text().isBlank()) {
        findings.error(synonym.path(), "synonym_empty", "A synonym is empty.", "Leave it out.");
        continue;
      }
      String other =
          owner == null
              ? null
              : ownerBySynonym.putIfAbsent(synonym.text().strip().toLowerCase(Locale.ROOT), owner);
      if (other != null && !other.equals(owner)) {
        findings.warning(
            synonym.path(),
            "synonym_clash",
            "\"" + synonym.text() + "\" is a synonym of " + other + " too.",
            "Questions that use it will be asked back.");
      }
    }
  }

  /** Synonyms that are the name of another member. */
  void reportSynonymsThatAreNames() {
    ownerBySynonym.forEach(
        (synonym, owner) -> {
          String name = synonym.replace(' ', '_');
          String path = pathByName.get(name);
          if (path != null && !name.equals(owner)) {
            findings.warning(
                path,
                "synonym_clash",
                "\"" + synonym + "\" is a synonym of " + owner + " and the name of this member.",
                "Questions that use it will be asked back.");
          }
        });
  }

  /** The type of a dimension, or {@code numeric} for a measure. */
  Optional<String> typeOf(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(SchemaValidation.Field::type)
        .findFirst();
  }

  List<String> names() {
    return fields.stream().map(SchemaValidation.Field::name).toList();
  }

  Optional<String> pathOf(String name) {
    return Optional.ofNullable(pathByName.get(name));
  }

  List<SchemaValidation.Field> fields() {
    return List.copyOf(fields);
  }
}
