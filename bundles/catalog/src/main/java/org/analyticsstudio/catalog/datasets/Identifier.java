package org.analyticsstudio.catalog.datasets;

import java.util.regex.Pattern;
import org.analyticsstudio.model.problem.Problem;

/** Checks the ids and names that people give. */
public final class Identifier {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final int NAME_LENGTH = 200;

  private Identifier() {}

  /** Refuses an id that is not of the right form. */
  public static void checkId(String id) {
    if (!ID.matcher(id).matches()) {
      throw Problem.invalid(
              "id_invalid",
              "An id begins with a small letter, followed by up to 62 small letters, digits and"
                  + " underscores.")
          .withObject(id.length() > 100 ? id.substring(0, 100) : id)
          .withHint("Try for example sales_2026.")
          .asException();
    }
  }

  /** Refuses a name that nobody could read. */
  public static void checkName(String name) {
    boolean control = name.chars().anyMatch(Character::isISOControl);
    if (name.isBlank() || name.length() > NAME_LENGTH || control) {
      throw Problem.invalid(
              "name_invalid", "A name has 1 to 200 characters and no control characters.")
          .withHint("Choose another name.")
          .asException();
    }
  }
}
