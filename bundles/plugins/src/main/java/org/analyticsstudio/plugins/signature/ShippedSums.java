package org.analyticsstudio.plugins.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The SHA-256 sums of the plug-ins that came with the product. */
public final class ShippedSums {

  private final Set<String> sums;

  private ShippedSums(Set<String> sums) {
    this.sums = sums;
  }

  /** The sums in a file as {@code sha256sum} writes it; none when there is no such file. */
  public static ShippedSums read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new ShippedSums(Set.of());
    }
    try (var lines = Files.lines(file)) {
      return new ShippedSums(
          lines
              .map(line -> line.split("\\s+")[0])
              .filter(sum -> sum.matches("[0-9a-f]{64}"))
              .collect(Collectors.toUnmodifiableSet()));
    }
  }

  /** Whether a file of this sum came with the product. */
  public boolean contains(String sha256) {
    return sums.contains(sha256);
  }
}
