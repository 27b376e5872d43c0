package org.analyticsstudio.plugins.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;

/**
 * Lets plug-ins log as much as the product does: while one is here, the loggers of its packages
 * have the product's level, unless the configuration of the log names them. Safe for use by many
 * threads.
 */
public final class PluginLoggers {

  private static final String OURS = "org.analyticsstudio";

  private final Map<Long, Set<String>> here = new HashMap<>();
  private final Map<String, Integer> users = new HashMap<>();

  /** No plug-in is here yet. */
  public PluginLoggers() {}

  /** A bundle with classes in these packages came. */
  public synchronized void come(long bundle, Set<String> packages) {
    here.put(bundle, packages);
    for (String name : packages) {
      Optional<Logger> logger = logger(name);
      if (users.containsKey(name) || logger.filter(l -> l.getLevel() == null).isPresent()) {
        users.merge(name, 1, Integer::sum);
        logger.ifPresent(l -> l.setLevel(level()));
      }
    }
  }

  /** A bundle that came left. */
  public synchronized void leave(long bundle) {
    for (String name : here.getOrDefault(bundle, Set.of())) {
      if (users.containsKey(name) && users.merge(name, -1, Integer::sum) == 0) {
        users.remove(name);
        logger(name).ifPresent(logger -> logger.setLevel(null));
      }
    }
    here.remove(bundle);
  }

  private static Optional<Logger> logger(String name) {
    return LoggerFactory.getILoggerFactory() instanceof LoggerContext context
        ? Optional.of(context.getLogger(name))
        : Optional.empty();
  }

  private static Level level() {
    return logger(OURS).map(Logger::getEffectiveLevel).orElse(Level.INFO);
  }
}
