package org.analyticsstudio.query.member;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Measure;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.analyticsstudio.model.schema.ValueMapping;

/**
 * Everything one person can name in a question about one dataset. Members on columns that the
 * policy hides, or that the data does not have, do not exist here. Members that the schema hides
 * do: they are only left out of lists.
 */
public final class Vocabulary {

  private final Map<String, DimensionMember> dimensions = new LinkedHashMap<>();
  private final Map<String, MeasureMember> measures = new LinkedHashMap<>();
  private final List<DatasetColumn> columns;
  private final SemanticSchema schema;

  private Vocabulary(SemanticSchema schema, List<DatasetColumn> columns) {
    this.schema = schema;
    this.columns = columns;
  }

  /**
   * The vocabulary of a schema.
   *
   * @param schema with field mappings turned into members
   * @param columns the physical columns of the data
   * @param hiddenColumns physical columns that must not be read
   */
  public static Vocabulary of(
      SemanticSchema schema, List<DatasetColumn> columns, Set<String> hiddenColumns) {
    List<DatasetColumn> visible =
        columns.stream().filter(c -> !hiddenColumns.contains(c.name())).toList();
    Map<String, ColumnRef> refs = new HashMap<>();
    visible.forEach(c -> refs.put(c.name(), c.physical()));
    Vocabulary vocabulary = new Vocabulary(schema, visible);
    for (Dimension dimension : schema.dimensions()) {
      ColumnRef column = refs.get(dimension.column());
      if (column != null) {
        vocabulary.dimensions.put(
            dimension.name(), new DimensionMember(withTypeOf(column, dimension), column));
      }
    }
    for (Measure measure : schema.measures()) {
      ColumnRef column = refs.get(measure.column());
      if (column != null || measure.countsRows()) {
        vocabulary.measures.put(measure.name(), new MeasureMember(measure, column));
      }
    }
    return vocabulary;
  }

  /** The data decides what type its values have, whatever the schema says. */
  private static Dimension withTypeOf(ColumnRef column, Dimension dimension) {
    return dimension.type() == column.type()
        ? dimension
        : new Dimension(
            dimension.name(),
            dimension.column(),
            column.type(),
            dimension.description(),
            dimension.displayName(),
            dimension.synonyms(),
            dimension.hidden(),
            dimension.valueSynonyms());
  }

  /** The dimension of this name. */
  public Optional<DimensionMember> dimension(String name) {
    return Optional.ofNullable(dimensions.get(name));
  }

  /** The measure of this name. */
  public Optional<MeasureMember> measure(String name) {
    return Optional.ofNullable(measures.get(name));
  }

  /** The physical columns that may be read, in order. */
  public List<DatasetColumn> columns() {
    return Collections.unmodifiableList(columns);
  }

  /** Names of the visible dimensions. */
  public List<String> dimensionNames() {
    return dimensions.values().stream()
        .map(DimensionMember::definition)
        .filter(d -> !d.hidden())
        .map(Dimension::name)
        .toList();
  }

  /** Names of the visible dimensions that are days or moments. */
  public List<String> timeNames() {
    return dimensions.values().stream()
        .filter(d -> d.isTime() && !d.definition().hidden())
        .map(d -> d.definition().name())
        .toList();
  }

  /** Names of the visible measures. */
  public List<String> measureNames() {
    return measures.values().stream()
        .map(MeasureMember::definition)
        .filter(m -> !m.hidden())
        .map(Measure::name)
        .toList();
  }

  /** Names of all visible members. */
  public List<String> names() {
    List<String> names = new ArrayList<>(dimensionNames());
    names.addAll(measureNames());
    return names;
  }

  /** The schema as far as it is seen: without members that are hidden, for whatever reason. */
  public SemanticSchema visibleSchema() {
    List<Dimension> shownDimensions =
        dimensions.values().stream()
            .map(DimensionMember::definition)
            .filter(d -> !d.hidden())
            .toList();
    List<Measure> shownMeasures =
        measures.values().stream().map(MeasureMember::definition).filter(m -> !m.hidden()).toList();
    List<String> shownTimes =
        schema.timeColumns().stream()
            .filter(name -> shownDimensions.stream().anyMatch(d -> d.name().equals(name)))
            .toList();
    List<ValueMapping> shownMappings =
        schema.valueMappings().stream().filter(this::speaksOfVisible).toList();
    return new SemanticSchema(
        schema.grain(), shownTimes, shownDimensions, shownMeasures, Map.of(), shownMappings);
  }

  /** A phrase about something that is not seen would tell of it. */
  private boolean speaksOfVisible(ValueMapping mapping) {
    return mapping.filters().stream()
        .allMatch(
            filter ->
                dimensions.containsKey(filter.field()) || measures.containsKey(filter.field()));
  }
}
