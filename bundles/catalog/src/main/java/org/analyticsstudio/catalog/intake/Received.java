package org.analyticsstudio.catalog.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.function.LongSupplier;
import org.analyticsstudio.api.catalog.FileFormat;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.catalog.store.GrowingFile;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;

/** Streams an upload to disk, no further than it may go on. */
final class Received {

  private static final int BUFFER = 1 << 17;
  private static final int HEAD = 16 * 1024;

  private final LongSupplier maxSize;

  Received(LongSupplier maxSize) {
    this.maxSize = maxSize;
  }

  /** Writes the content to a new file, which may be read meanwhile, and returns its size. */
  long store(InputStream content, GrowingFile target, FileFormat format, Progress progress)
      throws IOException {
    long size = 0;
    long most = maxSize.getAsLong();
    try (OutputStream out =
        Files.newOutputStream(
            target.path(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] head = content.readNBytes(HEAD);
      FormatRecognition.checkContent(format, head);
      byte[] buffer = new byte[BUFFER];
      System.arraycopy(head, 0, buffer, 0, head.length);
      for (int read = head.length; read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > most) {
          throw tooLarge(most);
        }
        if (progress.cancellation().isCancelled()) {
          throw Cancelled.problem();
        }
        out.write(buffer, 0, read);
        target.grow(size);
      }
    }
    target.end();
    return size;
  }

  private static ProblemException tooLarge(long most) {
    return new ProblemException(
        Problem.of(
                413,
                "file_too_large",
                "File too large",
                "The file is larger than the limit of " + shown(most) + ".")
            .withHint("Split the file, or ask the administrator to raise files.max-size."));
  }

  private static String shown(long size) {
    return size % (1 << 20) == 0 ? (size >> 20) + " MB" : size + " bytes";
  }
}
