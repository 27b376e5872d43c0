package org.analyticsstudio.model.schema;

/** Turns member names into names for people. */
final class Labels {

  private Labels() {}

  static String fromName(String name) {
    String spaced = name.replace('_', ' ').strip();
    if (spaced.isEmpty()) {
      return name;
    }
    int first = spaced.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toTitleCase(first))
        .append(spaced, Character.charCount(first), spaced.length())
        .toString();
  }
}
