package org.analyticsstudio.api.semantic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.FieldMapping;
import org.analyticsstudio.model.schema.Measure;
import org.analyticsstudio.model.schema.SemanticSchema;

/** Adds the members that field mappings stand for. */
final class MappedMembers {

  private MappedMembers() {}

  static SemanticSchema of(SemanticSchema schema) {
    if (schema.fieldMappings().isEmpty()) {
      return schema;
    }
    List<Dimension> dimensions = new ArrayList<>(schema.dimensions());
    List<Measure> measures = new ArrayList<>(schema.measures());
    Map<String, FieldMapping> inOrder = new TreeMap<>(schema.fieldMappings());
    inOrder.forEach(
        (name, mapping) -> {
          if (mapping.type().equals("measure")) {
            measures.add(measure(schema, name, mapping));
          } else {
            dimensions.add(dimension(schema, name, mapping));
          }
        });
    return new SemanticSchema(
        schema.grain(),
        schema.timeColumns(),
        dimensions,
        measures,
        Map.of(),
        schema.valueMappings());
  }

  private static Dimension dimension(SemanticSchema schema, String name, FieldMapping mapping) {
    Optional<Dimension> same =
        schema.dimensions().stream().filter(d -> d.column().equals(mapping.column())).findFirst();
    return new Dimension(
        name,
        mapping.column(),
        same.map(Dimension::type).orElse(ColumnType.TEXT),
        null,
        mapping.displayName(),
        List.of(),
        false,
        same.map(Dimension::valueSynonyms).orElse(Map.of()));
  }

  private static Measure measure(SemanticSchema schema, String name, FieldMapping mapping) {
    Optional<Measure> same =
        schema.measures().stream().filter(m -> m.column().equals(mapping.column())).findFirst();
    List<Aggregation> aggregations =
        same.map(Measure::aggregations)
            .orElse(List.of(Aggregation.SUM, Aggregation.AVG, Aggregation.MIN, Aggregation.MAX));
    return new Measure(
        name,
        mapping.column(),
        Measure.NUMERIC,
        aggregations,
        same.map(Measure::format).orElse(null),
        mapping.displayName(),
        null,
        List.of(),
        false);
  }
}
