package org.analyticsstudio.security.token;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.analyticsstudio.security.file.RandomText;
import org.analyticsstudio.security.file.SecretFile;

/** The key that signs access tokens: Base64 in the file {@code security/signing.key}. */
public final class SigningKey {

  private SigningKey() {}

  /**
   * The key in a folder, made at the first start.
   *
   * @throws IllegalStateException when the key can't be read or can't be trusted; the message is
   *     for people
   */
  public static SecretKey of(Path folder, RandomText random) {
    SecretFile file = new SecretFile(folder.resolve("security").resolve("signing.key"));
    try {
      if (!file.exists()) {
        file.writeFirst(random.secret());
      }
      if (file.isOpenToOthers()) {
        throw refused(file, "can be read or changed by others than its owner. Run: chmod 600 ");
      }
      return new SecretKeySpec(checked(file, file.read()), "HmacSHA256");
    } catch (IOException | UnsupportedOperationException e) {
      throw new IllegalStateException(
          "The signing key " + file.path() + " can't be read or made: " + e, e);
    }
  }

  private static byte[] checked(SecretFile file, String text) {
    KeyStrength.flawOfText(text).ifPresent(flaw -> refuse(file, flaw));
    byte[] key = decoded(file, text);
    KeyStrength.flawOfKey(key).ifPresent(flaw -> refuse(file, flaw));
    return key;
  }

  private static byte[] decoded(SecretFile file, String text) {
    try {
      return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException e) {
      throw refused(file, "is not Base64. To have a new one made, remove ");
    }
  }

  private static void refuse(SecretFile file, String flaw) {
    throw refused(file, flaw + ". To have a new one made (which signs everybody out), remove ");
  }

  private static IllegalStateException refused(SecretFile file, String flawAndNextStep) {
    return new IllegalStateException(
        "The signing key " + file.path() + " " + flawAndNextStep + file.path());
  }
}
