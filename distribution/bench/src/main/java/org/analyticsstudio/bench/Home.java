package org.analyticsstudio.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A home folder for the product. */
record Home(Path folder) {

  /** The same home, which takes uploads up to this size. */
  Home takingUploadsUpTo(int megabytes) throws IOException {
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Files.writeString(conf.resolve("files.cfg"), "max-size = " + megabytes + "MB\n");
    return this;
  }
}
