package org.analyticsstudio.rest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that waits on disk. The directory of temporary files is emptied at each start. */
final class SpooledFile {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final Path path;

  private SpooledFile(Path path) {
    this.path = path;
  }

  /**
   * Takes all of a file, unless it is larger than it may be.
   *
   * @return empty when it is
   */
  static Optional<SpooledFile> of(InputStream content, long maxBytes) throws IOException {
    SpooledFile spooled = new SpooledFile(Files.createTempFile("upload", ".part"));
    boolean whole = false;
    try {
      whole = copy(content, spooled.path, maxBytes);
      return whole ? Optional.of(spooled) : Optional.empty();
    } finally {
      if (!whole) {
        spooled.delete();
      }
    }
  }

  private static boolean copy(InputStream content, Path target, long maxBytes) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      long left = maxBytes;
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        left -= read;
        if (left < 0) {
          return false;
        }
        out.write(buffer, 0, read);
      }
      return true;
    }
  }

  interface Use<T> {
    T with(InputStream content);
  }

  /** Reads the file once; it is gone afterwards. */
  <T> T use(Use<T> use) {
    try (InputStream content = Files.newInputStream(path)) {
      return use.with(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete();
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
