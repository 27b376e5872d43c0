package org.analyticsstudio.semantic.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.api.semantic.SchemaValidation;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything that is wrong with a schema, at once. Works on the JSON itself, so that a wrong
 * type in one place does not hide what is wrong in another. Pure and thread safe.
 */
public final class SchemaValidator {

  private static final List<String> FIELDS =
      List.of(
          "grain", "time_columns", "dimensions", "measures", "field_mappings", "value_mappings");
  private static final int MAX_MEMBERS = 5_000;
  private static final String ROW_COUNT = "row_count";

  private SchemaValidator() {}

  /**
   * Validates a schema.
   *
   * @param schema any JSON
   * @param columns the columns of the dataset it is for; null when that is not known
   */
  public static SchemaValidation validate(
      @Nullable JsonNode schema, @Nullable List<DatasetColumn> columns) {
    Findings findings = new Findings();
    Members members = new Members(findings);
    Columns known = columns == null ? Columns.unknown() : Columns.of(columns);
    Optional<ObjectReader> reader = ObjectReader.of(schema, "", FIELDS, findings);
    reader.ifPresent(root -> check(root, known, members, findings));
    return new SchemaValidation(
        findings.errors().isEmpty(), findings.errors(), findings.warnings(), members.fields());
  }

  private static void check(
      ObjectReader root, Columns columns, Members members, Findings findings) {
    DimensionRules dimensions = new DimensionRules(columns, members, findings);
    List<JsonNode> dimensionNodes = root.list("dimensions", MAX_MEMBERS);
    for (int i = 0; i < dimensionNodes.size(); i++) {
      dimensions.check(dimensionNodes.get(i), "dimensions[" + i + "]");
    }
    MeasureRules measures = new MeasureRules(columns, members, findings);
    List<JsonNode> measureNodes = root.list("measures", MAX_MEMBERS);
    for (int i = 0; i < measureNodes.size(); i++) {
      measures.check(measureNodes.get(i), "measures[" + i + "]");
    }
    MappingRules mappings = new MappingRules(columns, members, findings);
    root.object("field_mappings").ifPresent(mappings::check);
    new TimeRules(members, findings).check(root);
    new ValueMappingRules(members, findings).check(root);
    members.reportSynonymsThatAreNames();
    if (dimensionNodes.isEmpty() && measureNodes.isEmpty()) {
      findings.error(
          "",
          "schema_empty",
          "The schema has neither dimensions nor measures.",
          "Start from a draft.");
    } else if (members.pathOf(ROW_COUNT).isEmpty()) {
      findings.warning(
          "measures",
          "row_count_missing",
          "There is no measure row_count, so rows can't be counted.",
          "Add {\"name\":\"row_count\",\"column\":\"*\",\"type\":\"numeric\","
              + "\"aggregations\":[\"COUNT\"]}.");
    }
  }
}
