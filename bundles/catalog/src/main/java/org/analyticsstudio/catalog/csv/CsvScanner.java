package org.analyticsstudio.catalog.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;

/**
 * Splits delimited UTF-8 text into cells as RFC 4180 has it, and reads what doesn't keep to it
 * without losing anything: quotes within bare cells and text after a closing quote are taken as
 * they stand, and LF, CR LF and CR all end records. One scan, one thread.
 */
final class CsvScanner {

  /** The most bytes a cell can have. */
  static final int MAX_CELL = 32 * 1024 * 1024;

  private static final int BUFFER = 1 << 20;

  private final InputStream in;
  private final CellSink sink;
  private final byte delimiter;
  private final byte quote;
  private final boolean[] ends = new boolean[256];
  private byte[] buffer = new byte[BUFFER];
  private byte[] unescaped = new byte[256];
  private int at;
  private int limit;
  private int cell;
  private long dropped;
  private long records;
  private long lineFeeds;
  private long returnLineFeeds;
  private long returns;
  private long recordStart;
  private long longestRecord;
  private boolean endsWithDelimiter;

  /** Bytes of the current cell that are quotes around or within it. */
  private int notContent;

  CsvScanner(InputStream in, CsvDialect dialect, CellSink sink) {
    this.in = in;
    this.sink = sink;
    this.delimiter = dialect.delimiter();
    this.quote = dialect.quote();
    for (int c : new int[] {'\n', '\r', 0, delimiter, quote}) {
      ends[c] = true;
    }
  }

  /** Reads all records, or so many. */
  void scan(long mostRecords) throws IOException {
    while (records < mostRecords && (at < limit || fill())) {
      cell = at;
      notContent = 0;
      skipSpacesBeforeQuote();
      if (at < limit && buffer[at] == quote) {
        quotedCell();
      } else {
        at = cell;
        bareCell();
      }
    }
    if (endsWithDelimiter && records < mostRecords) {
      sink.cell(buffer, 0, 0, false);
      endRecord();
    }
  }

  private void skipSpacesBeforeQuote() throws IOException {
    while (at < limit && buffer[at] == ' ' || at == limit && at > cell && fill()) {
      if (buffer[at] == ' ') {
        at++;
      } else {
        break;
      }
    }
    if (at > cell && at < limit && buffer[at] == quote) {
      sink.strayQuote();
    }
  }

  private void bareCell() throws IOException {
    for (; ; ) {
      byte[] text = buffer;
      int i = at;
      while (i < limit && !ends[text[i] & 0xff]) {
        i++;
      }
      at = i;
      if (at < limit) {
        if (text[at] == quote) {
          sink.strayQuote();
          at++;
          continue;
        }
        refuseNul();
        break;
      }
      if (!fill()) {
        break;
      }
    }
    refuseLarge();
    sink.cell(buffer, cell, at, false);
    afterCell();
  }

  private void quotedCell() throws IOException {
    at++;
    notContent = 2;
    int start = at - cell;
    int length = -1;
    for (; ; ) {
      if (at == limit && !fill()) {
        throw unterminated();
      }
      byte c = buffer[at];
      if (c == quote) {
        boolean more = at + 1 < limit || fill();
        if (more && buffer[at + 1] == quote) {
          length = append(start, length);
          start = at + 1 - cell;
          at += 2;
          notContent++;
          continue;
        }
        break;
      }
      if (c == 0) {
        refuseNul();
      }
      at++;
    }
    int end = at - cell;
    at++;
    boolean trailing = trailingText();
    refuseLarge();
    if (length < 0 && !trailing) {
      sink.cell(buffer, cell + start, cell + end, true);
    } else {
      length = length < 0 ? 0 : length;
      length = copy(cell + start, cell + end, length);
      if (trailing) {
        length = copy(cell + end + 1, at, length);
      }
      sink.cell(unescaped, 0, length, true);
    }
    afterCell();
  }

  /** Moves behind what stands between a closing quote and the end of the cell. */
  private boolean trailingText() throws IOException {
    boolean text = false;
    for (; ; at++) {
      if (at == limit && !fill()) {
        return text;
      }
      byte c = buffer[at];
      if (c == delimiter || c == '\n' || c == '\r') {
        return text;
      }
      refuseNul();
      if (!text) {
        sink.strayQuote();
      }
      text |= c != ' ';
    }
  }

  private int append(int start, int length) {
    return copy(cell + start, at, Math.max(length, 0));
  }

  private int copy(int from, int to, int length) {
    int total = length + to - from;
    if (total > unescaped.length) {
      unescaped = Arrays.copyOf(unescaped, Math.max(total, unescaped.length * 2));
    }
    System.arraycopy(buffer, from, unescaped, length, to - from);
    return total;
  }

  private void afterCell() throws IOException {
    endsWithDelimiter = false;
    if (at == limit && !fill()) {
      endRecord();
      return;
    }
    cell = at;
    byte c = buffer[at++];
    if (c == delimiter) {
      endsWithDelimiter = true;
      return;
    }
    if (c == '\n') {
      lineFeeds++;
    } else if ((at < limit || fill()) && buffer[at] == '\n') {
      at++;
      returnLineFeeds++;
    } else {
      returns++;
    }
    endRecord();
  }

  private void endRecord() {
    records++;
    long position = dropped + at;
    longestRecord = Math.max(longestRecord, position - recordStart);
    recordStart = position;
    sink.endRecord();
  }

  /** Reads on; keeps the current cell at the front of the buffer. */
  private boolean fill() throws IOException {
    if (cell > 0) {
      System.arraycopy(buffer, cell, buffer, 0, limit - cell);
      dropped += cell;
      at -= cell;
      limit -= cell;
      cell = 0;
    }
    refuseLarge();
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    if (read <= 0) {
      return false;
    }
    limit += read;
    return true;
  }

  private void refuseLarge() {
    if (at - cell - notContent > MAX_CELL) {
      throw tooLarge();
    }
  }

  private void refuseNul() {
    if (buffer[at] == 0) {
      throw new ProblemException(
          Problem.invalid("nul_bytes", "Row " + (records + 1) + " of the file has a NUL byte.")
              .withHint(
                  "Save the file as text, for example as CSV in UTF-8, and upload it again."));
    }
  }

  private ProblemException tooLarge() {
    return new ProblemException(
        Problem.invalid(
                "cell_too_large", "A cell of row " + (records + 1) + " is larger than 32 MB.")
            .withHint("Check the quotes from that row on: a missing one joins all that follows."));
  }

  private ProblemException unterminated() {
    return new ProblemException(
        Problem.invalid(
                "quote_unterminated",
                "Row " + (records + 1) + " opens a quote that is never closed.")
            .withHint("Close the quote, or double it where it belongs to the text."));
  }

  long records() {
    return records;
  }

  long longestRecord() {
    return longestRecord;
  }

  /** The one way all lines end, or empty when they differ or end with CR alone. */
  String lineEnd() {
    if (returns == 0 && returnLineFeeds == 0) {
      return "\n";
    }
    return returns == 0 && lineFeeds == 0 ? "\r\n" : "";
  }
}
