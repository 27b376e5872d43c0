package org.analyticsstudio.containertest;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.frameworkStartLevel;
import static org.ops4j.pax.exam.CoreOptions.systemPackages;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.slf4j.Logger;

/** The bundles of the zip in a container, at their start levels, with a home of their own. */
final class ShippedProduct {
  private static final Path DISTRIBUTION = Path.of(System.getProperty("studio.distribution"));
  private static final String LINKS = "link:classpath:META-INF/links/";
  private static final int LAST_START_LEVEL = 100;

  private ShippedProduct() {}

  static Option[] inContainer(String name) {
    return new Option[] {
      composite(bundles().stream().map(ShippedProduct::install).toArray(Option[]::new)),
      settings(freshFolder(name)),
      junit(),
      frameworkStartLevel(LAST_START_LEVEL)
    };
  }

  /**
   * The plug-ins of the zip that don't run yet. They are started beside the start of the product,
   * one after the other: what a test needs of them may come later than the test begins.
   */
  static List<String> pluginsNotRunning(BundleContext context) {
    Set<String> running =
        Stream.of(context.getBundles())
            .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
            .map(Bundle::getSymbolicName)
            .collect(Collectors.toSet());
    return jars(DISTRIBUTION.resolve("plugins")).stream()
        .map(jar -> manifest(jar).getValue(Constants.BUNDLE_SYMBOLICNAME).split(";")[0])
        .filter(name -> !running.contains(name))
        .toList();
  }

  private static Option settings(Path folder) {
    return composite(
        systemPackages(slf4j(Logger.class.getPackage().getImplementationVersion())),
        systemPackages("ch.qos.logback.classic;version=\"1.5\""),
        // What the container itself wants to import.
        systemPackages(slf4j("1.7.36")),
        frameworkProperty("studio.home").value(folder.resolve("home").toString()),
        frameworkProperty("studio.shared").value(folder.resolve("home").toString()),
        frameworkProperty("studio.shared.alone").value("true"),
        frameworkProperty("studio.installation").value(DISTRIBUTION.toString()),
        frameworkProperty("org.osgi.framework.bsnversion").value("multiple"),
        frameworkProperty("studio.sample").value("false"),
        frameworkProperty("studio.dev").value("false"),
        frameworkProperty("studio.version").value("test"),
        frameworkProperty("org.osgi.service.http.port").value("0"),
        frameworkProperty("org.apache.felix.http.host").value("127.0.0.1"),
        frameworkProperty("felix.fileinstall.dir").value(folder.resolve("watched").toString()),
        frameworkProperty("felix.cm.dir").value(folder.resolve("configuration").toString()));
  }

  private static String[] slf4j(String version) {
    return Stream.of("org.slf4j", "org.slf4j.event", "org.slf4j.helpers", "org.slf4j.spi")
        .map(name -> name + ";version=\"" + version + "\"")
        .toArray(String[]::new);
  }

  private static Option junit() {
    return composite(
        systemProperty("pax.exam.invoker").value("junit"),
        bundle(LINKS + "org.apache.servicemix.bundles.junit.link"),
        bundle(LINKS + "org.apache.servicemix.bundles.hamcrest.link"),
        bundle(LINKS + "org.ops4j.pax.exam.invoker.junit.link"));
  }

  private static Option install(Path jar) {
    int level = Integer.parseInt(jar.getParent().getFileName().toString());
    var option = bundle("reference:" + jar.toUri()).startLevel(level);
    return isFragment(jar) ? option.noStart() : option;
  }

  private static boolean isFragment(Path jar) {
    return manifest(jar).getValue(Constants.FRAGMENT_HOST) != null;
  }

  private static Attributes manifest(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getManifest().getMainAttributes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> bundles() {
    return jars(DISTRIBUTION.resolve("lib")).stream()
        .filter(jar -> jar.getParent().getFileName().toString().matches("\\d+"))
        .toList();
  }

  private static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path freshFolder(String name) {
    try {
      Path work = Files.createDirectories(Path.of(System.getProperty("studio.work")));
      Path folder = Files.createTempDirectory(work, name);
      Files.createDirectories(folder.resolve("watched"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
