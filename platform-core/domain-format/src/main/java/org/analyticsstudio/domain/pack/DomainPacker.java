package org.analyticsstudio.domain.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.analyticsstudio.domain.format.Domain;
import org.analyticsstudio.domain.format.DomainReading;
import org.analyticsstudio.domain.format.HostRules;
import org.analyticsstudio.domain.read.DomainReader;

/**
 * Makes a bundle of a folder, without a build tool. The same files make the same bytes, whenever
 * and wherever they are packed. Stateless and thread safe.
 */
public final class DomainPacker {

  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final LocalDateTime ONE_TIME_FOR_ALL = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final DomainReader reader = new DomainReader();

  /** A packer. */
  public DomainPacker() {}

  /**
   * Checks a folder and writes its bundle; an existing file is replaced when all went well.
   *
   * @param folder with {@code domain.yaml} in it
   * @param jar the file to write
   * @return the domain that was packed
   * @throws DomainRefused when anything is wrong with the domain; nothing is written
   * @throws IOException when the folder can't be read or the file can't be written
   */
  public Domain pack(Path folder, Path jar) throws IOException, DomainRefused {
    FolderContent content = FolderContent.of(folder);
    DomainReading reading = reader.read(content, HostRules.ofFolder());
    Domain domain = reading.domain().orElseThrow(() -> new DomainRefused(reading.findings()));
    Path parent = jar.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path unfinished = Files.createTempFile(parent, ".packing-", ".jar");
    try {
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        write(domain, content, out);
      }
      Files.move(unfinished, jar, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    return domain;
  }

  /** The name a bundle of this domain usually has. */
  public static String fileName(Domain domain) {
    return domain.id() + "-" + domain.version() + ".jar";
  }

  private static void write(Domain domain, FolderContent content, OutputStream out)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(zip, MANIFEST);
      ByteArrayOutputStream manifest = new ByteArrayOutputStream();
      manifest(domain).write(manifest);
      zip.write(manifest.toByteArray());
      List<String> files =
          content.files().stream().filter(path -> !path.startsWith("META-INF/")).toList();
      for (String path : files) {
        entry(zip, path);
        try (InputStream in = content.open(path).orElseThrow()) {
          in.transferTo(zip);
        }
      }
    }
  }

  private static void entry(ZipOutputStream zip, String path) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(ONE_TIME_FOR_ALL);
    zip.putNextEntry(entry);
  }

  private static Manifest manifest(Domain domain) {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.putValue("Manifest-Version", "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", "domain." + domain.id());
    main.putValue("Bundle-Name", domain.name());
    main.putValue("Bundle-Version", domain.version());
    main.putValue(
        "Provide-Capability",
        "org.analyticsstudio.domain;id=\""
            + domain.id()
            + "\";name=\""
            + domain.name().replace("\\", "\\\\").replace("\"", "\\\"")
            + "\";version:Version=\""
            + domain.version()
            + "\";api:Version=\"1.0\"");
    return manifest;
  }
}
