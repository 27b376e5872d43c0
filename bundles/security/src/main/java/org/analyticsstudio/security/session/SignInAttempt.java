package org.analyticsstudio.security.session;

import java.util.Locale;

/**
 * Someone tries to sign in.
 *
 * @param username in lower case, as accounts have it
 * @param password as it was typed
 * @param origin where from, fit for the audit log
 */
record SignInAttempt(String username, String password, String origin) {

  private static final int LONGEST_ORIGIN = 100;

  static SignInAttempt of(String username, String password, String origin) {
    String printable = origin.replaceAll("[^\\x20-\\x7e]", "?");
    return new SignInAttempt(
        username.toLowerCase(Locale.ROOT),
        password,
        printable.substring(0, Math.min(printable.length(), LONGEST_ORIGIN)));
  }

  /** Shows neither the password nor the name, which may be one. */
  @Override
  public String toString() {
    return "SignInAttempt[" + origin + "]";
  }
}
