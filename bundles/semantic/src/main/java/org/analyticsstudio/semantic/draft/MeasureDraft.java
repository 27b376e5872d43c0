package org.analyticsstudio.semantic.draft;

import java.util.List;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.Measure;
import org.jspecify.annotations.Nullable;

/** Chooses aggregations and formats of measures. */
final class MeasureDraft {

  static final List<Aggregation> ADDS_UP =
      List.of(
          Aggregation.SUM,
          Aggregation.AVG,
          Aggregation.MIN,
          Aggregation.MAX,
          Aggregation.MEDIAN,
          Aggregation.COUNT);
  static final List<Aggregation> AVERAGES =
      List.of(
          Aggregation.AVG,
          Aggregation.MEDIAN,
          Aggregation.MIN,
          Aggregation.MAX,
          Aggregation.SUM,
          Aggregation.COUNT);

  private MeasureDraft() {}

  /**
   * The usual aggregation and why.
   *
   * @param aggregations in order
   * @param reason in words
   */
  record Choice(List<Aggregation> aggregations, String reason) {}

  static Choice choose(ColumnShape shape, HeaderWords words, boolean rowsAreEvents) {
    if (shape.isPercent()) {
      return new Choice(AVERAGES, "Percents in the file: averaged, since shares do not add up.");
    }
    if (shape.isFraction()) {
      return new Choice(
          AVERAGES, "A fraction between 0 and 1: averaged, since fractions do not add up.");
    }
    if (words.nameSomethingPerUnit()) {
      return new Choice(
          AVERAGES, "Its name says a value per unit: averaged, since it does not add up.");
    }
    if (!rowsAreEvents) {
      return new Choice(
          AVERAGES,
          "Numbers in rows without a time are properties of things: averaged first, sums can be"
              + " asked.");
    }
    return new Choice(ADDS_UP, "Numbers that add up over the rows: summed first.");
  }

  static @Nullable String format(ColumnShape shape, HeaderWords words, DatasetColumn column) {
    if (column.format() != null) {
      return column.format();
    }
    String header = column.header();
    if (shape.isFraction() && (words.nameAPercentage() || header.indexOf('%') >= 0)) {
      return Measure.PERCENT;
    }
    boolean symbol =
        header.chars().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL);
    return symbol || words.nameMoney() ? Measure.CURRENCY : null;
  }
}
