package org.analyticsstudio.rest.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.analyticsstudio.rest.Routes;

/** Writes the OpenAPI document while the product is built. */
public final class Main {

  private Main() {}

  /** Takes the version of the product and the files to write. */
  public static void main(String[] arguments) throws IOException {
    byte[] document = new DocumentBuilder(arguments[0]).document(Routes.classes());
    for (int i = 1; i < arguments.length; i++) {
      Path file = Path.of(arguments[i]);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, document);
    }
  }
}
