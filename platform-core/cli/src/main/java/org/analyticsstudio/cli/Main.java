package org.analyticsstudio.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The commands beside running: {@code plugin}, {@code trust}, {@code domain}, {@code new}. */
public final class Main {

  private static final Set<String> FLAGS = Set.of("--force");
  private static final Set<String> OPTIONS =
      Set.of("--home", "--shared", "--keystore", "--alias", "--out", "--tsa");

  private Main() {}

  /** Runs one command. */
  public static void main(String[] arguments) {
    try {
      run(List.of(arguments));
    } catch (Refused e) {
      System.err.println(e.getMessage());
      System.exit(e.exitCode());
    }
  }

  private static void run(List<String> given) {
    if (given.isEmpty()) {
      throw Refused.usage(
          String.join(
              "\n",
              PluginCommands.USAGE,
              TrustCommands.USAGE,
              DomainCommands.USAGE,
              NewCommands.USAGE));
    }
    Arguments arguments = Arguments.parse(given.subList(1, given.size()), FLAGS, OPTIONS);
    Path home = Path.of(arguments.option("--home").orElse(".studio-home"));
    switch (given.get(0)) {
      case "plugin" -> new PluginCommands(arguments, System.out).run(home);
      case "trust" ->
          new TrustCommands(arguments, System.out)
              .run(arguments.option("--shared").map(Path::of).orElse(home));
      case "domain" -> new DomainCommands(arguments, System.out).run();
      case "new" -> new NewCommands(arguments, System.out, Sdk.ofThisInstallation()).run();
      default -> throw Refused.usage("There is no command " + given.get(0) + ".");
    }
  }
}
