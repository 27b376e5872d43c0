package org.analyticsstudio.bench.baseline;

import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.launch.Framework;

/** Felix with its Jetty bundle and nothing else, from an empty cache to its first 200. */
public final class PlainFelix {

  private static final String LIBRARIES =
      "org.slf4j;version=2.0.17,org.slf4j.spi;version=2.0.17,org.slf4j.event;version=2.0.17,"
          + "org.slf4j.helpers;version=2.0.17,org.apache.commons.fileupload;version=1.6.0,"
          + "org.apache.commons.fileupload.disk;version=1.6.0";

  private PlainFelix() {}

  /** Arguments: the bundles. Says how long it took since the JVM started, then waits. */
  public static void main(String[] arguments) {
    try {
      System.out.println("MILLIS " + millisToFirstAnswer(arguments));
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static long millisToFirstAnswer(String[] arguments) throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path cache = Files.createTempDirectory("plain-felix");
    Framework framework =
        new FrameworkFactory()
            .newFramework(
                Map.of(
                    "org.osgi.framework.storage",
                    cache.toString(),
                    "org.osgi.framework.storage.clean",
                    "onFirstInit",
                    "org.osgi.framework.system.packages.extra",
                    LIBRARIES,
                    "org.apache.felix.http.host",
                    "127.0.0.1",
                    "org.osgi.service.http.port",
                    Integer.toString(port)));
    framework.start();
    List<Bundle> bundles = new ArrayList<>();
    for (String argument : arguments) {
      bundles.add(
          framework.getBundleContext().installBundle("reference:" + Path.of(argument).toUri()));
    }
    for (Bundle bundle : bundles) {
      bundle.start();
    }
    Hashtable<String, Object> properties = new Hashtable<>();
    properties.put("osgi.http.whiteboard.resource.pattern", "/manifest/*");
    properties.put("osgi.http.whiteboard.resource.prefix", "/META-INF");
    bundles
        .get(bundles.size() - 1)
        .getBundleContext()
        .registerService(Object.class, new Object(), properties);
    URI uri = URI.create("http://127.0.0.1:" + port + "/manifest/MANIFEST.MF");
    while (status(uri) != 200) {
      Thread.onSpinWait();
    }
    long started = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
    return System.currentTimeMillis() - started;
  }

  private static int status(URI uri) {
    try {
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      return connection.getResponseCode();
    } catch (java.io.IOException e) {
      return -1;
    }
  }
}
