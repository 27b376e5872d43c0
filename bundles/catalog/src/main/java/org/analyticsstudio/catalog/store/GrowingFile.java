package org.analyticsstudio.catalog.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that can be read while it is still being written: readers wait for what is yet to come.
 * One writer, any readers.
 */
public final class GrowingFile {

  private final Path path;
  private long written;
  private boolean whole;
  private boolean abandoned;

  private GrowingFile(Path path) {
    this.path = path;
  }

  /** A file that is about to be written. */
  public static GrowingFile at(Path path) {
    return new GrowingFile(path);
  }

  /** A file that is there. */
  public static GrowingFile whole(Path path) {
    GrowingFile file = new GrowingFile(path);
    file.end();
    return file;
  }

  /** The writer gave the file up; readers can't wait for more. */
  public static final class AbandonedException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    AbandonedException() {
      super("The file was given up before it was whole");
    }
  }

  /** Where it lies, whole or not. */
  public Path path() {
    return path;
  }

  /** Where it lies, once it is whole. */
  public synchronized Path awaitWhole() throws IOException {
    while (!whole) {
      await();
    }
    return path;
  }

  /** The writer has written so many bytes so far. */
  public synchronized void grow(long bytes) {
    written = bytes;
    notifyAll();
  }

  /** The writer has written all. */
  public synchronized void end() {
    whole = true;
    notifyAll();
  }

  /** The writer will not go on, unless it has ended. */
  public synchronized void abandon() {
    abandoned = true;
    notifyAll();
  }

  /** The content from its start; its end is only met when the file is whole. */
  public InputStream open() throws IOException {
    awaitMoreThan(0);
    return new Reader(Files.newInputStream(path));
  }

  private synchronized void awaitMoreThan(long bytes) throws IOException {
    while (!whole && written <= bytes) {
      await();
    }
  }

  /** Waits for news; only to be called while the file is not whole. */
  private synchronized void await() throws IOException {
    if (abandoned) {
      throw new AbandonedException();
    }
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private final class Reader extends InputStream {
    private final InputStream in;
    private long position;

    Reader(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      awaitMoreThan(position);
      int read = in.read(target, offset, length);
      position += Math.max(read, 0);
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
