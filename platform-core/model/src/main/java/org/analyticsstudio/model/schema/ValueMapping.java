package org.analyticsstudio.model.schema;

import java.util.List;
import org.analyticsstudio.model.query.Filter;

/**
 * A phrase of the business that stands for conditions on rows, as in "building wires" for a group
 * of items. Typed predicates, never text that runs.
 *
 * @param name the phrase, for people
 * @param synonyms other words for it
 * @param filters the conditions, joined by AND; at least one
 */
public record ValueMapping(String name, List<String> synonyms, List<Filter> filters) {

  /** Absent lists are empty. */
  public ValueMapping {
    synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
    filters = filters == null ? List.of() : List.copyOf(filters);
  }
}
