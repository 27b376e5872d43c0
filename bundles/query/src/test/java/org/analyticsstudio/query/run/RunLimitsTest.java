package org.analyticsstudio.query.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.analyticsstudio.api.settings.SettingsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunLimitsTest {

  @Test
  void settingsReplaceTheUsualLimits() {
    SettingsFile file =
        new SettingsFile(
            "queries.cfg",
            Map.of(
                "timeout-seconds", "5",
                "queue-size", "0",
                "queue-seconds", "7",
                "sessions-open", "3",
                "sessions-idle-seconds", "9",
                "drain-seconds", "4"));

    assertThat(RunLimits.DEFAULT.changedBy(file))
        .isEqualTo(
            new RunLimits(
                Duration.ofSeconds(5),
                0,
                Duration.ofSeconds(7),
                3,
                Duration.ofSeconds(9),
                Duration.ofSeconds(4)));
    assertThat(file.problems()).isEmpty();
  }

  @Test
  void whatIsNoLongerSetIsUsualAgain() {
    RunLimits former =
        new RunLimits(Duration.ofSeconds(5), 1, Duration.ZERO, 2, Duration.ZERO, Duration.ZERO);

    assertThat(former.changedBy(new SettingsFile("queries.cfg", Map.of())))
        .isEqualTo(RunLimits.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource({"timeout-seconds, 0", "timeout-seconds, 5m", "timeout-seconds, 100000"})
  void aTimeLimitThatMakesNoSenseLeavesTheFormerOne(String key, String value) {
    RunLimits former =
        new RunLimits(
            Duration.ofSeconds(5),
            1,
            Duration.ofSeconds(1),
            2,
            Duration.ofSeconds(1),
            Duration.ZERO);
    SettingsFile file = new SettingsFile("queries.cfg", Map.of(key, value));

    assertThat(former.changedBy(file).timeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(file.problems()).singleElement().asString().contains(key, value, "from 1 to 86400");
  }
}
