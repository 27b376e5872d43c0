package org.analyticsstudio.api.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What stands in one of the files {@code conf/*.cfg}, read so that a slip of the pen never stops
 * the product: a value that makes no sense is told of, and what was in force before stays so.
 * Mutable, for one thread.
 */
public final class SettingsFile {

  private final String name;
  private final Map<String, ?> values;
  private final Set<String> known = new HashSet<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * A file that was read.
   *
   * @param name of the file, for people
   * @param values what stands in it by key; keys with a point are not settings
   */
  public SettingsFile(String name, Map<String, ?> values) {
    this.name = name;
    this.values = values;
  }

  /**
   * A whole number.
   *
   * @param usual taken when the file doesn't have it
   * @param inForce kept when the file has it and it makes no sense
   */
  public int wholeNumber(String key, int least, int most, int usual, int inForce) {
    return value(
        key,
        text -> {
          int number;
          try {
            number = Integer.parseInt(text);
          } catch (NumberFormatException e) {
            number = least - 1;
          }
          if (number < least || number > most) {
            throw new IllegalArgumentException(
                "needed is a whole number from " + least + " to " + most);
          }
          return number;
        },
        usual,
        inForce);
  }

  /**
   * A value of any kind.
   *
   * @param parse reads it from text without spaces around it; an {@link IllegalArgumentException}
   *     says what is needed instead
   * @param usual taken when the file doesn't have it
   * @param inForce kept when the file has it and it makes no sense
   */
  public <T> T value(String key, Function<String, T> parse, T usual, T inForce) {
    known.add(key);
    Object given = values.get(key);
    if (given == null) {
      return usual;
    }
    String text = given.toString().strip();
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
      problems.add(
          name
              + ": "
              + key
              + " is '"
              + shown
              + "'; "
              + e.getMessage()
              + ". What was in force before stays so.");
      return inForce;
    }
  }

  /** What is wrong, one line for each; to be called when all settings were asked for. */
  public List<String> problems() {
    List<String> found = new ArrayList<>(problems);
    values.keySet().stream()
        .filter(key -> !key.contains(".") && !known.contains(key))
        .sorted()
        .map(key -> name + ": there is no setting " + key + "; it has no effect.")
        .forEach(found::add);
    return List.copyOf(found);
  }
}
