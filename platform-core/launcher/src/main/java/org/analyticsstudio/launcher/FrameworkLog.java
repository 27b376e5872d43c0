package org.analyticsstudio.launcher;

import org.apache.felix.framework.Logger;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Sends what the framework has to say to the product's log. */
final class FrameworkLog extends Logger {
  private final org.slf4j.Logger log = LoggerFactory.getLogger("framework");

  @Override
  protected void doLog(
      @Nullable Bundle bundle,
      @Nullable ServiceReference reference,
      int level,
      String message,
      @Nullable Throwable failure) {
    doLog(level, bundle == null ? message : bundle + ": " + message, failure);
  }

  @Override
  protected void doLog(int level, String message, @Nullable Throwable failure) {
    log.atLevel(slf4j(level)).setCause(failure).log(message);
  }

  private static Level slf4j(int level) {
    return switch (level) {
      case LOG_ERROR -> Level.ERROR;
      case LOG_WARNING -> Level.WARN;
      case LOG_INFO -> Level.INFO;
      default -> Level.DEBUG;
    };
  }
}
