package org.analyticsstudio.bench.baseline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most resident memory this process ever had, as Linux tells it. */
final class PeakMemory {

  private PeakMemory() {}

  static double megabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
        .findFirst()
        .orElseThrow();
  }
}
