package org.analyticsstudio.plugins.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.analyticsstudio.plugins.toy.ToyActivator;
import org.analyticsstudio.plugins.toy.ToyAdapter;

/** Makes plug-in files. */
public final class PluginJar {

  private static final LocalDateTime ANY_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private PluginJar(String symbolicName, String version) {
    headers.put("Bundle-ManifestVersion", "2");
    headers.put("Bundle-SymbolicName", symbolicName);
    headers.put("Bundle-Version", version);
  }

  /** A bundle that is no plug-in. */
  public static PluginJar library(String symbolicName, String version) {
    return new PluginJar(symbolicName, version).file("content.txt", symbolicName + version);
  }

  /** A domain that is nothing but its manifest and a file. */
  public static PluginJar domain(String id, String version) {
    return library("org.example." + id, version)
        .header(
            "Provide-Capability",
            "org.analyticsstudio.domain;id="
                + id
                + ";name=\"Domain "
                + id
                + "\";api:Version=\"1.0\"");
  }

  /** A domain that is nothing but its manifest. */
  public static PluginJar manifestAlone(String id, String version) {
    PluginJar jar = domain(id, version);
    jar.files.clear();
    return jar;
  }

  /** An adapter called toy, with classes of its own. */
  public static PluginJar adapter(String version) {
    return library("org.example.toy", version)
        .header(
            "Provide-Capability",
            "org.analyticsstudio.adapter;id=toy;name=\"Toy\";api:Version=\"1.0\"")
        .header("Bundle-Activator", ToyActivator.class.getName())
        .header(
            "Import-Package",
            "org.osgi.framework,org.analyticsstudio.spi.datasource;version=\"[1,2)\","
                + "org.analyticsstudio.spi.plugin;version=\"[1,2)\","
                + "org.analyticsstudio.model.settings;version=\"[1,2)\","
                + "org.analyticsstudio.model.problem;version=\"[1,2)\"")
        .type(ToyActivator.class)
        .type(ToyAdapter.class);
  }

  public PluginJar header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public PluginJar file(String path, String content) {
    files.put(path, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** A class of the tests, put into the bundle. */
  public PluginJar type(Class<?> type) {
    String path = type.getName().replace('.', '/') + ".class";
    try (InputStream content = type.getClassLoader().getResourceAsStream(path)) {
      files.put(path, content.readAllBytes());
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] bytes() {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(JarFile.MANIFEST_NAME, written(manifest));
    entries.putAll(files);
    return zip(entries);
  }

  private static byte[] written(Manifest manifest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      manifest.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public InputStream open() {
    return new ByteArrayInputStream(bytes());
  }

  public Path write(Path file) throws IOException {
    return Files.write(file, bytes());
  }

  /** A zip of named files, the same bytes whenever it is made. */
  public static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry written = new ZipEntry(entry.getKey());
        written.setTimeLocal(ANY_TIME);
        zip.putNextEntry(written);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
