package org.analyticsstudio.model.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a dataset mean. Immutable; member names are unique across dimensions and
 * measures in a schema that was validated.
 *
 * @param grain what one row stands for in time
 * @param timeColumns names of dimensions of type date or timestamp, the default one first
 * @param dimensions in the order they are shown
 * @param measures in the order they are shown
 * @param fieldMappings business names, by the name of the member each adds
 * @param valueMappings phrases of the business, and the conditions each stands for
 */
public record SemanticSchema(
    Grain grain,
    List<String> timeColumns,
    List<Dimension> dimensions,
    List<Measure> measures,
    Map<String, FieldMapping> fieldMappings,
    List<ValueMapping> valueMappings) {

  /** Absent lists and maps are empty. */
  public SemanticSchema {
    timeColumns = timeColumns == null ? List.of() : List.copyOf(timeColumns);
    dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
    measures = measures == null ? List.of() : List.copyOf(measures);
    fieldMappings = fieldMappings == null ? Map.of() : Map.copyOf(fieldMappings);
    valueMappings = valueMappings == null ? List.of() : List.copyOf(valueMappings);
  }

  /** A schema without value mappings. */
  public SemanticSchema(
      Grain grain,
      List<String> timeColumns,
      List<Dimension> dimensions,
      List<Measure> measures,
      Map<String, FieldMapping> fieldMappings) {
    this(grain, timeColumns, dimensions, measures, fieldMappings, List.of());
  }

  /** The dimension of this name, hidden or not. */
  public Optional<Dimension> dimension(String name) {
    return dimensions.stream().filter(d -> d.name().equals(name)).findFirst();
  }

  /** The measure of this name, hidden or not. */
  public Optional<Measure> measure(String name) {
    return measures.stream().filter(m -> m.name().equals(name)).findFirst();
  }
}
