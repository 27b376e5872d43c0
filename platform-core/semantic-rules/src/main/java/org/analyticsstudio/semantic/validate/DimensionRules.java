package org.analyticsstudio.semantic.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.model.schema.ColumnType;

/** What must hold for a dimension. */
final class DimensionRules {

  static final int MAX_SYNONYMS = 200;

  private static final int MAX_VALUES = 10_000;
  private static final List<String> FIELDS =
      List.of(
          "name",
          "column",
          "type",
          "description",
          "display_name",
          "synonyms",
          "hidden",
          "value_synonyms");

  private final Columns columns;
  private final Members members;
  private final Findings findings;

  DimensionRules(Columns columns, Members members, Findings findings) {
    this.columns = columns;
    this.members = members;
    this.findings = findings;
  }

  void check(JsonNode node, String path) {
    ObjectReader.of(node, path, FIELDS, findings).ifPresent(this::check);
  }

  private void check(ObjectReader dimension) {
    Optional<String> name = dimension.requiredText("name");
    Optional<ColumnType> column =
        dimension
            .requiredText("column")
            .flatMap(text -> columns.check(text, dimension.at("column"), findings));
    Optional<ColumnType> type =
        dimension
            .requiredText("type")
            .flatMap(
                text ->
                    WireNames.read(
                        ColumnType.class, text, dimension.at("type"), "type_unknown", findings));
    checkType(type, column, dimension.at("type"));
    dimension.text("description");
    dimension.text("display_name");
    dimension.truth("hidden");
    Optional<ColumnType> real = column.or(() -> type);
    name.ifPresent(
        text -> {
          members.add(
              text,
              dimension.at("name"),
              "dimension",
              real.map(ColumnType::wireName).orElse("text"));
          real.filter(DimensionRules::isTime).ifPresent(time -> members.addTime(text, time));
        });
    members.addSynonyms(name.orElse(null), dimension.texts("synonyms", MAX_SYNONYMS));
    dimension
        .object("value_synonyms")
        .ifPresent(values -> checkValues(values, dimension.at("value_synonyms")));
  }

  static boolean isTime(ColumnType type) {
    return type == ColumnType.DATE || type == ColumnType.TIMESTAMP;
  }

  /** Numbers may widen with the data; anything else is a mistake. */
  private void checkType(Optional<ColumnType> said, Optional<ColumnType> real, String path) {
    if (said.isEmpty() || real.isEmpty() || said.get() == real.get()) {
      return;
    }
    String message =
        "The column holds " + real.get().wireName() + ", not " + said.get().wireName() + ".";
    if (isNumber(said.get()) && isNumber(real.get())) {
      findings.warning(path, "type_differs", message, "Queries use the type of the column.");
    } else {
      findings.error(path, "type_mismatch", message, "Use " + real.get().wireName() + ".");
    }
  }

  static boolean isNumber(ColumnType type) {
    return type == ColumnType.INTEGER || type == ColumnType.DECIMAL || type == ColumnType.DOUBLE;
  }

  private void checkValues(JsonNode values, String path) {
    if (values.size() > MAX_VALUES) {
      findings.error(path, "too_large", "There are synonyms for more than 10,000 values.", null);
      return;
    }
    Map<String, String> valueBySynonym = new HashMap<>();
    List<String> names = new ArrayList<>();
    values.fieldNames().forEachRemaining(names::add);
    Optional<ObjectReader> reader = ObjectReader.of(values, path, names, findings);
    reader.ifPresent(object -> names.forEach(value -> checkValue(object, value, valueBySynonym)));
  }

  private void checkValue(ObjectReader values, String value, Map<String, String> valueBySynonym) {
    for (ObjectReader.Item synonym : values.texts(value, MAX_SYNONYMS)) {
      if (synonym.text().isBlank()) {
        findings.error(synonym.path(), "synonym_empty", "A synonym is empty.", "Leave it out.");
        continue;
      }
      String other =
          valueBySynonym.putIfAbsent(synonym.text().strip().toLowerCase(Locale.ROOT), value);
      if (other != null && !other.equals(value)) {
        findings.warning(
            synonym.path(),
            "synonym_clash",
            "\"" + synonym.text() + "\" stands for the value " + other + " too.",
            "Questions that use it will be asked back.");
      }
    }
  }
}
