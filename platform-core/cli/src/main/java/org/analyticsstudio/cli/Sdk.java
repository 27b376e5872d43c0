package org.analyticsstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Maven repository that lies in an installation.
 *
 * @param folder the folder {@code sdk}; absent when the command line runs outside an installation
 */
record Sdk(Optional<Path> folder) {

  private static final String PARENT = "org/analyticsstudio/plugin-parent";

  /** That of the installation that the launch script belongs to. */
  static Sdk ofThisInstallation() {
    return new Sdk(
        Optional.ofNullable(System.getProperty("studio.root"))
            .map(root -> Path.of(root).resolve("sdk")));
  }

  /** The address of the repository. */
  String repository() {
    return present().toUri().toString();
  }

  /** The version of what is in it. */
  String version() {
    try (Stream<Path> versions = Files.list(present().resolve(PARENT))) {
      List<String> found = versions.map(version -> version.getFileName().toString()).toList();
      if (found.size() == 1) {
        return found.get(0);
      }
    } catch (IOException e) {
      throw missing();
    }
    throw missing();
  }

  private Path present() {
    return folder.filter(Files::isDirectory).orElseThrow(Sdk::missing);
  }

  private static Refused missing() {
    return Refused.failed(
        "This installation has no sdk folder, so a provider can't be begun; unpack the zip again.");
  }
}
