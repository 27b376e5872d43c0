package org.analyticsstudio.security.account;

import java.util.Set;
import java.util.regex.Pattern;
import org.analyticsstudio.model.problem.Problem;

/** What user names and passwords may be. */
public final class AccountRules {

  /** The fewest characters of a password. */
  public static final int SHORTEST_PASSWORD = 12;

  /** The most characters of a password. */
  public static final int LONGEST_PASSWORD = 256;

  /** Names that stand for someone else in the audit log. */
  private static final Set<String> RESERVED = Set.of("system", "cli", "anonymous");

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

  private AccountRules() {}

  /** Whether an account could have this name. */
  public static boolean isPossibleName(String name) {
    return NAME.matcher(name).matches() && !RESERVED.contains(name);
  }

  /** Whether an account could have a password as long as this one. */
  public static boolean isPossibleLength(String password) {
    int length = lengthOf(password);
    return length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD;
  }

  static void checkName(String name) {
    if (isPossibleName(name)) {
      return;
    }
    String detail =
        RESERVED.contains(name)
            ? "The user name '" + name + "' is kept for the product itself."
            : "A user name is 1 to 63 lower-case letters a to z, digits, dots, dashes and"
                + " underscores, and starts with a letter or digit.";
    throw Problem.invalid("username_invalid", detail)
        .withHint("Choose another user name, as in 'ada.lovelace'.")
        .asException();
  }

  static void checkPassword(String password) {
    int length = lengthOf(password);
    if (length < SHORTEST_PASSWORD) {
      throw Problem.invalid(
              "password_too_short",
              "A password has at least "
                  + SHORTEST_PASSWORD
                  + " characters; this has "
                  + length
                  + ".")
          .withHint("A sentence of a few words is easy to keep in mind.")
          .asException();
    }
    if (length > LONGEST_PASSWORD) {
      throw Problem.invalid(
              "password_too_long",
              "A password has at most "
                  + LONGEST_PASSWORD
                  + " characters; this has "
                  + length
                  + ".")
          .withHint("Shorten it.")
          .asException();
    }
  }

  private static int lengthOf(String password) {
    return password.codePointCount(0, password.length());
  }
}
