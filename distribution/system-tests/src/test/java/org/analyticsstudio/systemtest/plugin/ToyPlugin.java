package org.analyticsstudio.systemtest.plugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The toy domain as a plug-in with a class of its own, in any version. */
public final class ToyPlugin {
  /** Its id. */
  public static final String ID = "toy";

  private static final Path DOMAIN =
      Path.of(System.getProperty("studio.sources"), "distribution", "toy-domain");

  private ToyPlugin() {}

  /** The bundle jar. */
  public static byte[] jar(String version) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes, manifest(version))) {
      for (Path file : files()) {
        String text = Files.readString(file).replace("version: 1.0.0", "version: " + version);
        write(jar, DOMAIN.relativize(file).toString(), text.getBytes());
      }
      String code = ToyActivator.class.getName().replace('.', '/') + ".class";
      ClassLoader ours = Objects.requireNonNull(ToyPlugin.class.getClassLoader());
      try (InputStream in = Objects.requireNonNull(ours.getResourceAsStream(code))) {
        write(jar, code, in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(DOMAIN)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Manifest manifest(String version) {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", "org.example.toy");
    main.putValue("Bundle-Version", version);
    main.putValue("Bundle-Activator", ToyActivator.class.getName());
    main.putValue("Import-Package", "org.osgi.framework");
    main.putValue(
        "Provide-Capability",
        "org.analyticsstudio.domain;id=" + ID + ";name=Toy;api:Version=\"1.0\"");
    return manifest;
  }

  private static void write(JarOutputStream jar, String path, byte[] content) throws IOException {
    jar.putNextEntry(new ZipEntry(path));
    jar.write(content);
    jar.closeEntry();
  }
}
