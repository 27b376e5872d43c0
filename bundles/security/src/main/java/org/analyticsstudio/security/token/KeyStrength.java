package org.analyticsstudio.security.token;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells keys that someone could guess from random ones. */
final class KeyStrength {

  private static final int LEAST_BYTES = 32;

  /** 32 random bytes have about 30 different values; under 16 has a chance of less than 1e-16. */
  private static final int LEAST_DIFFERENT_BYTES = 16;

  /** Long enough not to turn up in random Base64 by chance. */
  private static final List<String> TELLING_WORDS =
      List.of(
          "secret",
          "changeme",
          "change-me",
          "password",
          "example",
          "default",
          "qwerty",
          "123456",
          "abcdef");

  /** Keys that were printed in standards and manuals: the first one is that of RFC 7515. */
  private static final Set<String> PRINTED =
      Set.of(
          "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow",
          "hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg",
          "FdFYFzERwC2uCBB46pZQi4GG85LujR8obt-KWRBICVQ",
          "GawgguFyGrWKav7AX4VKUg");

  private KeyStrength() {}

  /** What is wrong with how a key is written down. */
  static Optional<String> flawOfText(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (TELLING_WORDS.stream().anyMatch(lower::contains)) {
      return Optional.of("contains a word or series that anyone would try");
    }
    String urlSafe = text.replace('+', '-').replace('/', '_').replace("=", "");
    return PRINTED.contains(urlSafe) ? Optional.of("is a published example") : Optional.empty();
  }

  /** What is wrong with a key. */
  static Optional<String> flawOfKey(byte[] key) {
    if (key.length < LEAST_BYTES) {
      return Optional.of("has " + key.length * 8 + " bits and needs at least " + LEAST_BYTES * 8);
    }
    if (differentBytes(key) < LEAST_DIFFERENT_BYTES || isSeries(key)) {
      return Optional.of("is not random");
    }
    if (isText(key)) {
      return Optional.of("is a text, which is not random");
    }
    return Optional.empty();
  }

  private static long differentBytes(byte[] key) {
    return bytes(key).distinct().count();
  }

  private static boolean isSeries(byte[] key) {
    return IntStream.range(1, key.length).map(i -> (key[i] - key[i - 1]) & 0xff).distinct().count()
        == 1;
  }

  private static boolean isText(byte[] key) {
    return bytes(key).allMatch(b -> b >= ' ' && b <= '~' || b == '\n' || b == '\r' || b == '\t');
  }

  private static IntStream bytes(byte[] key) {
    return IntStream.range(0, key.length).map(i -> key[i] & 0xff);
  }
}
