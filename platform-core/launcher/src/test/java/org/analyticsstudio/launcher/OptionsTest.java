package org.analyticsstudio.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void without_options_it_listens_on_this_machine_alone_and_fills_the_sample() {
    assertThat(Options.parse(List.of()))
        .isEqualTo(
            new Options(
                8080,
                "127.0.0.1",
                Path.of(".studio-home").toAbsolutePath(),
                Path.of(".studio-home").toAbsolutePath(),
                true,
                false));
  }

  @Test
  void every_option_counts() {
    String line =
        "--port 0 --host 0.0.0.0 --home /srv/studio --shared /srv/common --no-sample --dev";

    assertThat(Options.parse(List.of(line.split(" "))))
        .isEqualTo(
            new Options(0, "0.0.0.0", Path.of("/srv/studio"), Path.of("/srv/common"), false, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--nope", "extra", "--port", "--port x", "--port 65536", "--port -1", "--home \0"})
  void what_it_does_not_understand_it_refuses_with_the_usage(String line) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Options.parse(List.of(line.split(" "))))
        .withMessageContaining("Usage:")
        .extracting(Refusal::exitCode)
        .isEqualTo(2);
  }
}
