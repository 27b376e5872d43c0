package org.analyticsstudio.security.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.analyticsstudio.security.file.SecretFile;

/**
 * The key that secrets are encrypted with.
 *
 * @param id tells keys apart without giving anything of them away
 * @param key AES, 256 bits
 */
record SecretsKey(String id, SecretKey key) {

  private static final int KEY_BYTES = 32;
  private static final int ID_CHARACTERS = 16;

  /** The key in a folder; a new one at the first start. */
  static SecretsKey of(Path folder) {
    SecretFile file = new SecretFile(folder.resolve("keys/secrets.key"));
    try {
      if (!file.exists()) {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        file.writeFirst(Base64.getEncoder().encodeToString(fresh));
      }
      if (file.isOpenToOthers()) {
        throw new IllegalStateException(
            file.path()
                + " can be read by others: make it readable by its owner alone (chmod 600).");
      }
      return of(Base64.getDecoder().decode(file.read()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SecretsKey of(byte[] bytes) {
    if (bytes.length != KEY_BYTES) {
      throw new IllegalStateException("The key for secrets must have 256 bits.");
    }
    return new SecretsKey(id(bytes), new SecretKeySpec(bytes, "AES"));
  }

  private static String id(byte[] key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("key id of ".getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(key)).substring(0, ID_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The id only. */
  @Override
  public String toString() {
    return "SecretsKey[" + id + "]";
  }
}
