package org.analyticsstudio.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Counts what the operating system was really told to put on disk. With synchronous=NORMAL no
 * commit would sync, and only this would show it.
 */
class SyncTest {

  private static final int WRITES = 40;

  @TempDir Path folder;

  @BeforeEach
  void needStrace() throws Exception {
    String missing = SystemCalls.whyNotTraceable();
    if (missing != null) {
      System.err.println("\n*** THE TEST THAT COUNTS SYNCS WAS LEFT OUT: " + missing + " ***\n");
    }
    Assumptions.assumeTrue(missing == null, missing);
  }

  @Test
  void everyAcknowledgementComesAfterASyncOfItsOwn() throws Exception {
    Path home = folder.resolve("home");
    WritingProcess.prepare(home);
    List<SystemCalls.Event> events = trace(WritingProcess.command(home, 0, WRITES));

    int syncs = 0;
    int acknowledged = 0;
    for (SystemCalls.Event event : events) {
      if (event.isSyncOf("studio.db-wal")) {
        syncs++;
      } else if (event.isWriteOf("ack ")) {
        assertThat(syncs)
            .as("syncs of the write-ahead log since acknowledgement %d", acknowledged)
            .isPositive();
        acknowledged++;
        syncs = 0;
      }
    }
    assertThat(acknowledged).isEqualTo(WRITES);
  }

  @Test
  void aStoreThatSyncsLessWouldBeNoticed() throws Exception {
    Path home = Files.createDirectory(folder.resolve("careless"));
    List<SystemCalls.Event> events =
        trace(CarelessProcess.command(home.resolve("studio.db"), WRITES));
    assertThat(events.stream().filter(event -> event.isWriteOf("ack ")).count()).isEqualTo(WRITES);
    assertThat(events.stream().filter(event -> event.isSyncOf("studio.db-wal")).count())
        .as("syncs with synchronous=NORMAL")
        .isLessThan(WRITES / 2);
  }

  private List<SystemCalls.Event> trace(List<String> command) throws Exception {
    Path trace = folder.resolve("trace");
    List<String> traced = new ArrayList<>(SystemCalls.tracing(trace));
    traced.addAll(command);
    Process process =
        new ProcessBuilder(traced)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isZero();
    return SystemCalls.read(trace);
  }
}
