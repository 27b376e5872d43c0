package org.analyticsstudio.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.plugins.PluginState;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.plugins.support.PluginJar;
import org.analyticsstudio.plugins.support.TestHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class KeptVersionsTest {

  private static final Progress QUIET = Progress.unwatched();

  @TempDir Path home;
  private TestHost studio;

  @BeforeEach
  void start() throws Exception {
    studio = TestHost.start(home);
  }

  @AfterEach
  void stop() throws Exception {
    studio.close();
  }

  private Path dropped(PluginJar jar) throws Exception {
    return jar.write(home.resolve("toy.jar"));
  }

  private Problem refused(PluginJar jar, boolean force) {
    return catchThrowableOfType(
            ProblemException.class,
            () -> studio.host().install(TestHost.ADMIN, jar.open(), force, QUIET))
        .problem();
  }

  @Test
  void aDroppedUpdateThatDoesNotStartIsNotKept() throws Exception {
    studio.install(PluginJar.adapter("1.0.0"));

    studio.dropped().come(dropped(PluginJar.adapter("1.1.0").header("Toy-Behaviour", "throw")));

    assertThat(studio.plugin("toy").version()).isEqualTo("1.0.0");
    assertThat(studio.plugin("toy").keptVersions()).isEmpty();
    studio.install(PluginJar.adapter("1.2.0"));
    assertThat(studio.plugin("toy").rollbackVersion()).isEqualTo("1.0.0");
  }

  @Test
  void aDroppedUpdateThatDoesNotPassIsNotKept() throws Exception {
    studio.install(PluginJar.adapter("1.0.0"));

    studio
        .dropped()
        .come(dropped(PluginJar.adapter("1.1.0").header("Require-Bundle", "org.example.absent")));

    assertThat(studio.state("toy")).isEqualTo(PluginState.ACTIVE);
    assertThat(studio.plugin("toy").keptVersions()).isEmpty();
  }

  @Test
  void aFileThatIsPassedOverAtTheStartIsNotKept() throws Exception {
    studio.install(PluginJar.adapter("1.0.0"));
    Path file = dropped(PluginJar.adapter("1.1.0").header("Toy-Behaviour", "throw"));

    studio.close();
    studio = new TestHost.Options().start(home, file);

    assertThat(studio.plugin("toy").version()).isEqualTo("1.0.0");
    assertThat(studio.plugin("toy").keptVersions()).isEmpty();
  }

  @Test
  void whatIsInstalledAgainCameLast() throws Exception {
    studio.install(PluginJar.adapter("1.0.0"));
    studio.install(PluginJar.adapter("1.1.0"));
    assertThat(studio.plugin("toy").rollbackVersion()).isEqualTo("1.0.0");

    studio.host().install(TestHost.ADMIN, PluginJar.adapter("1.0.0").open(), true, QUIET);
    assertThat(studio.plugin("toy").version()).isEqualTo("1.0.0");
    assertThat(studio.plugin("toy").rollbackVersion()).isEqualTo("1.1.0");

    studio.close();
    studio = TestHost.start(home);
    studio.host().rollback(TestHost.ADMIN, "toy", QUIET);
    assertThat(studio.plugin("toy").version()).isEqualTo("1.1.0");
  }

  @Test
  void whatIsInstalledAgainAndDoesNotStartKeepsItsPlace() throws Exception {
    studio.install(PluginJar.adapter("1.0.0"));
    studio.install(PluginJar.adapter("1.1.0"));
    try (Stream<Path> folders = Files.list(home.resolve("plugin-store/toy"))) {
      Path old =
          folders
              .filter(f -> f.getFileName().toString().startsWith("1.0.0-"))
              .findFirst()
              .orElseThrow();
      Files.writeString(old.resolve("plugin.jar"), "something else");
    }

    assertThat(refused(PluginJar.adapter("1.0.0"), true).detail()).contains("was changed");

    assertThat(studio.plugin("toy").version()).isEqualTo("1.1.0");
    assertThat(studio.plugin("toy").rollbackVersion()).isEqualTo("1.0.0");
  }

  @Test
  void aFailedStartSaysWhatStillRunsAndOnlyThat() {
    Problem first = refused(PluginJar.adapter("1.0.0").header("Toy-Behaviour", "throw"), false);
    assertThat(first.hint()).contains("Nothing of it runs").doesNotContain("still runs");

    studio.install(PluginJar.adapter("1.0.1"));
    Problem update = refused(PluginJar.adapter("1.1.0").header("Toy-Behaviour", "throw"), false);
    assertThat(update.hint()).contains("Version 1.0.1 still runs");
  }
}
