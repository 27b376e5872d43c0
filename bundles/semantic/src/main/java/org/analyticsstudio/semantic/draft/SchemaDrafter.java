package org.analyticsstudio.semantic.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.api.semantic.SchemaDraft;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Grain;
import org.analyticsstudio.model.schema.Measure;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.jspecify.annotations.Nullable;

/**
 * Drafts a schema from the profile of a dataset. Names are unique, so a column that is worth both
 * grouping by and averaging (levels, ratings) becomes a dimension of its own name and a measure of
 * that name with {@code _value}.
 */
public final class SchemaDrafter {

  private static final String ROW_COUNT = "row_count";
  private static final List<String> ROW_WORDS = List.of("rows", "records", "entries");

  private final List<ColumnProfile> profile;
  private final MemberWords words;
  private final long rows;
  private final boolean rowsAreEvents;
  private final Set<String> names = new HashSet<>(Set.of(ROW_COUNT));
  private final List<Dimension> dimensions = new ArrayList<>();
  private final List<Measure> measures = new ArrayList<>();
  private final List<SchemaDraft.Reason> reasons = new ArrayList<>();

  private SchemaDrafter(List<ColumnProfile> profile) {
    this.profile = profile;
    this.words = new MemberWords(profile.stream().map(ColumnProfile::column).toList(), ROW_WORDS);
    this.rows = profile.stream().mapToLong(p -> p.nulls() + p.distinct()).max().orElse(0);
    this.rowsAreEvents = profile.stream().anyMatch(p -> shape(p).isTime());
  }

  /**
   * Drafts a schema.
   *
   * @param grain as somebody gave it; told from the data when null
   */
  public static SchemaDraft draft(List<ColumnProfile> profile, @Nullable Grain grain) {
    return new SchemaDrafter(profile).draft(grain);
  }

  private ColumnShape shape(ColumnProfile column) {
    return new ColumnShape(column, rows);
  }

  private SchemaDraft draft(@Nullable Grain given) {
    addRowCount();
    profile.forEach(this::addColumn);
    List<ColumnProfile> times =
        TimeColumns.inOrder(
            profile.stream().filter(p -> shape(p).isTime() && !shape(p).isEmpty()).toList());
    Grain grain = given;
    if (grain == null) {
      grain = times.isEmpty() ? Grain.NONE : TimeGrain.of(times.get(0));
    }
    List<String> timeColumns =
        times.stream()
            .map(t -> t.column().name())
            .flatMap(
                column ->
                    dimensions.stream().filter(d -> d.column().equals(column)).map(Dimension::name))
            .toList();
    return new SchemaDraft(
        new SemanticSchema(grain, timeColumns, dimensions, measures, Map.of()), reasons);
  }

  private void addRowCount() {
    measures.add(
        new Measure(
            ROW_COUNT,
            Measure.ROWS,
            Measure.NUMERIC,
            List.of(Aggregation.COUNT),
            "number",
            "Number of rows",
            "How many rows there are.",
            ROW_WORDS,
            false));
    reasons.add(new SchemaDraft.Reason(ROW_COUNT, "Rows can always be counted."));
  }

  private void addColumn(ColumnProfile column) {
    ColumnShape shape = shape(column);
    HeaderWords header = HeaderWords.of(column.column().name());
    if (shape.isEmpty()) {
      addDimension(column, true, "The column has no values, so it is hidden.");
    } else if (!shape.isNumber()) {
      addDimension(column, false, textReason(column.column().type()));
    } else if (column.column().format() != null) {
      addMeasure(column, column.column().name(), MeasureDraft.choose(shape, header, rowsAreEvents));
    } else if (header.nameACoordinate()) {
      addDimension(column, false, "A coordinate says where; it is neither summed nor averaged.");
    } else if (isIdentifier(shape, header)) {
      addDimension(column, false, "Numbers that name things: grouped and counted, never summed.");
    } else if (isCalendar(shape, header)) {
      addDimension(column, false, "A part of the calendar: grouped by, never summed.");
    } else if (shape.isScale() && !header.nameACount()) {
      addScale(column);
    } else {
      addMeasure(column, column.column().name(), MeasureDraft.choose(shape, header, rowsAreEvents));
    }
  }

  private static String textReason(ColumnType type) {
    return switch (type) {
      case DATE, TIMESTAMP -> "Says when: grouped by periods and filtered by ranges.";
      case TIME -> "A time of day: grouped by.";
      case BOOLEAN -> "Yes or no: grouped by.";
      default -> "Text: grouped by.";
    };
  }

  private static boolean isIdentifier(ColumnShape shape, HeaderWords header) {
    return shape.isInteger()
        && (header.nameAnIdentifier() || shape.isRowNumber() || shape.isLongCode());
  }

  private static boolean isCalendar(ColumnShape shape, HeaderWords header) {
    return header.nameAYear()
        ? shape.isYear()
        : header.nameAPartOfTheCalendar() && shape.isCalendarNumber();
  }

  private void addScale(ColumnProfile column) {
    addDimension(
        column, false, "A handful of small whole numbers, like levels or grades: grouped by.");
    addMeasure(
        column,
        column.column().name() + "_value",
        new MeasureDraft.Choice(
            MeasureDraft.AVERAGES,
            "The same column as a number: averaged, under a name of its own."));
  }

  private void addDimension(ColumnProfile profiled, boolean hidden, String reason) {
    DatasetColumn column = profiled.column();
    String name = free(column.name());
    dimensions.add(
        new Dimension(
            name,
            column.name(),
            column.type(),
            null,
            words.displayName(column),
            words.synonyms(column),
            hidden,
            Map.of()));
    reasons.add(new SchemaDraft.Reason(name, reason));
  }

  private void addMeasure(ColumnProfile profiled, String wanted, MeasureDraft.Choice choice) {
    DatasetColumn column = profiled.column();
    String name = free(wanted);
    measures.add(
        new Measure(
            name,
            column.name(),
            Measure.NUMERIC,
            choice.aggregations(),
            MeasureDraft.format(shape(profiled), HeaderWords.of(column.name()), column),
            words.displayName(column),
            null,
            words.synonyms(column),
            false));
    reasons.add(new SchemaDraft.Reason(name, choice.reason()));
  }

  /** Names of later columns are left to them. */
  private String free(String wanted) {
    String name = wanted;
    for (int n = 2; !names.add(name) || isOtherColumn(name, wanted); n++) {
      name = wanted + "_" + n;
    }
    return name;
  }

  private boolean isOtherColumn(String name, String wanted) {
    return !name.equals(wanted) && profile.stream().anyMatch(p -> p.column().name().equals(name));
  }
}
