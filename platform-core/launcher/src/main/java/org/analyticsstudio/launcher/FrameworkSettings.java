package org.analyticsstudio.launcher;

import ch.qos.logback.classic.LoggerContext;
import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.Constants;
import org.slf4j.Logger;

/** The properties the framework and, through it, the bundles are started with. */
final class FrameworkSettings {
  private FrameworkSettings() {}

  static Map<String, Object> of(
      Options options, Home home, SharedFolder shared, Installation installation) {
    Map<String, Object> settings = new HashMap<>();
    framework(settings, home);
    http(settings, options);
    fileInstall(settings, home);
    settings.put("felix.cm.dir", home.temporaryFolder().resolve("configuration").toString());
    settings.put("ds.loglevel", "warn");
    settings.put("studio.home", home.root().toString());
    settings.put("studio.shared", shared.root().toString());
    settings.put("studio.shared.alone", String.valueOf(shared.isAlone()));
    settings.put("studio.sample", String.valueOf(options.sample()));
    settings.put("studio.dev", String.valueOf(options.dev()));
    settings.put("studio.version", installation.version());
    settings.put("studio.installation", installation.root().toString());
    return settings;
  }

  private static void framework(Map<String, Object> settings, Home home) {
    settings.put(
        Constants.FRAMEWORK_STORAGE, home.temporaryFolder().resolve("framework").toString());
    settings.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
    settings.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "1");
    settings.put(
        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
        "org.slf4j;org.slf4j.event;org.slf4j.helpers;org.slf4j.spi;version="
            + Logger.class.getPackage().getImplementationVersion()
            // The plug-in host sets the levels of what plug-ins log.
            + ",ch.qos.logback.classic;version="
            + LoggerContext.class.getPackage().getImplementationVersion());
    // A new version of a plug-in is started before the one before it is stopped.
    settings.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
    settings.put("felix.log.level", "2");
    settings.put("felix.log.logger", new FrameworkLog());
    settings.put("felix.shutdown.hook", "false");
  }

  private static void http(Map<String, Object> settings, Options options) {
    settings.put("org.osgi.service.http.port", String.valueOf(options.port()));
    settings.put("org.apache.felix.http.host", options.host());
    settings.put("org.apache.felix.http.jetty.sendServerHeader", "false");
    settings.put("org.apache.felix.http.mbeans", "false");
    settings.put("org.apache.felix.jetty.gziphandler.enable", "true");
    settings.put("org.apache.felix.jetty.gzip.minGzipSize", "2048");
    settings.put("org.apache.felix.jetty.gzip.excludedMimeTypes", "text/event-stream");
    // Small answers that hold secrets: a compressed length would tell of what stands in them.
    settings.put("org.apache.felix.jetty.gzip.excludedPaths", "/api/v1/auth/*");
  }

  /** The plug-in folders are watched only once the plug-in host is there to take what is found. */
  private static void fileInstall(Map<String, Object> settings, Home home) {
    settings.put("felix.fileinstall.dir", home.configurationFolder().toString());
    settings.put("felix.fileinstall.poll", "250");
    settings.put("felix.fileinstall.noInitialDelay", "true");
    settings.put("felix.fileinstall.disableConfigSave", "true");
    settings.put(
        "felix.fileinstall.tmpdir", home.temporaryFolder().resolve("fileinstall").toString());
    settings.put("felix.fileinstall.log.default", "jul");
    settings.put("felix.fileinstall.log.level", "2");
  }
}
