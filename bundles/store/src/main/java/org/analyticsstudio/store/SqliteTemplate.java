package org.analyticsstudio.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** An empty database as this version's migrations make it, made with the product. */
final class SqliteTemplate {

  /** Where it lies in the bundle. */
  static final String RESOURCE = "db/template.db";

  /** Where SQLite has the user version of a file: see its file format, 1.3. */
  private static final int USER_VERSION_OFFSET = 60;

  private final byte[] content;

  private SqliteTemplate(byte[] content) {
    this.content = content;
  }

  /** The one in this bundle; nothing when the bundle was put together without it. */
  static Optional<SqliteTemplate> find() {
    try (InputStream content =
        SqliteTemplate.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      return content == null
          ? Optional.empty()
          : Optional.of(new SqliteTemplate(content.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalStateException("The installation is damaged: " + RESOURCE + ": " + e, e);
    }
  }

  /** The sum of the migrations that made it. */
  int mark() {
    return ByteBuffer.wrap(content).getInt(USER_VERSION_OFFSET);
  }

  /** Makes a new database, which is there whole or not at all. */
  void copyTo(Path file) {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (FileChannel channel =
          FileChannel.open(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new IllegalStateException("The metadata database " + file + " can't be made: " + e, e);
    }
  }
}
