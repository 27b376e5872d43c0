package org.analyticsstudio.operations.health;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a component could not be activated, from the stack trace that SCR keeps of it. */
final class ActivationFailure {
  private static final String CAUSE = "Caused by: ";
  private static final String FOR_PEOPLE = "java.lang.IllegalStateException: ";
  private static final String EXCEPTION_NAME = "^[\\w.$]+(Exception|Error|Problem): ";

  private ActivationFailure() {}

  /**
   * The words of the outermost cause that is meant for people, as an IllegalStateException is; else
   * of the innermost. What a constructor throws is wrapped, and the first line only says that.
   */
  static String reason(@Nullable String stackTrace) {
    List<String> lines = stackTrace == null ? List.of() : stackTrace.lines().toList();
    List<String> causes =
        lines.stream()
            .filter(line -> line.startsWith(CAUSE))
            .map(line -> line.substring(CAUSE.length()))
            .toList();
    String cause =
        causes.stream()
            .filter(line -> line.startsWith(FOR_PEOPLE))
            .findFirst()
            .or(() -> causes.stream().reduce((first, last) -> last))
            .or(() -> lines.stream().findFirst())
            .orElse("no reason given");
    String words = cause.replaceFirst(EXCEPTION_NAME, "");
    return words.endsWith(".") ? words : words + ".";
  }
}
