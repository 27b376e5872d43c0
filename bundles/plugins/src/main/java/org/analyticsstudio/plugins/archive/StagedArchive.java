package org.analyticsstudio.plugins.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.plugins.Refusals;

/**
 * A private copy of a plug-in file, taken apart. Everything from here on works on this copy, so
 * that what was checked is what is started.
 *
 * @param folder holds the copies; nobody else writes to it
 * @param bundles the bundle jars in it: one for a jar, all of them for a zip
 * @param sha256 the sum of the file as it was given
 */
public record StagedArchive(Path folder, List<BundleJar> bundles, String sha256)
    implements AutoCloseable {

  /** Copies the list. */
  public StagedArchive {
    bundles = List.copyOf(bundles);
  }

  /**
   * A bundle jar of a plug-in.
   *
   * @param file the private copy
   * @param sha256 its sum
   */
  public record BundleJar(Path file, String sha256) {}

  /**
   * Copies a file into a folder of its own below another one and takes it apart.
   *
   * @param known whether the file of a sum is one of our own, whose content needs no look
   * @throws ProblemException when it is too large, no archive, or a dangerous one; nothing remains
   */
  public static StagedArchive take(
      InputStream content, Path parent, ArchiveLimits limits, Predicate<String> known)
      throws IOException {
    Files.createDirectories(parent);
    Path folder = Files.createTempDirectory(parent, "staged-");
    try {
      Path given = folder.resolve("given");
      String sha256;
      try (OutputStream copy = Files.newOutputStream(given)) {
        sha256 = Sha256.copy(new LimitedStream(content, limits.maxFileBytes()), copy);
      }
      return new StagedArchive(
          folder, new ArchiveReader(limits, known).bundles(given, sha256, folder), sha256);
    } catch (IOException | RuntimeException e) {
      delete(folder);
      throw e;
    }
  }

  /** Removes the copies. */
  @Override
  public void close() throws IOException {
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.forEach(all::add);
    }
    for (int i = all.size() - 1; i >= 0; i--) {
      Files.deleteIfExists(all.get(i));
    }
  }

  private static final class LimitedStream extends java.io.FilterInputStream {
    private final long maxBytes;
    private long left;

    LimitedStream(InputStream in, long maxBytes) {
      super(in);
      this.maxBytes = maxBytes;
      this.left = maxBytes;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw Refusals.tooLarge(maxBytes).asException();
      }
    }
  }
}
