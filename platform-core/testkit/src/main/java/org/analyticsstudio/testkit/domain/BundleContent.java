package org.analyticsstudio.testkit.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticsstudio.api.plugins.PluginContentCheck.Content;
import org.jspecify.annotations.Nullable;

/** The files of a bundle. */
final class BundleContent implements Content, AutoCloseable {

  private static final Pattern ID =
      Pattern.compile("org\\.analyticsstudio\\.domain;[^,]*?id=\"?([a-z0-9_]+)");

  private final JarFile jar;

  BundleContent(Path file) throws IOException {
    this.jar = new JarFile(file.toFile());
  }

  @Nullable String version() throws IOException {
    return main().getValue("Bundle-Version");
  }

  @Nullable String domainId() throws IOException {
    String capabilities = main().getValue("Provide-Capability");
    Matcher id = ID.matcher(capabilities == null ? "" : capabilities);
    return id.find() ? id.group(1) : null;
  }

  private Attributes main() throws IOException {
    return jar.getManifest() == null ? new Attributes() : jar.getManifest().getMainAttributes();
  }

  @Override
  public List<String> files() {
    return jar.stream()
        .filter(entry -> !entry.isDirectory())
        .map(entry -> entry.getName())
        .toList();
  }

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    return jar.getEntry(path) == null
        ? Optional.empty()
        : Optional.of(jar.getInputStream(jar.getEntry(path)));
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }
}
