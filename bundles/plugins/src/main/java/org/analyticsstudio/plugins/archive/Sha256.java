package org.analyticsstudio.plugins.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 sums in lower case hexadecimal. */
public final class Sha256 {

  private Sha256() {}

  /** The sum of a file. */
  public static String of(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return copy(content, OutputStream.nullOutputStream());
    }
  }

  /** Copies a stream to its end and gives the sum of what was copied. */
  static String copy(InputStream from, OutputStream to) throws IOException {
    MessageDigest digest = digest();
    new DigestInputStream(from, digest).transferTo(to);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
