package org.analyticsstudio.security.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A short text that only the owner of the file may read. */
public record SecretFile(Path path) {

  private static final long MOST_BYTES = 4_096;
  private static final Set<PosixFilePermission> OWNER_ALONE =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      PosixFilePermissions.fromString("rwx------");

  /** Whether the file is there. */
  public boolean exists() {
    return Files.exists(path);
  }

  /** The text, without white space around it. */
  public String read() throws IOException {
    if (!Files.isRegularFile(path) || Files.size(path) > MOST_BYTES) {
      throw new IOException(path + " is not a short text file");
    }
    return new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).strip();
  }

  /** Writes the text, mode 0600 from the first moment; a reader finds all of it or the old one. */
  public void write(String text) throws IOException {
    Path whole = writeBeside(text);
    Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE);
    sync(folder());
  }

  /** As {@link #write}, unless another process was first: then its text stays. */
  public void writeFirst(String text) throws IOException {
    Path whole = writeBeside(text);
    try {
      Files.createLink(path, whole);
      sync(folder());
    } catch (FileAlreadyExistsException e) {
      return;
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private Path writeBeside(String text) throws IOException {
    Path folder = folder();
    Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
    Path whole = folder.resolve(path.getFileName() + "." + UUID.randomUUID());
    FileAttribute<?> mode = PosixFilePermissions.asFileAttribute(OWNER_ALONE);
    Set<StandardOpenOption> fresh =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(whole, fresh, mode)) {
      ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    return whole;
  }

  private Path folder() {
    return Objects.requireNonNull(path.toAbsolutePath().getParent());
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    }
  }

  /** Whether anyone but the owner may read or write the file. */
  public boolean isOpenToOthers() throws IOException {
    return !OWNER_ALONE.containsAll(Files.getPosixFilePermissions(path));
  }

  /** Removes the file, if it is there. */
  public void delete() throws IOException {
    Files.deleteIfExists(path);
  }
}
