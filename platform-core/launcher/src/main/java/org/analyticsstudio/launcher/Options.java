package org.analyticsstudio.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param port the port to listen on; 0 takes any free one
 * @param host the address to listen on
 * @param home the folder with all state, of which one process can be at work
 * @param shared the folder with what several processes on one metadata database have in common
 * @param sample whether the first start fills the sample project
 * @param dev whether the product runs for its developers
 */
record Options(int port, String host, Path home, Path shared, boolean sample, boolean dev) {
  static final String USAGE =
      "Usage: run [--port 8080] [--host 127.0.0.1] [--home .studio-home] [--shared FOLDER] [--no-sample] [--dev]";

  static Options parse(List<String> arguments) {
    int port = 8080;
    String host = "127.0.0.1";
    Path home = Path.of(".studio-home");
    Optional<Path> shared = Optional.empty();
    boolean sample = true;
    boolean dev = false;
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      switch (option) {
        case "--port" -> port = port(value(option, rest));
        case "--host" -> host = value(option, rest);
        case "--home" -> home = path(value(option, rest));
        case "--shared" -> shared = Optional.of(path(value(option, rest)));
        case "--no-sample" -> sample = false;
        case "--dev" -> dev = true;
        default -> throw Refusal.usage("Unknown option " + option + ".\n" + USAGE);
      }
    }
    return new Options(
        port,
        host,
        home.toAbsolutePath().normalize(),
        shared.orElse(home).toAbsolutePath().normalize(),
        sample,
        dev);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw Refusal.usage("Option " + option + " needs a value.\n" + USAGE);
    }
    return rest.next();
  }

  private static int port(String text) {
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535) {
      return Integer.parseInt(text);
    }
    throw Refusal.usage("The port must be a number from 0 to 65535, not " + text + ".\n" + USAGE);
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw Refusal.usage("The folder " + text + " is not a valid path.\n" + USAGE);
    }
  }
}
