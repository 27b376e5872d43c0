package org.analyticsstudio.sales;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes the sample file while the bundle is built. */
public final class WriteSample {

  private WriteSample() {}

  /** Takes the file to write. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (InputStream rows = new OrderFile(new OrderGenerator(Catalogue.standard())).open()) {
      Files.copy(rows, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
