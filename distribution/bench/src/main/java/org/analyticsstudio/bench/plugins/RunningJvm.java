package org.analyticsstudio.bench.plugins;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What another JVM holds after full collections. */
record RunningJvm(long pid) {

  private static final Pattern METASPACE = Pattern.compile("Metaspace\\s+used (\\d+)K");
  private static final int COLLECTIONS = 3;
  private static final long BETWEEN_MILLIS = 1_000;

  /**
   * What plug-ins could leave behind.
   *
   * @param metaspaceMegabytes the room that classes take
   * @param classLoaders those of bundles
   */
  record Held(double metaspaceMegabytes, int classLoaders) {}

  /** What is held now; some seconds pass, since not all is let go of at the first collection. */
  Held held() throws IOException, InterruptedException {
    for (int i = 0; i < COLLECTIONS; i++) {
      command("GC.class_histogram");
      Thread.sleep(BETWEEN_MILLIS);
    }
    int loaders =
        number(
            Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s.*BundleWiringImpl\\$BundleClassLoader\\b"),
            command("GC.class_histogram"));
    return new Held(number(METASPACE, command("GC.heap_info")) / 1024.0, loaders);
  }

  private static int number(Pattern pattern, String text) throws IOException {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IOException("jcmd does not tell " + pattern + ":\n" + text);
    }
    return Integer.parseInt(matcher.group(1));
  }

  private String command(String name) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    Long.toString(pid),
                    name))
            .redirectErrorStream(true)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jcmd.waitFor() != 0) {
      throw new IOException("jcmd failed: " + said);
    }
    return said;
  }
}
