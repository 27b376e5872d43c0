package org.analyticsstudio.model.query;

import org.jspecify.annotations.Nullable;

/**
 * A dimension to group by. On the wire a plain name, or an object when a granularity is given.
 *
 * @param name a dimension of the schema
 * @param granularity for a time dimension, the periods to group by
 */
public record DimensionRef(String name, @Nullable Granularity granularity) {

  /** A dimension without a granularity. */
  public static DimensionRef of(String name) {
    return new DimensionRef(name, null);
  }
}
