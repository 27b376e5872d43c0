package org.analyticsstudio.rest.resource;

import java.util.List;
import org.analyticsstudio.api.query.VisibleSchema;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Grain;
import org.analyticsstudio.model.schema.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What a person can ask of a dataset.
 *
 * @param timeColumns the dimensions that time filters take, the usual one first
 * @param estimates whether its data source tells how much a query would read
 */
public record DatasetMembers(
    String datasetId,
    String datasetName,
    Grain grain,
    int schemaVersion,
    int dataVersion,
    List<String> timeColumns,
    List<DimensionMember> dimensions,
    List<MeasureMember> measures,
    boolean estimates) {

  private static final List<Granularity> OF_DATES =
      List.of(
          Granularity.DAY,
          Granularity.WEEK,
          Granularity.MONTH,
          Granularity.QUARTER,
          Granularity.YEAR);

  static DatasetMembers of(VisibleSchema visible) {
    return new DatasetMembers(
        visible.datasetId(),
        visible.datasetName(),
        visible.members().grain(),
        visible.schemaVersion(),
        visible.dataVersion(),
        visible.members().timeColumns(),
        visible.members().dimensions().stream()
            .filter(dimension -> !dimension.hidden())
            .map(DatasetMembers::dimension)
            .toList(),
        visible.members().measures().stream()
            .filter(measure -> !measure.hidden())
            .map(DatasetMembers::measure)
            .toList(),
        visible.estimates());
  }

  private static DimensionMember dimension(Dimension dimension) {
    return new DimensionMember(
        dimension.name(),
        dimension.label(),
        dimension.type(),
        dimension.description(),
        dimension.synonyms(),
        granularities(dimension.type()));
  }

  private static List<Granularity> granularities(ColumnType type) {
    return switch (type) {
      case DATE -> OF_DATES;
      case TIMESTAMP -> List.of(Granularity.values());
      default -> List.of();
    };
  }

  private static MeasureMember measure(Measure measure) {
    return new MeasureMember(
        measure.name(),
        measure.label(),
        measure.aggregations(),
        measure.format(),
        measure.description(),
        measure.synonyms());
  }

  /**
   * Something to group and filter by.
   *
   * @param granularities the periods it can be grouped by; empty unless it is a time
   */
  public record DimensionMember(
      String name,
      String label,
      ColumnType type,
      @Nullable String description,
      List<String> synonyms,
      List<Granularity> granularities) {}

  /**
   * Something to compute.
   *
   * @param aggregations the usual one first
   */
  public record MeasureMember(
      String name,
      String label,
      List<Aggregation> aggregations,
      @Nullable String format,
      @Nullable String description,
      List<String> synonyms) {}
}
