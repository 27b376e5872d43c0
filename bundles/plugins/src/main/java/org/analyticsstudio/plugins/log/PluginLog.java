package org.analyticsstudio.plugins.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticsstudio.api.plugins.Plugins.LogLine;

/** Reads from the end of the log what one plug-in, or the host about it, has written. */
public final class PluginLog {

  private static final Pattern LINE =
      Pattern.compile("^(\\S+) (ERROR|WARN|INFO|DEBUG) *\\[[^]]*] (\\S+): (.*)$");
  private static final long MOST_BYTES = 4_000_000;

  private final Path file;

  /** Reads this file. */
  public PluginLog(Path file) {
    this.file = file;
  }

  /**
   * The newest lines, oldest first.
   *
   * @param packages the packages of the plug-in's own classes
   */
  public List<LogLine> of(String id, Set<String> packages, int limit) throws IOException {
    Deque<LogLine> lines = new ArrayDeque<>();
    for (String line : tail().split("\n")) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches() && concerns(matcher.group(3), matcher.group(4), id, packages)) {
        lines.addLast(
            new LogLine(
                matcher.group(1), matcher.group(2).toLowerCase(Locale.ROOT), matcher.group(4)));
        if (lines.size() > limit) {
          lines.removeFirst();
        }
      }
    }
    return List.copyOf(lines);
  }

  private static boolean concerns(String logger, String message, String id, Set<String> packages) {
    if (logger.equals("plugin")) {
      return message.startsWith(id + " ");
    }
    Optional<String> own = packages.stream().filter(p -> matches(logger, p)).findFirst();
    return own.isPresent();
  }

  /** Logger names are shortened in the log: o.a.sales.Orders stands for all of it. */
  private static boolean matches(String logger, String packageName) {
    String[] written = logger.split("\\.");
    String[] wanted = packageName.split("\\.");
    if (written.length <= wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!written[i].equals(wanted[i]) && !wanted[i].startsWith(written[i])) {
        return false;
      }
    }
    return true;
  }

  private String tail() throws IOException {
    if (!java.nio.file.Files.exists(file)) {
      return "";
    }
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long start = Math.max(0, log.length() - MOST_BYTES);
      log.seek(start);
      byte[] bytes = new byte[(int) (log.length() - start)];
      log.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
