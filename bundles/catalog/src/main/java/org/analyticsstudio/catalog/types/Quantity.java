package org.analyticsstudio.catalog.types;

import java.util.Locale;

/** Words for how many of a thing there are, as in "1 row" and "1,204 rows". */
public record Quantity(long count, String one) {

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : one + "s");
  }
}
