package org.analyticsstudio.model.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something rows can be grouped and filtered by.
 *
 * @param name unique among all members of the schema
 * @param column the column of the dataset it stands on
 * @param type the type of its values
 * @param description what it means, for people
 * @param displayName its name for people; the name with spaces when absent
 * @param synonyms other words people use for it
 * @param hidden whether it is left out of lists and of questions
 * @param valueSynonyms for a value as stored, other words people use for it
 */
public record Dimension(
    String name,
    String column,
    ColumnType type,
    @Nullable String description,
    @Nullable String displayName,
    List<String> synonyms,
    boolean hidden,
    Map<String, List<String>> valueSynonyms) {

  /** Absent lists and maps are empty. */
  public Dimension {
    synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
    valueSynonyms = valueSynonyms == null ? Map.of() : Map.copyOf(valueSynonyms);
  }

  /** A visible dimension with nothing but a name, a column and a type. */
  public static Dimension of(String name, String column, ColumnType type) {
    return new Dimension(name, column, type, null, null, List.of(), false, Map.of());
  }

  /** The name shown to people. */
  public String label() {
    return displayName != null ? displayName : Labels.fromName(name);
  }
}
