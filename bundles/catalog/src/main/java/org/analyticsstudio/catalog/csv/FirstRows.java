package org.analyticsstudio.catalog.csv;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.catalog.types.ColumnEvidence;

/** Counts rows and keeps the numbers of the first few. */
final class FirstRows {

  private final List<Long> first = new ArrayList<>();
  private long count;

  void add(long row) {
    if (count++ < ColumnEvidence.NAMED_ROWS) {
      first.add(row);
    }
  }

  long count() {
    return count;
  }

  List<Long> first() {
    return List.copyOf(first);
  }
}
