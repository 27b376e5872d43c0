package org.analyticsstudio.catalog.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.analyticsstudio.catalog.types.CellClassifier;
import org.analyticsstudio.catalog.types.CellKind.Family;

/** Finds the row of the headers. */
public final class HeaderDetection {

  private static final int MOST_ROWS_ABOVE = 30;
  private static final int COMPARED_ROWS = 100;

  private final CellClassifier classifier = new CellClassifier();

  /**
   * Finds the row of the headers among the first rows of a table.
   *
   * @param records the rows; those without cells are blank
   * @param usualWidth how many cells most rows have
   * @return the row, counted from 1; 0 when there is none
   */
  public int find(List<List<String>> records, int usualWidth) {
    int candidate = firstFullRow(records, usualWidth);
    if (candidate < 0) {
      return 1;
    }
    return looksLikeData(records, candidate) && candidate == firstRow(records) ? 0 : candidate + 1;
  }

  private static int firstRow(List<List<String>> records) {
    for (int i = 0; i < records.size(); i++) {
      if (!records.get(i).isEmpty()) {
        return i;
      }
    }
    return 0;
  }

  /** Rows above the table, such as a title, have fewer cells. */
  private static int firstFullRow(List<List<String>> records, int usualWidth) {
    int first = -1;
    for (int i = 0; i < Math.min(records.size(), MOST_ROWS_ABOVE); i++) {
      List<String> record = records.get(i);
      if (record.isEmpty()) {
        continue;
      }
      if (first < 0) {
        first = i;
      }
      long filled = record.stream().filter(c -> !c.isBlank()).count();
      if (record.size() >= usualWidth && filled * 2 > usualWidth
          || usualWidth > 2 && filled > 1 && filled + 1 >= usualWidth) {
        return i;
      }
    }
    return first;
  }

  private boolean looksLikeData(List<List<String>> records, int candidate) {
    int forHeader = 0;
    int forData = 0;
    List<String> row = records.get(candidate);
    for (int c = 0; c < row.size(); c++) {
      Family own = family(row.get(c));
      Family below = familyBelow(records, candidate, c);
      if (own == Family.TEXT && below != Family.TEXT && below != Family.NOTHING) {
        forHeader++;
      } else if (own != Family.TEXT && own != Family.NOTHING) {
        boolean same = own == below || below == Family.NOTHING;
        forData += same && !isYear(row.get(c)) ? 1 : 0;
      }
    }
    return forData > forHeader;
  }

  private Family familyBelow(List<List<String>> records, int candidate, int column) {
    Family found = Family.NOTHING;
    int last = Math.min(records.size(), candidate + COMPARED_ROWS);
    for (int i = candidate + 1; i < last; i++) {
      List<String> record = records.get(i);
      Family own = column < record.size() ? family(record.get(column)) : Family.NOTHING;
      if (own == Family.NOTHING) {
        continue;
      }
      if (found != Family.NOTHING && found != own) {
        return Family.TEXT;
      }
      found = own;
    }
    return found;
  }

  private Family family(String cell) {
    byte[] text = cell.getBytes(UTF_8);
    return classifier.classify(text, 0, text.length, false).family();
  }

  private static boolean isYear(String cell) {
    return cell.matches("(19|20)\\d\\d");
  }
}
