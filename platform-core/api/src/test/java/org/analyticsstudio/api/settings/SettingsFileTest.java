package org.analyticsstudio.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

  @Test
  void whatStandsInTheFileIsTakenAndTheRestIsUsual() {
    SettingsFile file = new SettingsFile("queries.cfg", Map.of("timeout-seconds", " 5 "));

    assertThat(file.wholeNumber("timeout-seconds", 1, 100, 30, 40)).isEqualTo(5);
    assertThat(file.wholeNumber("queue-size", 0, 100, 30, 40)).isEqualTo(30);
    assertThat(file.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "five", "0", "101", "5.5", "99999999999"})
  void whatMakesNoSenseIsToldOfAndChangesNothing(String value) {
    SettingsFile file = new SettingsFile("queries.cfg", Map.of("timeout-seconds", value));

    assertThat(file.wholeNumber("timeout-seconds", 1, 100, 30, 40)).isEqualTo(40);
    assertThat(file.problems())
        .containsExactly(
            "queries.cfg: timeout-seconds is '"
                + value
                + "'; needed is a whole number from 1 to 100. What was in force before stays so.");
  }

  @Test
  void settingsThatDoNotExistAreNamed() {
    SettingsFile file =
        new SettingsFile(
            "queries.cfg", Map.of("timeout", 5, "service.pid", "queries", "component.id", 7L));

    assertThat(file.problems())
        .containsExactly("queries.cfg: there is no setting timeout; it has no effect.");
  }
}
