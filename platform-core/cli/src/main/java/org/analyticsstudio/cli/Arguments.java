package org.analyticsstudio.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a command, its flags and its options. */
final class Arguments {

  private final List<String> words;
  private final Map<String, String> options;
  private final Set<String> flags;

  private Arguments(List<String> words, Map<String, String> options, Set<String> flags) {
    this.words = words;
    this.options = options;
    this.flags = flags;
  }

  /**
   * Reads arguments.
   *
   * @param knownFlags those that stand alone
   * @param knownOptions those that take a value
   */
  static Arguments parse(List<String> given, Set<String> knownFlags, Set<String> knownOptions) {
    List<String> words = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    Set<String> flags = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      String argument = given.get(i);
      if (knownFlags.contains(argument)) {
        flags.add(argument);
      } else if (knownOptions.contains(argument)) {
        if (i + 1 == given.size()) {
          throw Refused.usage(argument + " needs a value.");
        }
        options.put(argument, given.get(++i));
      } else if (argument.startsWith("--")) {
        throw Refused.usage("The option " + argument + " is not known.");
      } else {
        words.add(argument);
      }
    }
    return new Arguments(words, options, flags);
  }

  /** The word at a position. */
  String word(int index, String what) {
    if (index >= words.size()) {
      throw Refused.usage("Say " + what + ".");
    }
    return words.get(index);
  }

  /** Refuses more words than a command takes. */
  void atMost(int count) {
    if (words.size() > count) {
      throw Refused.usage("“" + words.get(count) + "” is one word too many.");
    }
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }
}
