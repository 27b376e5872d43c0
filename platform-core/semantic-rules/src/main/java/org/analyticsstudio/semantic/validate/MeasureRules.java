package org.analyticsstudio.semantic.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticsstudio.model.naming.NearestNames;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Measure;

/** What must hold for a measure. */
final class MeasureRules {

  private static final List<String> FIELDS =
      List.of(
          "name",
          "column",
          "type",
          "aggregations",
          "format",
          "display_name",
          "description",
          "synonyms",
          "hidden");
  private static final List<String> FORMATS = List.of("number", "currency", "percent");
  private static final int MAX_AGGREGATIONS = 20;

  private final Columns columns;
  private final Members members;
  private final Findings findings;

  MeasureRules(Columns columns, Members members, Findings findings) {
    this.columns = columns;
    this.members = members;
    this.findings = findings;
  }

  void check(JsonNode node, String path) {
    ObjectReader.of(node, path, FIELDS, findings).ifPresent(this::check);
  }

  private void check(ObjectReader measure) {
    Optional<String> name = measure.requiredText("name");
    Optional<String> column = measure.requiredText("column");
    boolean rows = column.filter(Measure.ROWS::equals).isPresent();
    Optional<ColumnType> type =
        column
            .filter(text -> !rows)
            .flatMap(text -> columns.check(text, measure.at("column"), findings));
    measure
        .requiredText("type")
        .filter(text -> !text.equals(Measure.NUMERIC))
        .ifPresent(
            text ->
                findings.error(
                    measure.at("type"),
                    "type_unknown",
                    "The type of a measure is always numeric.",
                    "Use numeric."));
    checkAggregations(measure, rows, type);
    measure
        .text("format")
        .filter(text -> !FORMATS.contains(text))
        .ifPresent(
            text ->
                findings.error(
                    measure.at("format"),
                    "format_unknown",
                    "This format is not known.",
                    NearestNames.hint(text, FORMATS)));
    measure.text("display_name");
    measure.text("description");
    measure.truth("hidden");
    name.ifPresent(text -> members.add(text, measure.at("name"), "measure", Measure.NUMERIC));
    members.addSynonyms(name.orElse(null), measure.texts("synonyms", DimensionRules.MAX_SYNONYMS));
  }

  private void checkAggregations(ObjectReader measure, boolean rows, Optional<ColumnType> type) {
    List<ObjectReader.Item> items = measure.texts("aggregations", MAX_AGGREGATIONS);
    if (items.isEmpty() && measure.list("aggregations", Integer.MAX_VALUE).isEmpty()) {
      findings.error(
          measure.at("aggregations"),
          "missing",
          "The measure has no aggregations.",
          rows ? "Use [\"COUNT\"]." : "List at least one, such as SUM or COUNT.");
    }
    Set<Aggregation> seen = EnumSet.noneOf(Aggregation.class);
    for (ObjectReader.Item item : items) {
      WireNames.read(Aggregation.class, item.text(), item.path(), "aggregation_unknown", findings)
          .ifPresent(aggregation -> checkAggregation(aggregation, item.path(), rows, type, seen));
    }
  }

  private void checkAggregation(
      Aggregation aggregation,
      String path,
      boolean rows,
      Optional<ColumnType> type,
      Set<Aggregation> seen) {
    if (!seen.add(aggregation)) {
      findings.error(
          path,
          "duplicate_aggregation",
          aggregation.wireName() + " is listed twice.",
          "Leave one out.");
    }
    if (rows && aggregation != Aggregation.COUNT) {
      findings.error(
          path, "aggregation_not_allowed", "Rows can only be counted.", "Use [\"COUNT\"].");
    }
    type.filter(column -> !suits(aggregation, column))
        .ifPresent(
            column ->
                findings.error(
                    path,
                    "aggregation_not_allowed",
                    aggregation.wireName()
                        + " does not suit a column of "
                        + column.wireName()
                        + ".",
                    "Use COUNT or COUNT_DISTINCT, or another column."));
  }

  static boolean suits(Aggregation aggregation, ColumnType column) {
    return switch (aggregation) {
      case COUNT, COUNT_DISTINCT -> true;
      case MIN, MAX -> column != ColumnType.BOOLEAN;
      case SUM, AVG, MEDIAN -> DimensionRules.isNumber(column);
    };
  }
}
