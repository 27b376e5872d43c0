package org.analyticsstudio.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.plugins.PluginState;
import org.analyticsstudio.api.plugins.SignatureStatus;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.plugins.archive.Sha256;
import org.analyticsstudio.plugins.support.PluginJar;
import org.analyticsstudio.plugins.support.TestHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DesiredStateTest {

  private static final Progress QUIET = Progress.unwatched();

  @TempDir Path home;

  private Path stateFile() {
    return home.resolve("plugins.yaml");
  }

  @Test
  void whatWasInstalledAndSwitchedOffIsSoAfterARestart() throws Exception {
    try (TestHost studio = TestHost.start(home)) {
      studio.install(PluginJar.adapter("1.0.0"));
      studio.install(PluginJar.domain("off", "2.0.0"));
      studio.host().disable(TestHost.ADMIN, "off", false, QUIET);
    }

    try (TestHost studio = TestHost.start(home)) {
      assertThat(studio.state("toy")).isEqualTo(PluginState.ACTIVE);
      assertThat(studio.state("off")).isEqualTo(PluginState.DISABLED);
      assertThat(studio.bundles()).isEqualTo(1);
    }
    assertThat(stateFile()).content().contains("toy:").contains("version: 1.0.0");
  }

  @Test
  void aRollbackOutlivesARestart() throws Exception {
    try (TestHost studio = TestHost.start(home)) {
      studio.install(PluginJar.domain("d", "1.0.0"));
      studio.install(PluginJar.domain("d", "2.0.0"));
      studio.host().rollback(TestHost.ADMIN, "d", QUIET);
    }

    try (TestHost studio = TestHost.start(home)) {
      assertThat(studio.plugin("d").version()).isEqualTo("1.0.0");
    }
  }

  @Test
  void aJarThatLiesThereAtTheStartIsOfferedAndNotStarted() throws Exception {
    Path jar = PluginJar.adapter("1.0.0").write(home.resolve("toy.jar"));

    try (TestHost studio = new TestHost.Options().start(home, jar)) {
      assertThat(studio.state("toy")).isEqualTo(PluginState.STAGED);
      assertThat(studio.bundles()).isZero();

      studio.host().enable(TestHost.ADMIN, "toy", QUIET);
      assertThat(studio.state("toy")).isEqualTo(PluginState.ACTIVE);
    }
  }

  @Test
  void whatShipsRunsUnlessSomebodyRemovedIt() throws Exception {
    Path jar = PluginJar.adapter("1.0.0").write(home.resolve("toy.jar"));
    Path sums = Files.writeString(home.resolve("sums"), Sha256.of(jar) + "  toy.jar\n");
    TestHost.Options shipped = new TestHost.Options().allowUnsigned(false).shippedSums(sums);

    try (TestHost studio = shipped.start(home, jar)) {
      assertThat(studio.state("toy")).isEqualTo(PluginState.ACTIVE);
      assertThat(studio.plugin("toy").signature()).isEqualTo(SignatureStatus.SHIPPED);
      studio.host().remove(TestHost.ADMIN, "toy", false, QUIET);
      assertThat(studio.state("toy")).isEqualTo(PluginState.STAGED);
    }

    try (TestHost studio = shipped.start(home, jar)) {
      assertThat(studio.state("toy")).isEqualTo(PluginState.STAGED);
    }
  }

  /** One that hangs at its start keeps nothing of ours waiting. */
  @Test
  void whatShipsStartsBeforeAllElse() throws Exception {
    PluginJar foreign = PluginJar.domain("ant", "1.0.0");
    Path own = PluginJar.domain("zebra", "1.0.0").write(home.resolve("zebra.jar"));
    Path sums = Files.writeString(home.resolve("sums"), Sha256.of(own) + "  zebra.jar\n");
    try (TestHost studio = TestHost.start(home)) {
      studio.install(foreign);
    }

    try (TestHost studio = new TestHost.Options().shippedSums(sums).start(home, own)) {
      assertThat(studio.state("ant")).isEqualTo(PluginState.ACTIVE);
      assertThat(studio.bundleNames()).hasSize(2);
      assertThat(studio.bundleNames().get(0)).contains("zebra");
    }
  }

  @Test
  void aNewerShippedVersionTakesThePlaceOfTheShippedOneBefore() throws Exception {
    Path old = PluginJar.domain("d", "1.0.0").write(home.resolve("d-1.jar"));
    Path next = PluginJar.domain("d", "1.1.0").write(home.resolve("d-2.jar"));
    Path sums = home.resolve("sums");
    Files.writeString(sums, Sha256.of(old) + "  a\n" + Sha256.of(next) + "  b\n");
    TestHost.Options shipped = new TestHost.Options().shippedSums(sums);
    try (TestHost studio = shipped.start(home, old)) {
      assertThat(studio.plugin("d").version()).isEqualTo("1.0.0");
    }

    try (TestHost studio = shipped.start(home, next)) {
      assertThat(studio.plugin("d").version()).isEqualTo("1.1.0");
      assertThat(studio.state("d")).isEqualTo(PluginState.ACTIVE);
    }
  }

  @Test
  void aManagedFileIsAppliedAndNothingElseChangesIt() throws Exception {
    Path jar = PluginJar.adapter("1.0.0").write(home.resolve("toy.jar"));
    String managed = "managed: true\nplugins:\n  toy: {version: 1.0.0, state: active}\n";
    Files.writeString(stateFile(), managed);

    try (TestHost studio = new TestHost.Options().start(home, jar)) {
      assertThat(studio.state("toy")).isEqualTo(PluginState.ACTIVE);
      assertThat(studio.host().isReadOnly()).isTrue();
      ProblemException refused =
          catchThrowableOfType(
              ProblemException.class,
              () -> studio.host().disable(TestHost.ADMIN, "toy", true, QUIET));
      assertThat(refused.problem().code()).isEqualTo("plugins_read_only");
    }
    assertThat(stateFile()).hasContent(managed);
  }

  @Test
  void aFileThatCantBeUnderstoodIsLeftAlone() throws Exception {
    Path jar = PluginJar.adapter("1.0.0").write(home.resolve("toy.jar"));
    for (String damaged :
        new String[] {
          "plugins: [1, 2", "plugins:\n  toy: {version: 1, colour: red}\n", "plugins: 7\n"
        }) {
      Files.writeString(stateFile(), damaged);
      try (TestHost studio = new TestHost.Options().start(home, jar)) {
        assertThat(studio.host().isReadOnly()).isTrue();
        assertThat(studio.state("toy")).isEqualTo(PluginState.STAGED);
      }
      assertThat(stateFile()).hasContent(damaged);
    }
  }

  @Test
  void aFileThatWasChangedAfterItWasCheckedIsNotStarted() throws Exception {
    try (TestHost studio = TestHost.start(home)) {
      studio.install(PluginJar.domain("d", "1.0.0"));
      studio.host().disable(TestHost.ADMIN, "d", false, QUIET);
      try (var files = Files.walk(home.resolve("plugin-store/d"))) {
        Path kept = files.filter(f -> f.endsWith("plugin.jar")).findFirst().orElseThrow();
        PluginJar.domain("d", "1.0.0").file("more.txt", "swapped").write(kept);
      }

      ProblemException refused =
          catchThrowableOfType(
              ProblemException.class, () -> studio.host().enable(TestHost.ADMIN, "d", QUIET));

      assertThat(refused.problem().detail()).contains("changed after it was checked");
      assertThat(studio.state("d")).isEqualTo(PluginState.BLOCKED);
    }
  }
}
