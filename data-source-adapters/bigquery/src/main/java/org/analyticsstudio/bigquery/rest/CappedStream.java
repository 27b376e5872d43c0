package org.analyticsstudio.bigquery.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The content of an answer, up to a size. */
final class CappedStream extends FilterInputStream {

  private long left;

  CappedStream(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  /** There was more. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("An answer is longer than it may be");
    }
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      throw new TooLong();
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
