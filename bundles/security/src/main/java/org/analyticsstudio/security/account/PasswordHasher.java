package org.analyticsstudio.security.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import org.analyticsstudio.security.file.RandomText;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Hashes passwords with Argon2id at the strength OWASP advises. */
public final class PasswordHasher {

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final RandomText random;

  /** A hasher that takes its salts from here. */
  public PasswordHasher(RandomText random) {
    this.random = random;
  }

  /** The hash to store, in PHC format. */
  public String hash(String password) {
    byte[] salt = random.bytes(SALT_BYTES);
    PhcHash unfilled = new PhcHash(MEMORY_KIB, PASSES, LANES, salt, new byte[HASH_BYTES]);
    return new PhcHash(MEMORY_KIB, PASSES, LANES, salt, derive(password, unfilled)).format();
  }

  /** The hash of a password that nobody knows, of the same strength; made without hashing. */
  public String hashOfNothing() {
    byte[] salt = random.bytes(SALT_BYTES);
    return new PhcHash(MEMORY_KIB, PASSES, LANES, salt, random.bytes(HASH_BYTES)).format();
  }

  /** Whether this is the password of a stored hash. Takes as long when it is as when it is not. */
  public boolean matches(String password, String stored) {
    PhcHash expected = PhcHash.parse(stored);
    return MessageDigest.isEqual(expected.hash(), derive(password, expected));
  }

  private static byte[] derive(String password, PhcHash settings) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(settings.memoryKib())
            .withIterations(settings.passes())
            .withParallelism(settings.lanes())
            .withSalt(settings.salt())
            .build());
    byte[] result = new byte[settings.hash().length];
    generator.generateBytes(normalised(password).getBytes(StandardCharsets.UTF_8), result);
    return result;
  }

  /** The same password typed on different keyboards is the same text. */
  private static String normalised(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }
}
