package org.analyticsstudio.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resident memory of a process, as Linux tells it in /proc. */
record ProcessMemory(long pid) {

  static ProcessMemory own() {
    return new ProcessMemory(ProcessHandle.current().pid());
  }

  double residentMegabytes() throws IOException {
    return megabytes("VmRSS:");
  }

  double peakMegabytes() throws IOException {
    return megabytes("VmHWM:");
  }

  void resetPeak() throws IOException {
    Files.writeString(Path.of("/proc/" + pid + "/clear_refs"), "5");
  }

  private double megabytes(String name) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
        .findFirst()
        .orElseThrow();
  }
}
