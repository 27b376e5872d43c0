package org.analyticsstudio.plugins.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.analyticsstudio.plugins.archive.Sha256;
import org.analyticsstudio.plugins.archive.StagedArchive.BundleJar;
import org.analyticsstudio.plugins.inspect.Candidate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of the plug-ins, a folder for each version. A folder is written beside its final name
 * and renamed when whole. Its bundles never change after that; when it was stored last does, as the
 * same version may come again.
 */
public final class PluginFiles {

  private static final Logger LOG = LoggerFactory.getLogger(PluginFiles.class);
  private static final String ABOUT = "about.properties";
  private static final String BUNDLE = "plugin.jar";
  private static final int SUM_IN_NAME = 12;

  private final Path root;

  /** The files below this folder. */
  public PluginFiles(Path root) {
    this.root = root;
  }

  /** Where archives are staged: on the same disk, so that storing is a rename. */
  public Path staging() {
    return root.resolve("staging");
  }

  /**
   * A version whose files are here.
   *
   * @param version with the time it was stored at first
   * @param isNew whether its files were not here before
   */
  public record Arrival(StoredVersion version, boolean isNew) {}

  /** Keeps the files of a candidate. A version that is kept already is not written again. */
  public Arrival store(Candidate candidate) throws IOException {
    String id = candidate.identity().id();
    String version = candidate.identity().version().toString();
    Path folder =
        root.resolve(id)
            .resolve(version + "-" + candidate.archive().sha256().substring(0, SUM_IN_NAME));
    Optional<StoredVersion> known = read(folder);
    if (known.isPresent()) {
      return new Arrival(known.get(), false);
    }
    Path beside = Files.createTempDirectory(Files.createDirectories(staging()), "store-");
    Files.copy(candidate.bundle().jar().file(), beside.resolve(BUNDLE));
    List<BundleJar> libraries = new ArrayList<>();
    for (int i = 0; i < candidate.libraries().size(); i++) {
      BundleJar library = candidate.libraries().get(i).jar();
      libraries.add(library);
      Files.copy(library.file(), beside.resolve(library(i)));
    }
    StoredVersion stored =
        new StoredVersion(id, version, folder, candidate.bundle().jar(), libraries, Instant.now());
    writeAbout(stored, beside.resolve(ABOUT));
    Files.createDirectories(root.resolve(id));
    delete(folder);
    Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
    return new Arrival(
        read(folder).orElseThrow(() -> new IOException("A stored plug-in can't be read")), true);
  }

  /** Marks a kept version as the one that was stored last. */
  public StoredVersion storedNow(StoredVersion version) throws IOException {
    return storedAgainAt(version, Instant.now());
  }

  /** Marks a kept version as stored at another time. */
  public StoredVersion storedAgainAt(StoredVersion version, Instant when) throws IOException {
    StoredVersion again = version.storedAgainAt(when);
    Path beside = Files.createTempFile(Files.createDirectories(staging()), "about-", null);
    writeAbout(again, beside);
    Files.move(
        beside,
        version.folder().resolve(ABOUT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    return again;
  }

  private static void writeAbout(StoredVersion version, Path file) throws IOException {
    Properties about = new Properties();
    about.setProperty("id", version.id());
    about.setProperty("version", version.version());
    about.setProperty("stored_at", version.storedAt().toString());
    about.setProperty("bundle", version.bundle().sha256());
    for (int i = 0; i < version.libraries().size(); i++) {
      about.setProperty("library." + i, version.libraries().get(i).sha256());
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      about.store(out, null);
    }
  }

  private static String library(int index) {
    return "library-" + index + ".jar";
  }

  /** The kept versions of a plug-in, the one stored last first. */
  public List<StoredVersion> versions(String id) throws IOException {
    List<StoredVersion> versions = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(root.resolve(id))) {
      for (Path folder : folders) {
        read(folder).ifPresent(versions::add);
      }
    } catch (NoSuchFileException e) {
      return List.of();
    }
    versions.sort(Comparator.comparing(StoredVersion::storedAt).reversed());
    return versions;
  }

  /** A kept version, the one stored last when there are several of the same number. */
  public Optional<StoredVersion> find(String id, String version) throws IOException {
    return versions(id).stream().filter(v -> v.version().equals(version)).findFirst();
  }

  /** Whether the files of a version are still those that were checked. */
  public boolean isIntact(StoredVersion version) throws IOException {
    if (!Sha256.of(version.bundle().file()).equals(version.bundle().sha256())) {
      return false;
    }
    for (BundleJar library : version.libraries()) {
      if (!Sha256.of(library.file()).equals(library.sha256())) {
        return false;
      }
    }
    return true;
  }

  /** Removes a version. */
  public void delete(StoredVersion version) throws IOException {
    delete(version.folder());
  }

  /** Removes what a broken-off change left behind. */
  public void sweep() throws IOException {
    delete(staging());
  }

  private static Optional<StoredVersion> read(Path folder) throws IOException {
    Path file = folder.resolve(ABOUT);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Properties about = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      about.load(in);
      List<BundleJar> libraries = new ArrayList<>();
      for (int i = 0; about.getProperty("library." + i) != null; i++) {
        libraries.add(new BundleJar(folder.resolve(library(i)), about.getProperty("library." + i)));
      }
      return Optional.of(
          new StoredVersion(
              about.getProperty("id"),
              about.getProperty("version"),
              folder,
              new BundleJar(folder.resolve(BUNDLE), about.getProperty("bundle")),
              libraries,
              Instant.parse(about.getProperty("stored_at"))));
    } catch (RuntimeException e) {
      LOG.warn("The kept plug-in in {} can't be read and is passed over", folder, e);
      return Optional.empty();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
