package org.analyticsstudio.domain.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the rows of a sample: comma-separated values in UTF-8, quotation marks where needed. */
final class SampleRows {

  private static final int MAX_CELL = 100_000;

  private final Reader reader;
  private final char[] buffer = new char[16_384];
  private int at;
  private int filled;
  private int line = 1;
  private int rowLine = 1;

  SampleRows(InputStream stream) {
    this.reader =
        new InputStreamReader(
            stream,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** The line the row returned last began on. */
  int line() {
    return rowLine;
  }

  /** The next row; empty at the end. */
  Optional<List<String>> next() throws IOException {
    rowLine = line;
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    boolean any = false;
    for (int c = read(); c >= 0; c = read()) {
      any = true;
      if (cell.length() > MAX_CELL) {
        throw new IOException("a cell is longer than 100,000 characters");
      }
      if (c == '\n') {
        line++;
      }
      if (quoted) {
        if (c != '"') {
          cell.append((char) c);
        } else if (peek() == '"') {
          cell.append((char) read());
        } else {
          quoted = false;
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == ',') {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        row.add(cell.toString());
        return Optional.of(row);
      } else if (c != '\r') {
        cell.append((char) c);
      }
    }
    if (quoted) {
      throw new IOException("a quotation mark is not closed");
    }
    if (!any) {
      return Optional.empty();
    }
    row.add(cell.toString());
    return Optional.of(row);
  }

  private int peek() throws IOException {
    if (at == filled) {
      filled = Math.max(0, reader.read(buffer, 0, buffer.length));
      at = 0;
    }
    return at == filled ? -1 : buffer[at];
  }

  private int read() throws IOException {
    int next = peek();
    at += next < 0 ? 0 : 1;
    return next;
  }
}
