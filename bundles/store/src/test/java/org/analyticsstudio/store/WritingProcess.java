package org.analyticsstudio.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own that writes numbered rows and says {@code ack <number>} after each that was
 * acknowledged. Started by tests that look at it from outside.
 */
public final class WritingProcess {

  private WritingProcess() {}

  /** Arguments: home, first number, how many. */
  public static void main(String[] args) {
    long first = Long.parseLong(args[1]);
    long end = first + Long.parseLong(args[2]);
    PrintStream out =
        new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false);
    try (SqlMetadataStore store = SqlMetadataStore.open(Path.of(args[0]))) {
      for (long number = first; number < end; number++) {
        long written = number;
        store.write(tx -> tx.update("insert into acknowledged (n) values (?)", written));
        byte[] line =
            ("ack " + written + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        out.write(line, 0, line.length);
        out.flush();
      }
    }
  }

  /** Makes a home with the table the process writes to. */
  static void prepare(Path home) {
    try (SqlMetadataStore store = SqlMetadataStore.open(home)) {
      store.write(tx -> tx.update("create table acknowledged (n integer primary key)"));
    }
  }

  /** The command line of the process. */
  static List<String> command(Path home, long first, long count) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        WritingProcess.class.getName(),
        home.toString(),
        Long.toString(first),
        Long.toString(count));
  }

  /** Waits for a process to end, and ends it when that takes too long. */
  static int waitFor(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new IOException("The process did not end in time.");
    }
    return process.exitValue();
  }
}
