package org.analyticsstudio.bench.plugins;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** The toy domain as a plug-in with a class of its own, in any version. */
final class ToyPlugin {

  static final String ID = "toy";
  static final String PATH = "/api/v1/domains/toy";

  private static final List<String> FILES =
      List.of(
          "domain.yaml",
          "data/sales.csv",
          "schema/sales.yaml",
          "examples.yaml",
          "dashboards/overview.yaml");

  private ToyPlugin() {}

  static byte[] jar(String version) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes, manifest(version))) {
      for (String file : FILES) {
        String text = new String(content("/toy-domain/" + file), StandardCharsets.UTF_8);
        write(
            jar,
            file,
            text.replace("version: 1.0.0", "version: " + version).getBytes(StandardCharsets.UTF_8));
      }
      String code = ToyActivator.class.getName().replace('.', '/') + ".class";
      write(jar, code, content("/" + code));
    }
    return bytes.toByteArray();
  }

  private static byte[] content(String path) throws IOException {
    try (InputStream in = ToyPlugin.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("the benchmark lacks " + path);
      }
      return in.readAllBytes();
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
