package org.analyticsstudio.model.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number computed from the rows of a group.
 *
 * @param name unique among all members of the schema
 * @param column the column it aggregates, or {@code *} for the rows themselves
 * @param type always {@code numeric}
 * @param aggregations the aggregations that may be asked for; the first is the usual one
 * @param format how it is shown: {@code number}, {@code currency}, {@code percent} or absent
 * @param displayName its name for people; the name with spaces when absent
 * @param description what it means, for people
 * @param synonyms other words people use for it
 * @param hidden whether it is left out of lists and of questions
 */
public record Measure(
    String name,
    String column,
    String type,
    List<Aggregation> aggregations,
    @Nullable String format,
    @Nullable String displayName,
    @Nullable String description,
    List<String> synonyms,
    boolean hidden) {

  /** The column that stands for the rows themselves. */
  public static final String ROWS = "*";

  /** The only type of a measure. */
  public static final String NUMERIC = "numeric";

  /** The format of amounts of money. */
  public static final String CURRENCY = "currency";

  /** The format of shares of a whole: 0.125 is shown as 12.5%. */
  public static final String PERCENT = "percent";

  /** Absent lists are empty. */
  public Measure {
    aggregations = aggregations == null ? List.of() : List.copyOf(aggregations);
    synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
  }

  /** A visible measure with nothing but a name, a column and aggregations. */
  public static Measure of(String name, String column, Aggregation... aggregations) {
    return new Measure(
        name, column, NUMERIC, List.of(aggregations), null, null, null, List.of(), false);
  }

  /** Whether it counts rows rather than aggregating a column. */
  public boolean countsRows() {
    return column.equals(ROWS);
  }

  /** The name shown to people. */
  public String label() {
    return displayName != null ? displayName : Labels.fromName(name);
  }
}
