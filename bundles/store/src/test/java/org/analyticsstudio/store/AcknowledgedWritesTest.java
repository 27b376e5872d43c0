package org.analyticsstudio.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after the process was killed in the middle of writing. */
class AcknowledgedWritesTest {

  @TempDir Path home;

  @Test
  void areThereAfterTheProcessWasKilled() throws Exception {
    WritingProcess.prepare(home);
    long next = 0;
    for (int killed = 0; killed < 3; killed++) {
      long last = writeUntilKilled(next, 200 + 37 * killed);
      List<Long> kept = numbers();
      assertThat(kept).startsWith(0L).contains(last);
      assertThat(kept)
          .as("without a gap; at most the one write under way was kept without being told")
          .hasSizeBetween((int) last + 1, (int) last + 2)
          .endsWith((long) kept.size() - 1);
      next = kept.size();
    }
  }

  /** Kills the process, as by kill -9, once it has acknowledged so many; tells the last number. */
  private long writeUntilKilled(long first, int acknowledgements) throws Exception {
    Process process =
        new ProcessBuilder(WritingProcess.command(home, first, 1_000_000))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long last = -1;
    try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
      for (int i = 0; i < acknowledgements; i++) {
        last = numberIn(lines.readLine());
      }
      process.toHandle().destroyForcibly();
      // What it said before it died is a promise, too.
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.matches("ack \\d+")) {
          last = numberIn(line);
        }
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(WritingProcess.waitFor(process)).as("killed by a signal").isEqualTo(128 + 9);
    return last;
  }

  private static long numberIn(String line) throws IOException {
    if (line == null || !line.startsWith("ack ")) {
      throw new IOException("Expected an acknowledgement, got " + line);
    }
    return Long.parseLong(line.substring(4));
  }

  private List<Long> numbers() {
    try (SqlMetadataStore store = SqlMetadataStore.open(home)) {
      return store.read(
          tx -> tx.query("select n from acknowledged order by n", row -> row.number("n")));
    }
  }
}
