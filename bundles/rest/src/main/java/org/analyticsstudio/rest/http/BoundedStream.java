package org.analyticsstudio.rest.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.analyticsstudio.model.problem.Problem;

/** Refuses to be read further than a limit. */
final class BoundedStream extends FilterInputStream {

  private final long limit;
  private long seen;

  BoundedStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    count(Math.max(0, count));
    return count;
  }

  private void count(int bytes) {
    seen += bytes;
    if (seen > limit) {
      throw Problem.of(
              413,
              "body_too_large",
              "Too large",
              "The JSON body is larger than " + limit / 1_000_000 + " MB.")
          .withHint("Send less at once.")
          .asException();
    }
  }
}
