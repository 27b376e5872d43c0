package org.analyticsstudio.operations.health;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a component could not be activated, from the stack trace that SCR keeps of it. */
final class ActivationFailure {
  private static final String CAUSE = "Caused by: ";
  private static final String EXCEPTION_NAME = "^[\\w.$]+(Exception|Error|Problem): ";

  private ActivationFailure() {}

  /**
   * The words of the innermost cause: what a constructor throws is wrapped, and the outermost line
   * only says that.
   */
  static String reason(@Nullable String stackTrace) {
    List<String> lines = stackTrace == null ? List.of() : stackTrace.lines().toList();
    String innermost =
        lines.stream()
            .filter(line -> line.startsWith(CAUSE))
            .reduce((first, last) -> last)
            .map(line -> line.substring(CAUSE.length()))
            .or(() -> lines.stream().findFirst())
            .orElse("no reason given");
    String words = innermost.replaceFirst(EXCEPTION_NAME, "");
    return words.endsWith(".") ? words : words + ".";
  }
}
