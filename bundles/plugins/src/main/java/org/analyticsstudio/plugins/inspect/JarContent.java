package org.analyticsstudio.plugins.inspect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.analyticsstudio.api.plugins.PluginContentCheck.Content;

/** The files of a bundle jar. */
final class JarContent implements Content, AutoCloseable {

  private final ZipFile jar;

  JarContent(Path jar) throws IOException {
    this.jar = new ZipFile(jar.toFile());
  }

  @Override
  public List<String> files() {
    return jar.stream()
        .filter(entry -> !entry.isDirectory())
        .<String>map(ZipEntry::getName)
        .toList();
  }

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    ZipEntry entry = jar.getEntry(path);
    return entry == null || entry.isDirectory()
        ? Optional.empty()
        : Optional.of(new FilterInputStream(jar.getInputStream(entry)) {});
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }
}
