package org.analyticsstudio.plugins.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.plugins.Refusals;

/** Takes a jar, or a zip of jars, apart without trusting what it says of itself. */
final class ArchiveReader {

  private static final int MAX_BUNDLES = 64;
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  private final ArchiveLimits limits;
  private final Predicate<String> known;

  ArchiveReader(ArchiveLimits limits, Predicate<String> known) {
    this.limits = limits;
    this.known = known;
  }

  /**
   * The bundles of a file.
   *
   * @param sha256 of the file, which is that of a bundle that is not wrapped in a zip
   */
  List<StagedArchive.BundleJar> bundles(Path given, String sha256, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(given.toFile())) {
      if (!known.test(sha256)) {
        checkEntries(zip);
      }
      if (zip.getEntry(MANIFEST) != null) {
        Path jar = Files.move(given, folder.resolve("plugin.jar"));
        return List.of(new StagedArchive.BundleJar(jar, sha256));
      }
      return unpacked(zip, folder);
    } catch (ZipException | IllegalArgumentException e) {
      throw new ProblemException(
          Refusals.badArchive("The file is neither a jar nor a zip, or it is damaged."), e);
    }
  }

  private List<StagedArchive.BundleJar> unpacked(ZipFile zip, Path folder) throws IOException {
    List<StagedArchive.BundleJar> jars = new ArrayList<>();
    for (ZipEntry entry : entries(zip)) {
      if (!entry.isDirectory()) {
        if (!entry.getName().toLowerCase(Locale.ROOT).endsWith(".jar")) {
          continue;
        }
        if (jars.size() == MAX_BUNDLES) {
          throw Refusals.badArchive("The zip holds more than " + MAX_BUNDLES + " bundles.")
              .asException();
        }
        jars.add(unpacked(zip, entry, folder.resolve("bundle-" + jars.size() + ".jar")));
      }
    }
    if (jars.isEmpty()) {
      throw Refusals.badArchive("The zip holds no bundle jar.").asException();
    }
    return jars;
  }

  private StagedArchive.BundleJar unpacked(ZipFile zip, ZipEntry entry, Path target)
      throws IOException {
    String sha256;
    try (InputStream content = zip.getInputStream(entry);
        OutputStream copy = Files.newOutputStream(target)) {
      sha256 = Sha256.copy(content, copy);
    }
    try (ZipFile jar = new ZipFile(target.toFile())) {
      checkEntries(jar);
      if (jar.getEntry(MANIFEST) == null) {
        throw Refusals.badArchive(shown(entry.getName()) + " in the zip is not a bundle jar.")
            .asException();
      }
    }
    return new StagedArchive.BundleJar(target, sha256);
  }

  /** Reads every entry to its end: sizes in a zip's directory may lie. */
  private void checkEntries(ZipFile zip) throws IOException {
    Set<String> names = new HashSet<>();
    long left = limits.maxUnpackedBytes();
    byte[] buffer = new byte[65_536];
    for (ZipEntry entry : entries(zip)) {
      checkName(entry.getName());
      if (!names.add(entry.getName())) {
        throw Refusals.badArchive("The archive holds " + shown(entry.getName()) + " twice.")
            .asException();
      }
      try (InputStream content = zip.getInputStream(entry)) {
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
          left -= read;
          if (left < 0) {
            throw Refusals.badArchive(
                    "The archive unpacks to more than "
                        + limits.maxUnpackedBytes() / 1_000_000
                        + " MB.")
                .asException();
          }
        }
      }
    }
  }

  private List<ZipEntry> entries(ZipFile zip) {
    if (zip.size() > limits.maxEntries()) {
      throw Refusals.badArchive("The archive holds more than " + limits.maxEntries() + " files.")
          .asException();
    }
    List<ZipEntry> entries = new ArrayList<>();
    Enumeration<? extends ZipEntry> all = zip.entries();
    while (all.hasMoreElements()) {
      entries.add(all.nextElement());
    }
    return entries;
  }

  private static void checkName(String name) {
    boolean bad =
        name.isEmpty()
            || name.startsWith("/")
            || name.contains("\\")
            || name.chars().anyMatch(c -> c < ' ')
            || name.matches("^[A-Za-z]:.*")
            || List.of(name.split("/", -1)).contains("..");
    if (bad) {
      throw Refusals.badArchive(
              "The archive holds a file with a path that leads outside of it: " + shown(name))
          .asException();
    }
  }

  private static String shown(String name) {
    String clean = name.replaceAll("\\p{Cntrl}", "?");
    return clean.length() > 80 ? clean.substring(0, 80) + "…" : clean;
  }
}
