package org.analyticsstudio.semantic.validate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.model.naming.NearestNames;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.query.value.OperatorRules;
import org.analyticsstudio.query.value.TypedValue;
import org.analyticsstudio.query.value.ValueReader;

/** What must hold for value mappings: phrases, each for conditions on members there are. */
final class ValueMappingRules {

  private static final List<String> FIELDS = List.of("name", "synonyms", "filters");
  private static final List<String> FILTER_FIELDS = List.of("field", "operator", "values");
  private static final int MAX = 2_000;
  private static final int MAX_FILTERS = 20;

  private final Members members;
  private final Findings findings;
  private final ObjectMapper json = WireFormat.mapper();
  private final Map<String, String> pathByPhrase = new HashMap<>();

  ValueMappingRules(Members members, Findings findings) {
    this.members = members;
    this.findings = findings;
  }

  void check(ObjectReader root) {
    List<JsonNode> mappings = root.list("value_mappings", MAX);
    for (int i = 0; i < mappings.size(); i++) {
      ObjectReader.of(mappings.get(i), "value_mappings[" + i + "]", FIELDS, findings)
          .ifPresent(this::checkMapping);
    }
  }

  private void checkMapping(ObjectReader mapping) {
    mapping.requiredText("name").ifPresent(name -> phrase(name, mapping.at("name")));
    mapping
        .texts("synonyms", DimensionRules.MAX_SYNONYMS)
        .forEach(synonym -> phrase(synonym.text(), synonym.path()));
    List<JsonNode> filters = mapping.list("filters", MAX_FILTERS);
    if (filters.isEmpty()) {
      findings.error(
          mapping.at("filters"),
          "missing",
          "The phrase stands for no condition.",
          "List at least one, as {\"field\", \"operator\", \"values\"}.");
    }
    for (int i = 0; i < filters.size(); i++) {
      ObjectReader.of(
              filters.get(i), mapping.at("filters") + "[" + i + "]", FILTER_FIELDS, findings)
          .ifPresent(this::checkFilter);
    }
  }

  private void phrase(String phrase, String path) {
    if (phrase.isBlank()) {
      findings.error(path, "synonym_empty", "A phrase is empty.", "Leave it out.");
      return;
    }
    String before = pathByPhrase.putIfAbsent(phrase.strip().toLowerCase(Locale.ROOT), path);
    if (before != null) {
      findings.error(
          path,
          "name_clash",
          "\"" + phrase + "\" is given twice; it is also at " + before + ".",
          "Leave one out.");
    }
  }

  private void checkFilter(ObjectReader filter) {
    Optional<ColumnType> type =
        filter.requiredText("field").flatMap(name -> typeOf(name, filter.at("field")));
    Optional<Operator> operator =
        filter
            .requiredText("operator")
            .flatMap(
                text ->
                    WireNames.read(
                        Operator.class, text, filter.at("operator"), "operator_unknown", findings));
    List<JsonNode> values = filter.list("values", OperatorRules.MAX_VALUES);
    if (operator.isPresent() && !OperatorRules.takes(operator.get(), values.size())) {
      findings.error(
          filter.at("values"),
          "values_count",
          operator.get().wireName() + " takes " + OperatorRules.arity(operator.get()) + ".",
          null);
    }
    if (type.isPresent() && operator.isPresent()) {
      checkTyped(filter, type.get(), operator.get(), values);
    }
  }

  private void checkTyped(
      ObjectReader filter, ColumnType type, Operator operator, List<JsonNode> values) {
    if (!OperatorRules.suits(operator, type)) {
      findings.error(
          filter.at("operator"),
          "operator_not_allowed",
          operator.wireName() + " does not suit a field that holds " + type.wireName() + ".",
          null);
      return;
    }
    for (int i = 0; i < values.size(); i++) {
      TypedValue typed = ValueReader.read(plain(values.get(i)), type);
      if (typed.complaint() != null) {
        findings.error(
            filter.at("values") + "[" + i + "]", "value_invalid", typed.complaint(), null);
      }
    }
  }

  private Object plain(JsonNode node) {
    try {
      return json.treeToValue(node, Object.class);
    } catch (JsonProcessingException e) {
      return node.toString();
    }
  }

  private Optional<ColumnType> typeOf(String name, String path) {
    Optional<String> type = members.typeOf(name);
    if (type.isEmpty()) {
      findings.error(
          path,
          "unknown_member",
          "There is no field " + name + ".",
          NearestNames.hint(name, members.names()));
      return Optional.empty();
    }
    return Arrays.stream(ColumnType.values())
        .filter(known -> known.wireName().equals(type.get()))
        .findFirst()
        .or(() -> Optional.of(ColumnType.DECIMAL));
  }
}
