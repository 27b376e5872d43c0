package org.analyticsstudio.chat.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.model.schema.Dimension;

/**
 * What one person's rows of a dataset look like, read through the query engine.
 *
 * @param rows how many rows
 * @param distinct for a dimension how many different values
 * @param values for a dimension of few enough values, the values
 * @param frequencies for a dimension with values in how many rows each is; may be empty
 * @param ranges for a measure its least and greatest value
 * @param years for a time dimension the calendar years it has, ascending
 */
public record Facts(
    long rows,
    Map<String, Long> distinct,
    Map<String, List<Object>> values,
    Map<String, Map<Object, Long>> frequencies,
    Map<String, Range> ranges,
    Map<String, List<Integer>> years) {

  /** Copies the maps. */
  public Facts {
    distinct = Map.copyOf(distinct);
    values = Map.copyOf(values);
    frequencies = Map.copyOf(frequencies);
    ranges = Map.copyOf(ranges);
    years = Map.copyOf(years);
  }

  /** In how many rows a value is, if known. */
  public Optional<Long> frequency(Dimension dimension, Object value) {
    return Optional.ofNullable(frequencies.getOrDefault(dimension.name(), Map.of()).get(value));
  }

  /**
   * The span of a measure's values.
   *
   * @param least the least value
   * @param greatest the greatest value
   */
  public record Range(double least, double greatest) {

    /** Whether values look like shares of one, so that 20 % is stored as 0.2. */
    public boolean fraction() {
      return greatest <= 1.0 && least >= -1.0;
    }
  }
}
