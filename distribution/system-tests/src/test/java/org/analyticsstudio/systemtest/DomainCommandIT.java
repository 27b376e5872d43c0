package org.analyticsstudio.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.analyticsstudio.systemtest.process.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the command line of the zip does with a domain that is a folder. */
@Timeout(60)
class DomainCommandIT {
  private static final Path TOY =
      Path.of(System.getProperty("studio.sources"), "distribution", "toy-domain");

  @TempDir Path folder;

  @Test
  void it_checks_and_packs_a_domain_without_a_running_product() throws Exception {
    Path jar = folder.resolve("toy.jar");

    Process pack = studio("domain", "pack", TOY.toString(), "--out", jar.toString());

    assertThat(new String(pack.getInputStream().readAllBytes())).contains("Packed Toy 1.0.0 into");
    assertThat(pack.waitFor()).isZero();
    assertThat(jar).isNotEmptyFile();
  }

  @Test
  void it_names_the_file_and_the_line_of_what_is_wrong() throws Exception {
    Files.writeString(folder.resolve("domain.yaml"), "domain: toy\ncolour: red\n");

    Process pack = studio("domain", "pack", folder.toString());

    assertThat(new String(pack.getInputStream().readAllBytes()))
        .contains("The domain is not valid")
        .contains("domain.yaml")
        .contains("colour")
        .doesNotContain("Exception");
    assertThat(pack.waitFor()).isEqualTo(1);
  }

  private Process studio(String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(Distribution.ofThisBuild().command().toString());
    builder.command().addAll(List.of(arguments));
    return builder.directory(folder.toFile()).redirectErrorStream(true).start();
  }
}
