package org.analyticsstudio.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Watches a process with strace. */
final class SystemCalls {

  private static final Pattern LINE = Pattern.compile("(\\d+) +(.*)");
  private static final String UNFINISHED = " <unfinished ...>";
  private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. \\w+ resumed>(.*)");

  private SystemCalls() {}

  /** Why processes can't be watched here; null when they can. */
  static @Nullable String whyNotTraceable() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("strace", "-f", "-e", "trace=fsync", "-o", "/dev/null", "true")
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? null : "strace may not watch processes here: " + said.strip();
    } catch (IOException e) {
      return "there is no strace; install it (on Debian: apt-get install strace)";
    }
  }

  /** What to put before a command so that its syncs and writes end up in a file. */
  static List<String> tracing(Path file) {
    return List.of(
        "strace",
        "-f",
        "-y",
        "-s",
        "16",
        "-e",
        "trace=fsync,fdatasync,write",
        "-o",
        file.toString());
  }

  /** The calls that succeeded, in the order in which they returned. */
  static List<Event> read(Path file) throws IOException {
    List<Event> events = new ArrayList<>();
    Map<String, String> unfinished = new HashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        continue;
      }
      String thread = parts.group(1);
      String call = parts.group(2);
      Matcher resumed = RESUMED.matcher(call);
      if (call.endsWith(UNFINISHED)) {
        unfinished.put(thread, call.substring(0, call.length() - UNFINISHED.length()));
        continue;
      }
      if (resumed.matches()) {
        call = unfinished.remove(thread) + resumed.group(1);
      }
      if (call.matches(".*\\) += \\d+")) {
        events.add(new Event(call));
      }
    }
    return events;
  }

  /** A system call that succeeded. */
  record Event(String call) {

    boolean isSyncOf(String file) {
      return call.matches("(fsync|fdatasync)\\(\\d+<[^>]*/" + Pattern.quote(file) + ">\\).*");
    }

    boolean isWriteOf(String text) {
      return call.matches("write\\(1<[^>]*>, \"" + Pattern.quote(text) + ".*");
    }
  }
}
