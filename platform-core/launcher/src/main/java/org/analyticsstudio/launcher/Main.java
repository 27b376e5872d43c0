package org.analyticsstudio.launcher;

/** The entry point. Compiled for Java 8, so that any newer Java can say which one is needed. */
public final class Main {
  private static final int REQUIRED = 17;

  private Main() {}

  /** Starts the product and returns when it has ended. */
  public static void main(String[] args) throws Exception {
    String version = System.getProperty("java.specification.version");
    if (tooOld(version)) {
      System.err.println(
          "Analytics Studio needs Java " + REQUIRED + " or newer; this is Java " + version + ".");
      System.exit(1);
    }
    Class.forName("org.analyticsstudio.launcher.Launcher")
        .getMethod("main", String[].class)
        .invoke(null, (Object) args);
  }

  static boolean tooOld(String specificationVersion) {
    String major =
        specificationVersion.startsWith("1.")
            ? specificationVersion.substring(2)
            : specificationVersion;
    return Integer.parseInt(major) < REQUIRED;
  }
}
