package org.analyticsstudio.security.file;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable text from the system's random numbers. */
public final class RandomText {

  /** Letters and digits that are not taken for one another when read from a screen. */
  private static final String READABLE = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int SECRET_BYTES = 32;
  private static final int ID_BYTES = 16;

  private final SecureRandom random = new SecureRandom();

  /** 256 bits in URL-safe Base64, 43 characters. */
  public String secret() {
    return encoded(SECRET_BYTES);
  }

  /** 128 bits in URL-safe Base64, 22 characters. */
  public String id() {
    return encoded(ID_BYTES);
  }

  /** 120 bits as four groups of six, to be read and typed by people. */
  public String password() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      if (i > 0 && i % 6 == 0) {
        text.append('-');
      }
      text.append(READABLE.charAt(random.nextInt(READABLE.length())));
    }
    return text.toString();
  }

  /** Random bytes. */
  public byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private String encoded(int count) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(count));
  }
}
