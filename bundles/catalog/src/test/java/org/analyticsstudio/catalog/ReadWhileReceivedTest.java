package org.analyticsstudio.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReadWhileReceivedTest {

  private static final int ROWS = 50_000;
  private static final byte[] TEXT =
      IntStream.range(0, ROWS)
          .mapToObj(i -> "item " + i + "," + i)
          .collect(Collectors.joining("\n", "name,amount\n", "\n"))
          .getBytes(UTF_8);

  @TempDir Path folder;
  private TestCatalog catalog;

  @BeforeEach
  void open() {
    catalog = new TestCatalog(folder);
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  @Test
  void theCellsOfATextAreReadBeforeItsEndHasArrived() {
    CountDownLatch reading = new CountDownLatch(1);
    UploadedFile file =
        upload(
            () -> {
              if (!reading.await(30, TimeUnit.SECONDS)) {
                throw new IOException("Nobody reads before the upload has ended");
              }
              return -1;
            },
            message -> {
              if (message.startsWith("Reading every cell")) {
                reading.countDown();
              }
            });
    assertThat(file.rowCount()).isEqualTo(ROWS);
    assertThat(file.size()).isEqualTo(TEXT.length);
  }

  @Test
  void anUploadThatBreaksOffWhileItIsReadLeavesNothing() {
    assertThatThrownBy(
            () ->
                upload(
                    () -> {
                      throw new IOException("The client has gone");
                    },
                    message -> {}))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("upload_failed"));
    assertThat(catalog.filesOnDisk()).isEmpty();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("load-"));
  }

  private interface Last {
    int read() throws IOException, InterruptedException;
  }

  private interface Told {
    void message(String message);
  }

  /** Uploads the text, then does something before its end. */
  private UploadedFile upload(Last last, Told told) {
    InputStream end =
        new InputStream() {
          @Override
          public int read() throws IOException {
            try {
              return last.read();
            } catch (InterruptedException e) {
              throw new InterruptedIOException();
            }
          }
        };
    Cancellation never = new Cancellation();
    Progress progress =
        new Progress() {
          @Override
          public void report(double fraction, String message) {
            told.message(message);
          }

          @Override
          public Cancellation cancellation() {
            return never;
          }
        };
    InputStream content = new SequenceInputStream(new ByteArrayInputStream(TEXT), end);
    return catalog.files.upload(
        TestCatalog.BY, "default", "items.csv", UploadOptions::detectAll, content, progress);
  }
}
