package org.analyticsstudio.query.value;

import org.jspecify.annotations.Nullable;

/**
 * A value that was read, or why it could not be.
 *
 * @param value of the Java type of the column; for a moment column also a day
 * @param complaint what is wrong with it, in words; null when nothing is
 */
public record TypedValue(@Nullable Object value, @Nullable String complaint) {

  static TypedValue of(Object value) {
    return new TypedValue(value, null);
  }

  static TypedValue refused(String complaint) {
    return new TypedValue(null, complaint);
  }
}
