package org.analyticsstudio.semantic.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Measure;

/** What must hold for field mappings. */
final class MappingRules {

  private static final List<String> FIELDS = List.of("column", "display_name", "type");
  private static final int MAX = 5_000;

  private final Columns columns;
  private final Members members;
  private final Findings findings;

  MappingRules(Columns columns, Members members, Findings findings) {
    this.columns = columns;
    this.members = members;
    this.findings = findings;
  }

  void check(JsonNode mappings) {
    if (mappings.size() > MAX) {
      findings.error("field_mappings", "too_large", "There are more than 5,000 mappings.", null);
      return;
    }
    List<String> names = new ArrayList<>();
    mappings.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      String path = "field_mappings." + (name.length() > 80 ? name.substring(0, 80) + "…" : name);
      ObjectReader.of(mappings.get(name), path, FIELDS, findings)
          .ifPresent(mapping -> check(name, path, mapping));
    }
  }

  private void check(String name, String path, ObjectReader mapping) {
    Optional<ColumnType> column =
        mapping
            .requiredText("column")
            .flatMap(text -> columns.check(text, mapping.at("column"), findings));
    mapping.text("display_name");
    Optional<String> kind = mapping.requiredText("type");
    boolean measure = kind.filter("measure"::equals).isPresent();
    if (kind.isPresent() && !measure && !kind.get().equals("dimension")) {
      findings.error(
          mapping.at("type"),
          "type_unknown",
          "A mapping makes a dimension or a measure.",
          "Use dimension or measure.");
    }
    if (measure && column.filter(type -> !DimensionRules.isNumber(type)).isPresent()) {
      findings.error(
          mapping.at("type"),
          "aggregation_not_allowed",
          "A column of " + column.get().wireName() + " can't become a measure.",
          "Use dimension.");
    }
    String type = measure ? Measure.NUMERIC : column.map(ColumnType::wireName).orElse("text");
    members.add(name, path, measure ? "measure" : "dimension", type);
    if (!measure) {
      column.filter(DimensionRules::isTime).ifPresent(time -> members.addTime(name, time));
    }
  }
}
