package org.analyticsstudio.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFolderTest {

  @TempDir Path folder;

  @Test
  void who_comes_first_is_alone_and_again_after_all_have_left() {
    for (int i = 0; i < 2; i++) {
      try (SharedFolder shared = SharedFolder.open(folder)) {
        assertThat(shared.isAlone()).isTrue();
        assertThat(shared.root()).isEqualTo(folder);
      }
    }
  }

  @Test
  void who_comes_while_another_process_is_there_is_not_alone() throws Exception {
    SharedFolder.open(folder).close();
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.resolve("run/users").toString())
            .start();
    try {
      assertThat(other.getInputStream().read()).isEqualTo('h');
      try (SharedFolder shared = SharedFolder.open(folder)) {
        assertThat(shared.isAlone()).isFalse();
      }
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void a_folder_that_can_not_be_written_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> SharedFolder.open(file))
        .withMessageContaining("--shared");
  }

  static final class Holder {
    public static void main(String[] args) throws Exception {
      try (FileChannel users =
          FileChannel.open(Path.of(args[0]), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        users.lock(0, Long.MAX_VALUE, true);
        System.out.print("h");
        System.out.flush();
        Thread.sleep(60_000);
      }
    }
  }
}
