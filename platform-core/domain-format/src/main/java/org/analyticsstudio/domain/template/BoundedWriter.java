package org.analyticsstudio.domain.template;

import java.io.IOException;
import java.io.Writer;

/** Keeps what is written, up to a limit. */
final class BoundedWriter extends Writer {

  /** There was more than the limit. */
  static final class Full extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final StringBuilder text = new StringBuilder();
  private final int most;

  BoundedWriter(int most) {
    this.most = most;
  }

  @Override
  public void write(char[] characters, int offset, int length) throws Full {
    if (text.length() + length > most) {
      throw new Full();
    }
    text.append(characters, offset, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  String text() {
    return text.toString();
  }
}
