package org.analyticsstudio.rest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that waits on disk. The directory of temporary files is emptied at each start. */
final class SpooledFile {

  private final Path path;

  private SpooledFile(Path path) {
    this.path = path;
  }

  static SpooledFile of(InputStream content) throws IOException {
    SpooledFile spooled = new SpooledFile(Files.createTempFile("upload", ".part"));
    boolean whole = false;
    try {
      Files.copy(content, spooled.path, StandardCopyOption.REPLACE_EXISTING);
      whole = true;
      return spooled;
    } finally {
      if (!whole) {
        spooled.delete();
      }
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
