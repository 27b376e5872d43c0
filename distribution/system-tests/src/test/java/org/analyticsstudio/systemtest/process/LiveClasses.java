package org.analyticsstudio.systemtest.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the objects of a class that are left in another JVM after a full collection. */
public final class LiveClasses {
  private static final int ATTEMPTS = 20;
  private static final long BETWEEN_MS = 500;

  private final long pid;

  /** Looks into the JVM with this process id. */
  public LiveClasses(long pid) {
    this.pid = pid;
  }

  /**
   * How many are left. What is let go of needs more than one collection now and then, so it is
   * counted again for some seconds while there are more than the bound.
   */
  public int settledAtMost(String className, int bound) throws IOException, InterruptedException {
    int count = count(className);
    for (int i = 1; i < ATTEMPTS && count > bound; i++) {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_MS);
      int again = count(className);
      if (bound == 0 && again == count) {
        break;
      }
      count = again;
    }
    return count;
  }

  private int count(String className) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    Long.toString(pid),
                    "GC.class_histogram"))
            .redirectErrorStream(true)
            .start();
    String histogram = new String(jcmd.getInputStream().readAllBytes());
    if (jcmd.waitFor() != 0) {
      throw new IOException("The JVM can't be looked into: " + histogram);
    }
    Matcher line =
        Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+" + Pattern.quote(className) + "\\b")
            .matcher(histogram);
    if (!line.find()) {
      throw new IOException("There is no object of the class " + className + ".");
    }
    return Integer.parseInt(line.group(1));
  }
}
