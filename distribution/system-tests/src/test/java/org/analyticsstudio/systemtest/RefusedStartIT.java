package org.analyticsstudio.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.analyticsstudio.systemtest.process.Distribution;
import org.analyticsstudio.systemtest.process.StudioProcess;
import org.analyticsstudio.systemtest.process.StudioProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A start that can't go on says why in one readable sentence, and never in a stack trace. */
class RefusedStartIT {
  @TempDir Path folder;

  @Test
  void the_port_is_taken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ended ended = StudioProcess.inHome(home()).onPort(taken.getLocalPort()).startRefused();

      assertRefused(ended, "Port " + taken.getLocalPort() + " on 127.0.0.1 can't be used");
    }
  }

  @Test
  void the_home_can_not_be_written() throws Exception {
    Path file = Files.writeString(folder.resolve("a-file"), "in the way");

    Ended ended = StudioProcess.inHome(file.resolve("home")).startRefused();

    assertRefused(ended, "The home folder " + file.resolve("home") + " can't be written");
  }

  @Test
  void the_home_is_in_use() {
    try (StudioProcess first = StudioProcess.inHome(home()).begin()) {
      first.awaitReady();

      Ended second = StudioProcess.inHome(home()).startRefused();

      assertRefused(second, "is in use by another running Analytics Studio");
      assertThat(first.client().get("/api/v1/health/ready").status()).isEqualTo(200);
    }
  }

  @Test
  void the_admin_password_is_short() {
    Ended ended =
        StudioProcess.inHome(home())
            .withEnvironment("STUDIO_ADMIN_PASSWORD", "elevenchars")
            .startRefused();

    assertRefused(ended, "STUDIO_ADMIN_PASSWORD must have at least 12 characters");
    assertThat(ended.output()).doesNotContain("elevenchars");
  }

  @Test
  void the_java_is_too_old() throws Exception {
    Path old = javaThatIs11();

    Ended ended =
        StudioProcess.inHome(home()).withEnvironment("JAVA_HOME", old.toString()).startRefused();

    assertRefused(ended, "Analytics Studio needs Java 17 or newer");
    assertThat(ended.output()).contains("Java 11").doesNotContain("ran");
  }

  @Test
  void the_java_says_in_its_release_file_that_it_is_too_old() throws Exception {
    Path old = javaThatIs11();
    Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"1.8.0_402\"\n");

    Ended ended =
        StudioProcess.inHome(home()).withEnvironment("JAVA_HOME", old.toString()).startRefused();

    assertRefused(ended, "Analytics Studio needs Java 17 or newer");
    assertThat(ended.output()).contains("Java 8");
  }

  private Path javaThatIs11() throws IOException {
    Path java = Files.createDirectories(folder.resolve("old/bin")).resolve("java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        case "$*" in
          *org.analyticsstudio*) echo ran ;;
          *) echo '    java.specification.version = 11' >&2 ;;
        esac
        """);
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return folder.resolve("old");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --port 70000     | The port must be a number from 0 to 65535, not 70000.
          --port eighty    | The port must be a number from 0 to 65535, not eighty.
          --host           | Option --host needs a value.
          --frobnicate     | Unknown option --frobnicate.
          """)
  void an_option_is_wrong(String options, String sentence) {
    Ended ended = StudioProcess.inHome(home()).with(options.split(" ")).startRefused();

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.output()).startsWith(sentence + "\nUsage: ");
  }

  @Test
  void the_host_is_not_one_of_this_machine() {
    assertRefused(
        StudioProcess.inHome(home()).with("--host", "no.such.host.invalid").startRefused(),
        "The host no.such.host.invalid is unknown");
    assertRefused(
        StudioProcess.inHome(home()).with("--host", "192.0.2.1").startRefused(),
        "on 192.0.2.1 can't be used");
  }

  @Test
  void the_metadata_database_can_not_be_reached() throws Exception {
    Files.createDirectories(home().resolve("conf"));
    Files.writeString(
        home().resolve("conf/store.cfg"), "url = jdbc:postgresql://localhost:1/studio\n");

    Ended ended = StudioProcess.inHome(home()).startRefused();

    assertRefused(ended, "The metadata database postgresql://localhost:1/studio can't be reached.");
  }

  @Test
  void a_setting_of_the_metadata_database_makes_no_sense() throws Exception {
    Files.createDirectories(home().resolve("conf"));
    Files.writeString(home().resolve("conf/store.cfg"), "url = jdbc:mysql://localhost/studio\n");

    Ended ended = StudioProcess.inHome(home()).startRefused();

    assertRefused(ended, "must begin with jdbc:postgresql://");
  }

  @Test
  void a_library_is_missing() throws Exception {
    Distribution broken =
        Distribution.ofThisBuild()
            .copyWithout(
                file -> file.getFileName().toString().startsWith("jackson-databind"),
                folder.resolve("broken"));

    Ended ended = StudioProcess.inHome(home()).from(broken).startRefused();

    assertRefused(ended, "org.analyticsstudio.api needs a package that no installed bundle offers");
    assertThat(ended.output()).contains("com.fasterxml.jackson.databind");
  }

  @Test
  void a_bundle_of_the_product_is_missing() throws Exception {
    Distribution broken =
        Distribution.ofThisBuild()
            .copyWithout(
                file -> file.getFileName().toString().startsWith("store-"),
                folder.resolve("broken"));

    Ended ended = StudioProcess.inHome(home()).from(broken).startRefused();

    assertRefused(ended, "waits for org.analyticsstudio.api.store.MetadataStore");
  }

  private Path home() {
    return folder.resolve("home");
  }

  private static void assertRefused(Ended ended, String sentence) {
    assertThat(ended.output()).contains(sentence).doesNotContain("\tat ", "Exception");
    assertThat(ended.exitCode()).isEqualTo(1);
  }
}
