package org.analyticsstudio.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.analyticsstudio.systemtest.process.Distribution;
import org.analyticsstudio.systemtest.process.StudioProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes makes starts quicker, and is never needed. */
@Timeout(240)
class ArchiveIT {
  @TempDir Path folder;

  @Test
  void a_start_uses_it_and_goes_without_it_when_it_was_cut_short() throws Exception {
    Distribution own =
        Distribution.ofThisBuild()
            .copyWithout(file -> file.toString().endsWith(".jsa"), folder.resolve("own"));
    Process archive =
        new ProcessBuilder(own.command().toString(), "archive").redirectErrorStream(true).start();
    assertThat(new String(archive.getInputStream().readAllBytes())).isEmpty();
    assertThat(archive.waitFor()).isZero();
    Path file = archives(own).get(0);

    try (StudioProcess studio = start(own)) {
      assertThat(Files.readString(Path.of("/proc/" + studio.pid() + "/maps")))
          .contains(file.toString());
    }
    assertThat(file.toFile().setWritable(true)).isTrue();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
    try (StudioProcess studio = start(own)) {
      assertThat(studio.client().get("/api/v1/health/ready").status()).isEqualTo(200);
      assertThat(studio.output()).startsWith("Analytics Studio is ready at ");
    }
  }

  private StudioProcess start(Distribution own) {
    return StudioProcess.inHome(folder.resolve("home")).from(own).with("--no-sample").start();
  }

  private static List<Path> archives(Distribution own) throws IOException {
    try (Stream<Path> files = Files.list(own.root().resolve("lib/boot"))) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }
}
