package org.analyticsstudio.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir Path folder;

  @Test
  void it_is_held_by_one_at_a_time() {
    Path root = folder.resolve("home");
    try (Home first = Home.open(root)) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> Home.open(first.root()))
          .withMessageContaining("in use");
    }
    Home.open(root).close();
  }

  @Test
  void its_temporary_folder_is_empty_at_the_start() throws IOException {
    Path left = Files.createDirectories(folder.resolve("tmp/deep")).resolve("left-over.so");
    Files.writeString(left, "native");
    Path outside = Files.writeString(folder.resolve("outside"), "kept");
    Files.createSymbolicLink(folder.resolve("tmp/link"), outside);

    try (Home home = Home.open(folder)) {
      assertThat(home.temporaryFolder()).isEmptyDirectory();
      assertThat(outside).hasContent("kept");
    }
  }

  @Test
  void a_configuration_that_was_edited_is_kept() throws IOException {
    Path shipped = Files.createDirectory(folder.resolve("shipped"));
    Files.writeString(shipped.resolve("files.cfg"), "#max-size = 100MB");
    Files.writeString(shipped.resolve("other.cfg"), "#a = 1");
    try (Home home = Home.open(folder.resolve("home"))) {
      Files.writeString(home.configurationFolder().resolve("files.cfg"), "max-size = 5MB");

      home.adoptConfiguration(shipped);

      assertThat(home.configurationFolder().resolve("files.cfg")).hasContent("max-size = 5MB");
      assertThat(home.configurationFolder().resolve("other.cfg")).hasContent("#a = 1");
    }
  }

  @Test
  void a_folder_that_can_not_be_made_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Home.open(file.resolve("home")))
        .withMessageContaining("can't be written");
  }
}
