package org.analyticsstudio.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sets up the one log before anything writes to it. */
final class Logging {
  private static final String FILE = "logback.xml";

  private Logging() {}

  /** Takes the home's own {@code conf/logback.xml} if there is one, else the shipped one. */
  static void configure(Home home, Installation installation, boolean dev) {
    Stream.of(home.configurationFolder(), installation.configurationFolder())
        .map(folder -> folder.resolve(FILE))
        .filter(Files::isReadable)
        .findFirst()
        .map(Path::toString)
        .ifPresent(file -> System.setProperty("logback.configurationFile", file));
    System.setProperty("studio.logs", home.logFolder().toString());
    System.setProperty("studio.level", dev ? "DEBUG" : "INFO");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
