package org.analyticsstudio.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.plugins.Plugin;
import org.analyticsstudio.api.plugins.PluginEvent;
import org.analyticsstudio.api.plugins.PluginKind;
import org.analyticsstudio.api.plugins.PluginReport;
import org.analyticsstudio.api.plugins.PluginState;
import org.analyticsstudio.api.plugins.PluginUse;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.plugins.support.PluginJar;
import org.analyticsstudio.plugins.support.TestHost;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LifecycleTest {

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

  private Problem refused(Runnable change) {
    return catchThrowableOfType(ProblemException.class, change::run).problem();
  }

  private boolean offersAdapter() {
    return studio
            .framework
            .getBundleContext()
            .getServiceReference(DataSourceAdapter.class.getName())
        != null;
  }

  @Test
  void anAdapterIsCheckedStartedAndListed() {
    PluginReport report = studio.install(PluginJar.adapter("1.0.0"));

    assertThat(report.checks()).allMatch(check -> check.ok());
    assertThat(report.wouldInstall()).containsExactly("org.example.toy 1.0.0");
    assertThat(studio.state("toy")).isEqualTo(PluginState.ACTIVE);
    assertThat(offersAdapter()).isTrue();
    assertThat(studio.audit.actions()).contains("plugin.install");
  }

  @Test
  void aDryRunChangesNothing() {
    PluginReport report = studio.host().inspect(PluginJar.adapter("1.0.0").open(), QUIET);

    assertThat(report.plugin()).isNull();
    assertThat(studio.host().list()).isEmpty();
    assertThat(studio.bundles()).isZero();
    assertThat(home.resolve("plugin-store/staging")).isEmptyDirectory();
  }

  @Test
  void anUpdateTakesThePlaceOfTheVersionBeforeAndARollbackReturnsIt() {
    studio.install(PluginJar.adapter("1.0.0"));
    assertThat(studio.install(PluginJar.adapter("1.1.0")).replaces()).isEqualTo("1.0.0");
    assertThat(studio.plugin("toy").version()).isEqualTo("1.1.0");
    assertThat(studio.plugin("toy").keptVersions()).containsExactly("1.0.0");
    assertThat(studio.plugin("toy").rollbackVersion()).isEqualTo("1.0.0");
    assertThat(studio.plugin("toy").updateVersion()).isNull();
    assertThat(studio.bundles()).isEqualTo(1);

    studio.host().rollback(TestHost.ADMIN, "toy", QUIET);
    assertThat(studio.plugin("toy").version()).isEqualTo("1.0.0");
    assertThat(studio.plugin("toy").rollbackVersion()).isNull();
    assertThat(studio.plugin("toy").updateVersion()).isEqualTo("1.1.0");

    studio.host().update(TestHost.ADMIN, "toy", QUIET);
    assertThat(studio.plugin("toy").version()).isEqualTo("1.1.0");
    assertThat(
            studio.history.list("toy", PageRequest.first()).items().stream().map(PluginEvent::step))
        .containsExactly("update", "rollback", "update", "install");
  }

  @Test
  void onePluginThatCantBeLookedAtHidesNoOther() {
    studio.install(PluginJar.adapter("1.0.0"));
    studio.install(PluginJar.domain("d", "1.0.0"));
    studio.uses.add(
        new PluginUse() {
          @Override
          public PluginKind kind() {
            return PluginKind.DOMAIN;
          }

          @Override
          public List<String> usedBy(String pluginId) {
            throw new IllegalStateException("The projects can't be read");
          }

          @Override
          public List<String> projectsUsing(String pluginId) {
            return List.of();
          }
        });

    assertThat(studio.host().list()).extracting(Plugin::id).containsExactlyInAnyOrder("d", "toy");
    assertThat(studio.host().list())
        .filteredOn(plugin -> plugin.id().equals("d"))
        .extracting(Plugin::reason)
        .containsExactly("How it stands can't be told in full; the log says why.");
  }

  @Test
  void aBadUpdateNeverCostsTheGoodVersion() {
    studio.install(PluginJar.adapter("1.0.0"));

    for (String behaviour : List.of("throw", "hang", "silent", "misnamed")) {
      Problem problem =
          refused(
              () -> studio.install(PluginJar.adapter("1.1.0").header("Toy-Behaviour", behaviour)));
      assertThat(problem.status()).isEqualTo(422);
      assertThat(problem.code()).isEqualTo("plugin_start_failed");
      assertThat(studio.state("toy")).isEqualTo(PluginState.ACTIVE);
      assertThat(studio.plugin("toy").version()).isEqualTo("1.0.0");
      assertThat(offersAdapter()).isTrue();
    }
  }

  @Test
  void aRollbackGoesToWhatRanBeforeAndNotToAnUpdateThatFailed() {
    studio.install(PluginJar.adapter("1.0.0"));
    assertThat(
            refused(
                    () ->
                        studio.install(PluginJar.adapter("1.1.0").header("Toy-Behaviour", "throw")))
                .code())
        .isEqualTo("plugin_start_failed");
    studio.install(PluginJar.adapter("1.2.0"));

    assertThat(studio.plugin("toy").keptVersions()).containsExactly("1.0.0");
    studio.host().rollback(TestHost.ADMIN, "toy", QUIET);
    assertThat(studio.plugin("toy").version()).isEqualTo("1.0.0");
  }

  @Test
  void whatFailsAtItsFirstStartStaysInTheListWithTheReason() {
    Problem problem =
        refused(() -> studio.install(PluginJar.adapter("1.0.0").header("Toy-Behaviour", "throw")));

    assertThat(problem.detail()).contains("The toy does not want to start");
    assertThat(studio.state("toy")).isEqualTo(PluginState.FAILED);
    assertThat(studio.plugin("toy").reason()).contains("The toy does not want to start");
    assertThat(studio.bundles()).isZero();
    studio.install(PluginJar.domain("other", "1.0.0"));
    assertThat(studio.host().list()).hasSize(2);
  }

  @Test
  void aStartThatHangsIsNamedWithItsThread() {
    Problem problem =
        refused(() -> studio.install(PluginJar.adapter("1.0.0").header("Toy-Behaviour", "hang")));

    assertThat(problem.detail()).contains("within 2 seconds").contains("plugin-start-toy");
    assertThat(studio.plugin("toy").details()).contains("ToyActivator.start");
    studio.install(PluginJar.domain("other", "1.0.0"));
    assertThat(studio.state("other")).isEqualTo(PluginState.ACTIVE);
  }

  @Test
  void whatTurnsOutNotToBeWellIsTakenBackByItself() throws Exception {
    studio.close();
    studio = new TestHost.Options().healthWindow(Duration.ofSeconds(20)).start(home);
    studio.install(PluginJar.adapter("1.0.0"));
    studio.install(PluginJar.adapter("1.1.0").header("Toy-Behaviour", "unwell"));

    awaitEvent("rollback");

    assertThat(studio.plugin("toy").version()).isEqualTo("1.0.0");
    assertThat(studio.state("toy")).isEqualTo(PluginState.ACTIVE);
    assertThat(studio.history.list("toy", PageRequest.first()).items().get(0).message())
        .contains("1.1.0")
        .contains("The toy broke.");
  }

  @Test
  void withoutAnEarlierVersionWhatIsNotWellIsStopped() throws Exception {
    studio.close();
    studio = new TestHost.Options().healthWindow(Duration.ofSeconds(20)).start(home);
    studio.install(PluginJar.adapter("1.0.0").header("Toy-Behaviour", "unwell"));

    awaitEvent("health");
    while (studio.state("toy") != PluginState.FAILED) {
      Thread.onSpinWait();
    }

    assertThat(studio.plugin("toy").reason()).contains("The toy broke.");
    assertThat(offersAdapter()).isFalse();
  }

  private void awaitEvent(String step) {
    while (studio.history.list("toy", PageRequest.first()).items().stream()
        .noneMatch(event -> event.step().equals(step))) {
      Thread.onSpinWait();
    }
  }

  @Test
  void whatIsInUseIsNotTakenAwayWithoutNamingItsUsers() {
    studio.install(PluginJar.adapter("1.0.0"));
    studio.uses.add(usedBy("dataset orders", "dataset visits"));

    Problem disable = refused(() -> studio.host().disable(TestHost.ADMIN, "toy", false, QUIET));
    Problem remove = refused(() -> studio.host().remove(TestHost.ADMIN, "toy", false, QUIET));

    assertThat(disable.status()).isEqualTo(409);
    assertThat(disable.code()).isEqualTo("plugin_in_use");
    assertThat(remove.detail()).contains("dataset orders").contains("dataset visits");
    assertThat(studio.state("toy")).isEqualTo(PluginState.ACTIVE);

    studio.host().disable(TestHost.ADMIN, "toy", true, QUIET);
    assertThat(studio.state("toy")).isEqualTo(PluginState.DISABLED);
    assertThat(offersAdapter()).isFalse();
  }

  private static PluginUse usedBy(String... users) {
    return new PluginUse() {
      @Override
      public PluginKind kind() {
        return PluginKind.ADAPTER;
      }

      @Override
      public List<String> usedBy(String pluginId) {
        return List.of(users);
      }

      @Override
      public List<String> projectsUsing(String pluginId) {
        return List.of("default");
      }
    };
  }

  @Test
  void whatIsRemovedIsGoneWithItsFiles() {
    studio.install(PluginJar.adapter("1.0.0"));

    studio.host().remove(TestHost.ADMIN, "toy", false, QUIET);

    assertThat(studio.host().list()).isEmpty();
    assertThat(studio.bundles()).isZero();
    assertThat(home.resolve("plugin-store/toy")).isEmptyDirectory();
    assertThat(refused(() -> studio.plugin("toy")).code()).isEqualTo("plugin_not_found");
    assertThat(studio.history.knows("toy")).isTrue();
  }

  @Test
  void threeEarlierVersionsAreKept() {
    for (int minor = 0; minor < 6; minor++) {
      studio.install(PluginJar.domain("many", "1." + minor + ".0"));
    }

    assertThat(studio.plugin("many").keptVersions()).containsExactly("1.4.0", "1.3.0", "1.2.0");
  }

  @Test
  void anOlderVersionNeedsForce() {
    studio.install(PluginJar.domain("d", "2.0.0"));

    Problem problem = refused(() -> studio.install(PluginJar.domain("d", "1.0.0")));
    assertThat(problem.code()).isEqualTo("plugin_version_refused");

    studio.host().install(TestHost.ADMIN, PluginJar.domain("d", "1.0.0").open(), true, QUIET);
    assertThat(studio.plugin("d").version()).isEqualTo("1.0.0");
  }

  @Test
  void oneIdBelongsToOneBundle() {
    studio.install(PluginJar.domain("d", "1.0.0"));

    Problem problem =
        refused(
            () ->
                studio.install(
                    PluginJar.domain("d", "1.0.1").header("Bundle-SymbolicName", "org.thief.d")));

    assertThat(problem.code()).isEqualTo("plugin_identity_refused");
    assertThat(problem.detail()).contains("org.example.d");
  }

  @Test
  void oneIdBelongsToOneKindOfPlugin() {
    studio.install(PluginJar.domain("d", "1.0.0"));

    Problem problem =
        refused(
            () ->
                studio.install(
                    PluginJar.domain("d", "1.0.1")
                        .header(
                            "Provide-Capability",
                            "org.analyticsstudio.provider;id=d;name=D;api:Version=\"1.0\"")));

    assertThat(problem.code()).isEqualTo("plugin_identity_refused");
    assertThat(problem.detail()).contains("belongs to the domain of the bundle org.example.d");
  }

  @Test
  void whatIsMissingIsSaidInWordsAndWhichPluginWouldProvideIt() {
    PluginJar provider =
        PluginJar.domain("z", "1.5.0").header("Export-Package", "x.y;version=\"1.5.0\"");
    PluginJar needy =
        PluginJar.domain("needy", "1.0.0").header("Import-Package", "x.y;version=\"[1.4,2)\"");

    assertThat(refused(() -> studio.install(needy)).detail())
        .contains("needs package x.y 1.4 up to 2.0, which nothing here provides");

    studio.install(provider.file("x/y/content.txt", "1"));
    studio.host().disable(TestHost.ADMIN, "z", false, QUIET);
    Problem problem = refused(() -> studio.install(needy));
    assertThat(problem.code()).isEqualTo("plugin_resolve_refused");
    assertThat(problem.detail())
        .contains("needs package x.y 1.4 up to 2.0, which the plug-in Domain z 1.5.0 provides");

    studio.host().enable(TestHost.ADMIN, "z", QUIET);
    studio.install(needy);
    assertThat(studio.plugin("z").usedBy()).containsExactly("plug-in needy");
  }

  @Test
  void librariesOfAZipAreSharedAndLeaveWithTheLastThatUsesThem() {
    byte[] library = PluginJar.library("org.example.driver", "3.0.0").bytes();
    studio.install(
        PluginJar.zip(
            Map.of("driver.jar", library, "a.jar", PluginJar.domain("a", "1.0.0").bytes())));
    studio.install(
        PluginJar.zip(
            Map.of("driver.jar", library, "b.jar", PluginJar.domain("b", "1.0.0").bytes())));
    assertThat(studio.bundles()).isEqualTo(3);

    studio.host().remove(TestHost.ADMIN, "a", false, QUIET);
    assertThat(studio.bundles()).isEqualTo(2);

    studio.host().remove(TestHost.ADMIN, "b", false, QUIET);
    assertThat(studio.bundles()).isZero();
  }

  @Test
  void fiftyRoundsLeaveNoBundleBehind() {
    for (int round = 0; round < 50; round++) {
      studio.install(PluginJar.adapter("1.0." + round));
      if (round % 5 == 4) {
        studio.host().remove(TestHost.ADMIN, "toy", false, QUIET);
        assertThat(studio.bundles()).isZero();
      } else {
        assertThat(studio.bundles()).isEqualTo(1);
      }
    }
  }

  @Test
  void aFileThatIsDroppedStartsAndLeavesWithItsFile() throws Exception {
    Path file = PluginJar.adapter("1.0.0").write(home.resolve("toy.jar"));

    studio.dropped().come(file);
    Plugin running = studio.plugin("toy");
    studio.dropped().leave(file);

    assertThat(running.state()).isEqualTo(PluginState.ACTIVE);
    assertThat(studio.host().list()).isEmpty();
  }

  @Test
  void aDroppedFileThatDoesNotPassStaysInTheListWithTheReason() throws Exception {
    Path file =
        PluginJar.domain("needy", "1.0.0")
            .header("Import-Package", "x.y")
            .write(home.resolve("needy.jar"));

    studio.dropped().come(file);

    assertThat(studio.state("needy")).isEqualTo(PluginState.UNRESOLVED);
    assertThat(studio.plugin("needy").missing())
        .containsExactly("needs package x.y, which nothing here provides.");
  }
}
