package org.analyticsstudio.catalog.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.model.problem.ProblemException;

/**
 * The first records of a text, split with some dialect.
 *
 * @param records the records; blank lines have no cells
 * @param failure what is wrong with the text where the splitting ended early
 */
record Sample(List<List<String>> records, Optional<ProblemException> failure) {

  private static final int MOST_RECORDS = 500;
  private static final int MOST_CELLS = 4_000;

  /** Splits the beginning of a text; a last record that may be cut off is left out. */
  static Sample of(byte[] head, boolean whole, CsvDialect dialect) {
    List<List<String>> records = new ArrayList<>();
    CellSink sink =
        new CellSink() {
          private List<String> cells = new ArrayList<>();
          private boolean quotedCell;

          @Override
          public void cell(byte[] text, int from, int to, boolean quoted) {
            if (cells.size() < MOST_CELLS) {
              cells.add(new String(text, from, Math.min(to - from, 2_000), UTF_8));
            }
            quotedCell = quoted;
          }

          @Override
          public void endRecord() {
            boolean blank = cells.size() == 1 && cells.get(0).isEmpty() && !quotedCell;
            records.add(blank ? List.of() : cells);
            cells = new ArrayList<>();
          }

          @Override
          public void strayQuote() {}
        };
    try {
      new CsvScanner(new ByteArrayInputStream(head), dialect, sink).scan(MOST_RECORDS);
    } catch (ProblemException e) {
      return new Sample(records, Optional.of(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!whole && records.size() > 1 && records.size() < MOST_RECORDS) {
      records.remove(records.size() - 1);
    }
    return new Sample(records, Optional.empty());
  }

  /** The number of cells that most records have. */
  int usualWidth() {
    return usual().width();
  }

  /** The share of records that have the usual number of cells. */
  double regularity() {
    return usual().share();
  }

  private record Usual(int width, double share) {}

  private Usual usual() {
    int[] counts = new int[MOST_CELLS + 1];
    int filled = 0;
    int best = 0;
    for (List<String> record : records) {
      if (!record.isEmpty()) {
        filled++;
        int width = record.size();
        counts[width]++;
        if (counts[width] > counts[best] || counts[width] == counts[best] && width > best) {
          best = width;
        }
      }
    }
    return new Usual(best, filled == 0 ? 0 : (double) counts[best] / filled);
  }
}
