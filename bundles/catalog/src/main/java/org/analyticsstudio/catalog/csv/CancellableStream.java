package org.analyticsstudio.catalog.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import org.analyticsstudio.spi.plugin.Cancellation;

/** Stops reading when nobody wants the outcome any more. */
final class CancellableStream extends FilterInputStream {

  private final Cancellation cancellation;

  CancellableStream(InputStream in, Cancellation cancellation) {
    super(in);
    this.cancellation = cancellation;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (cancellation.isCancelled()) {
      throw new InterruptedIOException("Cancelled");
    }
    return in.read(target, offset, length);
  }
}
