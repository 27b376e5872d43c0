package org.analyticsstudio.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.plugins.Plugins.LogLine;
import org.analyticsstudio.plugins.log.PluginLog;
import org.analyticsstudio.plugins.support.PluginJar;
import org.analyticsstudio.plugins.support.TestHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.slf4j.LoggerFactory;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LoggingTest {

  private static final Class<?> THIRD_PARTY = AssertionFailedError.class;

  @TempDir Path home;
  private TestHost studio;
  private final Logger ours = (Logger) LoggerFactory.getLogger("org.analyticsstudio");
  private final Logger theirs = (Logger) LoggerFactory.getLogger(THIRD_PARTY);

  @BeforeEach
  void start() throws Exception {
    ours.setLevel(Level.INFO);
    studio = TestHost.start(home);
  }

  @AfterEach
  void stop() throws Exception {
    studio.close();
    ours.setLevel(null);
  }

  @Test
  void whatIsHereLogsAsMuchAsTheProductAndNoLonger() {
    assertThat(theirs.isInfoEnabled()).isFalse();

    studio.install(PluginJar.domain("d", "1.0.0").type(THIRD_PARTY));
    assertThat(theirs.isInfoEnabled()).isTrue();
    assertThat(theirs.isDebugEnabled()).isFalse();

    studio.install(PluginJar.domain("d", "1.1.0").type(THIRD_PARTY));
    assertThat(theirs.isInfoEnabled()).isTrue();

    studio.host().remove(TestHost.ADMIN, "d", false, Progress.unwatched());
    assertThat(theirs.isInfoEnabled()).isFalse();
  }

  @Test
  void aLevelThatSomebodySetIsLeftAlone() {
    Logger set = (Logger) LoggerFactory.getLogger(THIRD_PARTY.getPackageName());
    set.setLevel(Level.ERROR);
    try {
      studio.install(PluginJar.domain("d", "1.0.0").type(THIRD_PARTY));

      assertThat(theirs.isWarnEnabled()).isFalse();
    } finally {
      set.setLevel(null);
    }
  }

  @Test
  void theLogOfAPluginHasTheLinesOfItsClassesWhateverItsManifestSays() throws Exception {
    studio.install(PluginJar.domain("d", "1.0.0").type(THIRD_PARTY));
    Path file =
        Files.writeString(
            home.resolve("studio.log"),
            """
            2026-11-26T06:00:00.000Z INFO  [main] org.opentest4j.Connection: Connected.
            2026-11-26T06:00:01.000Z INFO  [main] org.example.Other: Not of it.
            2026-11-26T06:00:02.000Z INFO  [main] plugin: d 1.0.0: install: Runs.
            """);

    assertThat(new PluginLog(file).of("d", studio.host().packages("d"), 10))
        .extracting(LogLine::message)
        .containsExactly("Connected.", "d 1.0.0: install: Runs.");
  }
}
