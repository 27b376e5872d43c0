package org.analyticsstudio.model.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a result, in order. A row is an array with one value for each key, of the Java type that
 * {@code ColumnType} names, or null. On the wire a list of objects. Whoever reads an array does not
 * write to it.
 *
 * @param keys the keys of the columns
 * @param values the rows
 */
public record ResultRows(List<String> keys, List<@Nullable Object[]> values) {

  /** Copies the lists, not the rows. */
  public ResultRows {
    keys = List.copyOf(keys);
    values = List.copyOf(values);
  }

  /** How many rows there are. */
  public int size() {
    return values.size();
  }

  /** One row as a map in column order. */
  public Map<String, @Nullable Object> row(int index) {
    @Nullable Object[] row = values.get(index);
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      map.put(keys.get(i), row[i]);
    }
    return Collections.unmodifiableMap(map);
  }

  /** All rows as maps in column order. */
  public List<Map<String, @Nullable Object>> asMaps() {
    List<Map<String, @Nullable Object>> maps = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      maps.add(row(i));
    }
    return Collections.unmodifiableList(maps);
  }
}
