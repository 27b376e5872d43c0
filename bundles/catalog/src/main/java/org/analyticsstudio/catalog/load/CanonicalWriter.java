package org.analyticsstudio.catalog.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a table in the one form of delimited text that leaves nothing open: text always in quotes,
 * other values bare, missing values as a mark that no quoted text is taken for.
 */
public final class CanonicalWriter implements AutoCloseable {

  /** Stands for a missing value. */
  static final String NULL = "\\N";

  private static final byte[] NULL_BYTES = NULL.getBytes(US_ASCII);

  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 18];
  private int filled;
  private boolean rowBegun;
  private long written;
  private long rowStart;
  private long longestRow;

  /** Writes to a new file. */
  public CanonicalWriter(Path file) throws IOException {
    out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Writes a text. */
  public void text(byte[] text, int from, int to) throws IOException {
    separate();
    put((byte) '"');
    int start = from;
    for (int i = from; i < to; i++) {
      if (text[i] == '"') {
        put(text, start, i + 1);
        start = i;
      }
    }
    put(text, start, to);
    put((byte) '"');
  }

  /** Writes a value whose spelling needs no quotes. */
  public void bare(byte[] value) throws IOException {
    separate();
    put(value, 0, value.length);
  }

  /** Writes a missing value. */
  public void missing() throws IOException {
    bare(NULL_BYTES);
  }

  /** Ends the row. */
  public void endRow() throws IOException {
    put((byte) '\n');
    rowBegun = false;
    long position = written + filled;
    longestRow = Math.max(longestRow, position - rowStart);
    rowStart = position;
  }

  /** Bytes of the longest row. */
  public long longestRow() {
    return longestRow;
  }

  private void separate() throws IOException {
    if (rowBegun) {
      put((byte) ',');
    }
    rowBegun = true;
  }

  private void put(byte b) throws IOException {
    if (filled == buffer.length) {
      flush();
    }
    buffer[filled++] = b;
  }

  private void put(byte[] bytes, int from, int to) throws IOException {
    int length = to - from;
    if (length > buffer.length - filled) {
      flush();
      if (length > buffer.length) {
        out.write(bytes, from, length);
        written += length;
        return;
      }
    }
    System.arraycopy(bytes, from, buffer, filled, length);
    filled += length;
  }

  private void flush() throws IOException {
    out.write(buffer, 0, filled);
    written += filled;
    filled = 0;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }
}
