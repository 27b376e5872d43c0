package org.analyticsstudio.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.plugins.PluginReport;
import org.analyticsstudio.api.plugins.SignatureStatus;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.plugins.support.PluginJar;
import org.analyticsstudio.plugins.support.PublisherKey;
import org.analyticsstudio.plugins.support.TestHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SignatureTest {

  @TempDir Path home;
  @TempDir Path keys;
  private TestHost studio;

  @BeforeEach
  void start() throws Exception {
    studio = new TestHost.Options().allowUnsigned(false).start(home);
  }

  @AfterEach
  void stop() throws Exception {
    studio.close();
  }

  private Path trustStore() {
    return home.resolve("trust");
  }

  private String refusal(byte[] jar) {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> studio.install(jar));
    assertThat(refused.problem().code()).isEqualTo("plugin_signature_refused");
    assertThat(studio.host().list()).isEmpty();
    return refused.problem().detail();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EC", "RSA", "Ed25519"})
  void aTrustedPublishersPluginRuns(String algorithm) throws Exception {
    PublisherKey acme = PublisherKey.make(keys, "acme", algorithm);
    acme.trustIn(trustStore(), "acme");

    PluginReport report = studio.install(acme.signed(PluginJar.adapter("1.0.0")));

    assertThat(report.signature()).isEqualTo(SignatureStatus.TRUSTED);
    assertThat(report.publisher()).isEqualTo("acme");
  }

  @Test
  void notSignedIsBlocked() {
    assertThat(refusal(PluginJar.adapter("1.0.0").bytes())).contains("not signed");
  }

  @Test
  void signedBySomebodyUnknownIsBlocked() throws Exception {
    PublisherKey stranger = PublisherKey.make(keys, "stranger", "EC");

    assertThat(refusal(stranger.sign(PluginJar.adapter("1.0.0").bytes())))
        .contains("CN=stranger")
        .contains("not in the trust store");
  }

  @Test
  void changedAfterSigningIsBlockedEvenWhereUnsignedIsAllowed() throws Exception {
    PublisherKey acme = PublisherKey.make(keys, "acme", "EC");
    acme.trustIn(trustStore(), "acme");
    byte[] signed = acme.sign(PluginJar.domain("d", "1.0.0").bytes());
    byte[] changed = rewritten(signed, "content.txt", "something else");

    assertThat(refusal(changed)).contains("changed after it was signed");

    studio.close();
    studio = new TestHost.Options().allowUnsigned(true).start(home);
    assertThat(refusal(changed)).contains("changed after it was signed");
  }

  @Test
  void filesAddedOrTakenAwayAfterSigningAreNoticed() throws Exception {
    PublisherKey acme = PublisherKey.make(keys, "acme", "EC");
    acme.trustIn(trustStore(), "acme");
    byte[] signed = acme.sign(PluginJar.domain("d", "1.0.0").bytes());

    assertThat(refusal(rewritten(signed, "added.txt", "more"))).contains("added after");
    assertThat(refusal(rewritten(signed, "content.txt", null))).contains("missing");
  }

  @Test
  void aManifestAloneIsNotSignedWhateverIsBesideIt() throws Exception {
    PublisherKey acme = PublisherKey.make(keys, "acme", "EC");
    acme.trustIn(trustStore(), "acme");
    byte[] signed = acme.sign(PluginJar.manifestAlone("d", "1.0.0").bytes());

    PluginReport report =
        studio.host().inspect(new ByteArrayInputStream(signed), Progress.unwatched());

    assertThat(report.signature()).isEqualTo(SignatureStatus.UNSIGNED);
    assertThat(refusal(signed)).contains("nothing but its manifest");
  }

  @Test
  void anExpiredCertificateIsNotTrusted() throws Exception {
    PublisherKey old = PublisherKey.make(keys, "old", "EC", "-startdate", "-10d", "-validity", "5");
    old.trustIn(trustStore(), "old");

    assertThat(refusal(old.sign(PluginJar.adapter("1.0.0").bytes()))).contains("expired");
  }

  @Test
  void theWeakestSignatureOfAZipCounts() throws Exception {
    PublisherKey acme = PublisherKey.make(keys, "acme", "EC");
    acme.trustIn(trustStore(), "acme");
    byte[] zip =
        PluginJar.zip(
            java.util.Map.of(
                "plugin.jar",
                acme.sign(PluginJar.domain("d", "1.0.0").bytes()),
                "driver.jar",
                PluginJar.library("org.example.driver", "1.0.0").bytes()));

    assertThat(refusal(zip)).contains("org.example.driver").contains("not signed");
  }

  @Test
  void whoIsNoLongerTrustedIsNotStartedAgain() throws Exception {
    PublisherKey acme = PublisherKey.make(keys, "acme", "EC");
    acme.trustIn(trustStore(), "acme");
    studio.install(acme.signed(PluginJar.domain("d", "1.0.0")));
    java.nio.file.Files.delete(trustStore().resolve("acme.pem"));

    studio.close();
    studio = new TestHost.Options().allowUnsigned(false).start(home);

    assertThat(studio.plugin("d").state().wireName()).isEqualTo("blocked");
    assertThat(studio.plugin("d").reason()).contains("not in the trust store");
  }

  private static byte[] rewritten(byte[] jar, String path, String content) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean written = content == null;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] data = in.readAllBytes();
        if (entry.getName().equals(path)) {
          if (content == null) {
            continue;
          }
          data = content.getBytes();
          written = true;
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(data);
      }
      if (!written) {
        out.putNextEntry(new ZipEntry(path));
        out.write(content.getBytes());
      }
    }
    return bytes.toByteArray();
  }
}
