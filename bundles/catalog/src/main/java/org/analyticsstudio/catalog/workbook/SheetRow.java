package org.analyticsstudio.catalog.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The values of one row of a sheet, in the order of its columns. Reused from row to row. */
final class SheetRow {

  private int[] columns = new int[32];
  private byte[][] texts = new byte[32][];
  private int[] lengths = new int[32];
  private boolean[] isText = new boolean[32];
  private int count;
  private long number;

  /** Begins a row, counted from 1. */
  void begin(long row) {
    number = row;
    count = 0;
  }

  void add(int column, byte[] text, int length, boolean asText) {
    if (length == 0) {
      return;
    }
    if (count == columns.length) {
      int size = count * 2;
      columns = Arrays.copyOf(columns, size);
      texts = Arrays.copyOf(texts, size);
      lengths = Arrays.copyOf(lengths, size);
      isText = Arrays.copyOf(isText, size);
    }
    columns[count] = column;
    texts[count] = text;
    lengths[count] = length;
    isText[count] = asText;
    count++;
  }

  void add(int column, String text, boolean asText) {
    byte[] bytes = text.getBytes(UTF_8);
    add(column, bytes, bytes.length, asText);
  }

  long number() {
    return number;
  }

  int count() {
    return count;
  }

  int column(int i) {
    return columns[i];
  }

  byte[] text(int i) {
    return texts[i];
  }

  int length(int i) {
    return lengths[i];
  }

  boolean isText(int i) {
    return isText[i];
  }

  /** Whether the cells are in the order of their columns, none twice. */
  boolean inOrder() {
    for (int i = 1; i < count; i++) {
      if (columns[i] <= columns[i - 1]) {
        return false;
      }
    }
    return true;
  }

  /** A copy that stays as it is. */
  SheetRow copy() {
    SheetRow copy = new SheetRow();
    copy.begin(number);
    for (int i = 0; i < count; i++) {
      copy.add(columns[i], Arrays.copyOf(texts[i], lengths[i]), lengths[i], isText[i]);
    }
    return copy;
  }

  /** The cells as text up to the last one; empty texts where there are none. */
  List<String> cells() {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      while (cells.size() < columns[i]) {
        cells.add("");
      }
      cells.add(new String(texts[i], 0, lengths[i], UTF_8));
    }
    return cells;
  }
}
