package org.analyticsstudio.chat.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticsstudio.model.schema.Dimension;

/**
 * The two values of a dimension that says whether something is so.
 *
 * @param yes the value, as stored, that says it is
 * @param no the value, as stored, that says it is not
 */
public record Flag(Object yes, Object no) {
  private static final Set<String> YES = Set.of("yes", "y", "true", "t", "1");
  private static final Set<String> NO = Set.of("no", "n", "false", "f", "0");

  /** The flag of a dimension with these values, if it is one. */
  static Optional<Flag> of(Dimension dimension, List<Object> values) {
    if (values.size() != 2) {
      return Optional.empty();
    }
    Object first = values.get(0);
    Object second = values.get(1);
    if (says(first, YES) && says(second, NO)) {
      return Optional.of(new Flag(first, second));
    }
    if (says(first, NO) && says(second, YES)) {
      return Optional.of(new Flag(second, first));
    }
    return Optional.empty();
  }

  private static boolean says(Object value, Set<String> words) {
    return words.contains(value.toString().toLowerCase(Locale.ROOT));
  }
}
