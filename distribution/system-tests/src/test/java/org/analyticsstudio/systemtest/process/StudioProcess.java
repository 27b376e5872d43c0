package org.analyticsstudio.systemtest.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The product in a process of its own, listening on a free port.
 *
 * <pre>{@code
 * try (StudioProcess studio = StudioProcess.inHome(home).start()) {
 *   studio.client().signIn().get("/api/v1/projects");
 * }
 * }</pre>
 */
public final class StudioProcess implements AutoCloseable {
  /** The password of the user {@code admin} in every started process, unless another is set. */
  public static final String ADMIN_PASSWORD = "only-for-system-tests-1";

  private static final Pattern READY =
      Pattern.compile("Analytics Studio is ready at (http://\\S+)");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final Path output;

  private StudioProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Prepares a process of this build's distribution. */
  public static Start inHome(Path home) {
    return new Start(home);
  }

  /** What to start; options and environment can be added. */
  public static final class Start {
    private final Path home;
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment =
        new TreeMap<>(Map.of("STUDIO_ADMIN_PASSWORD", ADMIN_PASSWORD));
    private Distribution distribution = Distribution.ofThisBuild();
    private String port = "0";

    private Start(Path home) {
      this.home = home;
    }

    /** Adds options of the command line. */
    public Start with(String... more) {
      options.addAll(List.of(more));
      return this;
    }

    /** Asks for this port. */
    public Start onPort(int wanted) {
      port = String.valueOf(wanted);
      return this;
    }

    /** Sets a variable of the environment. */
    public Start withEnvironment(String name, String value) {
      environment.put(name, value);
      return this;
    }

    /** Takes another distribution. */
    public Start from(Distribution other) {
      distribution = other;
      return this;
    }

    /** Starts and returns at once. */
    public StudioProcess begin() {
      List<String> command = new ArrayList<>();
      command.add(distribution.command().toString());
      command.addAll(List.of("run", "--port", port, "--home", home.toString()));
      command.addAll(options);
      try {
        Path output = Files.createTempFile("studio-", ".out");
        ProcessBuilder builder =
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new StudioProcess(builder.start(), output);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Starts and returns when it is ready. */
    public StudioProcess start() {
      StudioProcess studio = begin();
      studio.awaitReady();
      return studio;
    }

    /** Starts what is expected to end by itself. */
    public Ended startRefused() {
      try (StudioProcess studio = begin()) {
        return studio.awaitEnd(PATIENCE);
      }
    }
  }

  /** How a process ended. */
  public record Ended(int exitCode, String output) {}

  /** Waits until it says that it is ready. */
  public URI awaitReady() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      Matcher ready = READY.matcher(output());
      if (ready.find()) {
        return URI.create(ready.group(1));
      }
      pause();
    }
    throw new AssertionError("It did not get ready; it said:\n" + output());
  }

  /** Where it listens. */
  public URI url() {
    return awaitReady();
  }

  /** A client that is not signed in. */
  public StudioClient client() {
    return new StudioClient(url());
  }

  /** A client of a process that listens on this port and may never get ready. */
  public StudioClient clientBeforeReady(int port) {
    StudioClient client = new StudioClient(URI.create("http://127.0.0.1:" + port));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      if (answers(client)) {
        return client;
      }
      pause();
    }
    throw new AssertionError("It did not begin to answer; it said:\n" + output());
  }

  private static boolean answers(StudioClient client) {
    try {
      return client.get("/api/v1/health/live").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Everything it wrote so far, to either stream. */
  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process id of the JVM; the start script has become it. */
  public long pid() {
    return process.pid();
  }

  /** Sends SIGTERM and waits. */
  public Ended stop() {
    process.destroy();
    return awaitEnd(PATIENCE);
  }

  /** Sends SIGKILL and waits. */
  public Ended kill() {
    process.destroyForcibly();
    return awaitEnd(PATIENCE);
  }

  /** Waits until it has ended by itself. */
  public Ended awaitEnd(Duration atMost) {
    try {
      if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("It did not end within " + atMost + "; it said:\n" + output());
      }
      return new Ended(process.exitValue(), output());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      process.destroy();
      try {
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
    try {
      Files.deleteIfExists(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
