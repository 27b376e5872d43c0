package org.analyticsstudio.launcher;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleException;
import org.slf4j.LoggerFactory;

/** Starts the product and ends it. */
public final class Launcher {
  private static final int SHORTEST_PASSWORD = 12;
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(9);

  private Launcher() {}

  /** Runs until stopped. */
  public static void main(String[] args) {
    int exitCode = run(List.of(args));
    System.out.flush();
    Runtime.getRuntime().halt(exitCode);
  }

  private static int run(List<String> arguments) {
    try {
      Options options = Options.parse(arguments);
      checkAdminPassword(System.getenv("STUDIO_ADMIN_PASSWORD"));
      ListenAddress address = new ListenAddress(options.host(), options.port());
      try (Home home = Home.open(options.home());
          SharedFolder shared = SharedFolder.open(options.shared())) {
        address.check();
        run(options, address, home, shared, Installation.ofThisLauncher());
      }
      return 0;
    } catch (Refusal e) {
      System.err.println(e.getMessage());
      return e.exitCode();
    } catch (InterruptedException | BundleException | RuntimeException e) {
      LoggerFactory.getLogger(Launcher.class).error("The start failed", e);
      System.err.println("Analytics Studio could not start: " + e.getMessage());
      return 1;
    }
  }

  static void checkAdminPassword(@Nullable String password) {
    if (password != null && password.length() < SHORTEST_PASSWORD) {
      throw Refusal.cannotStart(
          "STUDIO_ADMIN_PASSWORD must have at least " + SHORTEST_PASSWORD + " characters.");
    }
  }

  private static void run(
      Options options,
      ListenAddress address,
      Home home,
      SharedFolder shared,
      Installation installation)
      throws BundleException, InterruptedException {
    System.setProperty("java.io.tmpdir", home.temporaryFolder().toString());
    Logging.configure(home, installation, options.dev());
    home.adoptConfiguration(installation.configurationFolder());
    StudioFramework framework =
        StudioFramework.create(FrameworkSettings.of(options, home, shared, installation));
    stopOnSignal(framework, home);
    framework.start(installation.bundles());
    int port =
        framework
            .httpPort()
            .orElseThrow(
                () ->
                    Refusal.cannotStart(
                        "The web server could not be started; see " + home.logFolder() + "."));
    String url = address.url(port);
    new ReadinessProbe(address.reachable().url(port)).await(READY_WITHIN);
    home.announce(url, installation.version());
    System.out.println("Analytics Studio is ready at " + url);
    framework.awaitStop();
  }

  private static void stopOnSignal(StudioFramework framework, Home home) {
    Runtime runtime = Runtime.getRuntime();
    runtime.addShutdownHook(
        new Thread(
            () -> {
              try {
                if (!framework.stop(STOP_WITHIN)) {
                  System.err.println("Some work did not end in time and was cut off.");
                }
                home.close();
                runtime.halt(0);
              } catch (BundleException | InterruptedException e) {
                System.err.println("The stop was not clean: " + e.getMessage());
                runtime.halt(1);
              }
            },
            "stop"));
  }
}
