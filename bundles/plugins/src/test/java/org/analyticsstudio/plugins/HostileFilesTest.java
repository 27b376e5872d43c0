package org.analyticsstudio.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.plugins.support.PluginJar;
import org.analyticsstudio.plugins.support.TestHost;
import org.analyticsstudio.plugins.toy.ProcessEnder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileFilesTest {

  @TempDir Path home;
  private TestHost studio;

  @BeforeEach
  void start() throws Exception {
    studio = TestHost.start(home);
  }

  @AfterEach
  void nothingIsLeftBehind() throws Exception {
    assertThat(studio.host().list()).isEmpty();
    assertThat(studio.bundles()).isZero();
    assertThat(home.resolve("plugin-store/staging")).isEmptyDirectory();
    studio.close();
  }

  private Problem refused(byte[] file) {
    return catchThrowableOfType(ProblemException.class, () -> studio.install(file)).problem();
  }

  @Test
  void whatIsNoJarIsRefused() {
    assertThat(refused("hello".getBytes(StandardCharsets.UTF_8)).code())
        .isEqualTo("plugin_archive_invalid");
    assertThat(refused(new byte[0]).code()).isEqualTo("plugin_archive_invalid");
    assertThat(refused(PluginJar.zip(Map.of("readme.txt", new byte[] {1}))).detail())
        .contains("no bundle jar");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.jar",
        "a/../../evil.jar",
        "/etc/evil.jar",
        "C:/evil.jar",
        "a\\..\\evil.jar"
      })
  void pathsThatLeadOutsideAreRefused(String path) {
    Problem problem = refused(PluginJar.zip(Map.of(path, PluginJar.domain("d", "1.0.0").bytes())));

    assertThat(problem.code()).isEqualTo("plugin_archive_invalid");
    assertThat(problem.detail()).contains("leads outside");
  }

  @Test
  void aFileLargerThanAllowedIsRefusedWhileItComes() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };

    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> studio.install(endless));

    assertThat(refused.problem().status()).isEqualTo(413);
  }

  @Test
  void aBombIsRefusedWhateverItSaysOfItsSize() {
    byte[] zeros = new byte[60_000_000];

    assertThat(refused(PluginJar.zip(Map.of("bomb.jar", zeros))).detail())
        .contains("unpacks to more than");
  }

  @Test
  void aBundleThatIsNoPluginIsRefused() {
    assertThat(refused(PluginJar.library("org.example.lib", "1.0.0").bytes()).code())
        .isEqualTo("plugin_identity_invalid");
  }

  @Test
  void aFileHoldsOnePlugin() {
    Map<String, byte[]> two = new LinkedHashMap<>();
    two.put("a.jar", PluginJar.domain("a", "1.0.0").bytes());
    two.put("b.jar", PluginJar.domain("b", "1.0.0").bytes());

    assertThat(refused(PluginJar.zip(two)).detail()).contains("two plug-ins");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.0", "1.9"})
  void aPluginForAnotherApiIsRefused(String api) {
    PluginJar jar =
        PluginJar.library("org.example.d", "1.0.0")
            .header(
                "Provide-Capability",
                "org.analyticsstudio.domain;id=d;name=D;api:Version=\"" + api + "\"");

    Problem problem = refused(jar.bytes());

    assertThat(problem.code()).isEqualTo("plugin_api_refused");
    assertThat(problem.detail()).contains("this host offers 1.0.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bad-Id", "1st", "\"\"", "a b"})
  void idsAreChecked(String id) {
    PluginJar jar =
        PluginJar.library("org.example.d", "1.0.0")
            .header(
                "Provide-Capability",
                "org.analyticsstudio.domain;id=\""
                    + id.replace("\"", "")
                    + "\";api:Version=\"1.0\"");

    assertThat(refused(jar.bytes()).code()).isEqualTo("plugin_identity_invalid");
  }

  @Test
  void aClassThatNamesTheEndOfTheProcessIsRefusedAlsoAsAReferenceAndInAnEmbeddedJar() {
    byte[] direct = PluginJar.domain("d", "1.0.0").type(ProcessEnder.class).bytes();
    byte[] embedded =
        PluginJar.zip(
            Map.of(
                "d.jar",
                PluginJar.domain("d", "1.0.0").bytes(),
                "lib.jar",
                PluginJar.library("org.example.lib", "1.0.0").type(ProcessEnder.class).bytes()));

    for (byte[] jar : new byte[][] {direct, embedded}) {
      Problem problem = refused(jar);
      assertThat(problem.code()).isEqualTo("plugin_code_refused");
      assertThat(problem.detail()).contains("ProcessEnder names System.exit");
    }
  }
}
