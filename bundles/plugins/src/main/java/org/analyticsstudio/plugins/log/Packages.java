package org.analyticsstudio.plugins.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/** The packages of the classes in a bundle jar, by which its lines in the log are known. */
public final class Packages {

  private Packages() {}

  /** The packages in a jar. */
  public static Set<String> in(Path jar) {
    Set<String> packages = new TreeSet<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
          .filter(name -> name.indexOf('/') > 0)
          .forEach(name -> packages.add(packageOf(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packages;
  }

  private static String packageOf(String classFile) {
    return classFile.substring(0, classFile.lastIndexOf('/')).replace('/', '.');
  }
}
