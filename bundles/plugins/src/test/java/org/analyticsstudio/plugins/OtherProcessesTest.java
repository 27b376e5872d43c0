package org.analyticsstudio.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.plugins.PluginState;
import org.analyticsstudio.plugins.support.PluginJar;
import org.analyticsstudio.plugins.support.TestHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two hosts on one folder, as two processes have it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class OtherProcessesTest {

  private static final Progress QUIET = Progress.unwatched();

  @TempDir Path home;

  @Test
  void whatIsInstalledUpdatedAndTakenBackAtOneIsSoAtTheOther() throws Exception {
    try (TestHost one = TestHost.start(home);
        TestHost other = TestHost.start(home)) {
      one.install(PluginJar.domain("d", "1.0.0"));
      other.changedElsewhere();
      assertThat(other.state("d")).isEqualTo(PluginState.ACTIVE);

      other.install(PluginJar.domain("d", "2.0.0"));
      one.changedElsewhere();
      assertThat(one.plugin("d").version()).isEqualTo("2.0.0");
      assertThat(one.bundles()).isEqualTo(1);

      one.host().rollback(TestHost.ADMIN, "d", QUIET);
      other.changedElsewhere();
      assertThat(other.plugin("d").version()).isEqualTo("1.0.0");
    }
  }

  @Test
  void whatIsSwitchedOffAndRemovedAtOneIsSoAtTheOther() throws Exception {
    try (TestHost one = TestHost.start(home);
        TestHost other = TestHost.start(home)) {
      one.install(PluginJar.domain("d", "1.0.0"));
      other.changedElsewhere();

      one.host().disable(TestHost.ADMIN, "d", false, QUIET);
      other.changedElsewhere();
      assertThat(other.state("d")).isEqualTo(PluginState.DISABLED);
      assertThat(other.bundles()).isZero();

      other.host().enable(TestHost.ADMIN, "d", QUIET);
      one.changedElsewhere();
      assertThat(one.state("d")).isEqualTo(PluginState.ACTIVE);

      one.host().remove(TestHost.ADMIN, "d", false, QUIET);
      other.changedElsewhere();
      assertThat(other.host().list()).isEmpty();
      assertThat(other.bundles()).isZero();
    }
  }

  @Test
  void aChangeBeginsWithWhatTheOtherHasChanged() throws Exception {
    try (TestHost one = TestHost.start(home);
        TestHost other = TestHost.start(home)) {
      one.install(PluginJar.domain("d", "1.0.0"));
      other.install(PluginJar.domain("e", "1.0.0"));

      assertThat(other.state("d")).as("taken over before").isEqualTo(PluginState.ACTIVE);
      assertThat(home.resolve("plugins.yaml")).content().contains("d:", "e:");
    }
  }

  @Test
  void whoChangesTheFileByHandChangesWhatRuns() throws Exception {
    try (TestHost studio = TestHost.start(home)) {
      studio.install(PluginJar.domain("d", "1.0.0"));
      Path file = home.resolve("plugins.yaml");
      Files.writeString(file, Files.readString(file).replace("active", "disabled"));

      studio.changedElsewhere();

      assertThat(studio.state("d")).isEqualTo(PluginState.DISABLED);
    }
  }

  @Test
  void aFileThatCannotBeReadChangesNothingUntilItIsMended() throws Exception {
    try (TestHost studio = TestHost.start(home)) {
      studio.install(PluginJar.domain("d", "1.0.0"));
      Path file = home.resolve("plugins.yaml");
      String good = Files.readString(file);
      Files.writeString(file, "plugins: [");
      studio.changedElsewhere();
      assertThat(studio.state("d")).isEqualTo(PluginState.ACTIVE);
      assertThat(studio.host().isReadOnly()).isTrue();

      Files.writeString(file, good);
      studio.changedElsewhere();
      assertThat(studio.host().isReadOnly()).isFalse();
    }
  }
}
