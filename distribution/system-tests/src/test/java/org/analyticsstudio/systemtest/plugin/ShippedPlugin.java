package org.analyticsstudio.systemtest.plugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.analyticsstudio.systemtest.process.Distribution;

/** A plug-in that lies in the zip, under other version numbers. */
public record ShippedPlugin(String id) {

  /** Its jar, but for the version. */
  public byte[] jar(String version) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream file = Files.newInputStream(shipped());
        JarInputStream jar = new JarInputStream(file)) {
      Manifest manifest = new Manifest(jar.getManifest());
      manifest.getMainAttributes().putValue("Bundle-Version", version);
      try (JarOutputStream copy = new JarOutputStream(bytes, manifest)) {
        for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
          copy.putNextEntry(new JarEntry(entry.getName()));
          jar.transferTo(copy);
          copy.closeEntry();
        }
      }
    }
    return bytes.toByteArray();
  }

  private Path shipped() throws IOException {
    try (Stream<Path> files = Files.list(Distribution.ofThisBuild().root().resolve("plugins"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(id + "-"))
          .findFirst()
          .orElseThrow();
    }
  }
}
