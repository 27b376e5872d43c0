package org.analyticsstudio.plugins.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.plugins.Refusals;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/**
 * The manifest of a bundle jar, as the framework would read it.
 *
 * @param symbolicName the name of the bundle
 * @param version its version
 * @param headers the main headers by name
 * @param resource what it provides and needs
 */
public record BundleManifest(
    String symbolicName, Version version, Map<String, String> headers, Resource resource) {

  /** Copies the headers. */
  public BundleManifest {
    headers = Map.copyOf(headers);
  }

  /**
   * Reads a manifest.
   *
   * @throws ProblemException when the jar is no bundle
   */
  public static BundleManifest read(Path jar) throws IOException {
    Map<String, String> headers = new HashMap<>();
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      Manifest manifest = file.getManifest();
      if (manifest == null) {
        throw Refusals.badIdentity("The jar has no manifest.").asException();
      }
      for (Map.Entry<Object, Object> header : manifest.getMainAttributes().entrySet()) {
        headers.put(((Attributes.Name) header.getKey()).toString(), (String) header.getValue());
      }
    }
    String symbolicName = headers.getOrDefault("Bundle-SymbolicName", "").split(";")[0].strip();
    if (symbolicName.isEmpty() || !"2".equals(headers.get("Bundle-ManifestVersion"))) {
      throw Refusals.badIdentity(
              "The jar is not an OSGi bundle: its manifest has no Bundle-SymbolicName or no"
                  + " Bundle-ManifestVersion 2.")
          .asException();
    }
    try {
      Version version = Version.parseVersion(headers.get("Bundle-Version"));
      return new BundleManifest(
          symbolicName, version, headers, ResourceBuilder.build(jar.toUri().toString(), headers));
    } catch (BundleException | IllegalArgumentException e) {
      throw new ProblemException(
          Refusals.badIdentity(
              "The manifest of " + symbolicName + " can't be read: " + e.getMessage()),
          e);
    }
  }

  /** What it provides in a namespace. */
  public List<Capability> capabilities(String namespace) {
    return resource.getCapabilities(namespace);
  }

  /** What it needs. */
  public List<Requirement> requirements() {
    return resource.getRequirements(null);
  }

  /** A header, when it is there. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Name and version, as people read them. */
  public String label() {
    return symbolicName + " " + version;
  }
}
