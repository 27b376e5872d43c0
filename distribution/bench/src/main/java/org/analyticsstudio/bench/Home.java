package org.analyticsstudio.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A home folder for the product. */
public record Home(Path folder) {

  /** The same home, which takes uploads up to this size. */
  Home takingUploadsUpTo(int megabytes) throws IOException {
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Files.writeString(conf.resolve("files.cfg"), "max-size = " + megabytes + "MB\n");
    return this;
  }

  /** The same home, in which plug-ins run that nobody signed. */
  public Home takingUnsignedPlugins() throws IOException {
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Files.writeString(conf.resolve("plugins.cfg"), "allow-unsigned = true\n");
    return this;
  }
}
