package org.analyticsstudio.catalog.intake;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Makes ids that nobody can guess. */
public final class RandomIds {

  private static final int BITS = 128;

  private RandomIds() {}

  /** A new id of lower case letters and digits. */
  public static String next() {
    String digits = new BigInteger(BITS, new SecureRandom()).toString(36);
    return "0".repeat(25 - digits.length()) + digits;
  }
}
