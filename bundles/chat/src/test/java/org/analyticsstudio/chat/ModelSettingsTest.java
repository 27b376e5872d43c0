package org.analyticsstudio.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.analyticsstudio.api.settings.SettingsFile;
import org.analyticsstudio.chat.model.ModelSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelSettingsTest {

  private static final String FILE = "language_models.cfg";

  @Test
  void anEmptyFileMeansTheDefaults() {
    assertThat(ModelSettings.DEFAULT.changedBy(new SettingsFile(FILE, Map.of())))
        .isEqualTo(ModelSettings.DEFAULT);
  }

  @Test
  void whatTheFileSaysIsTaken() {
    ModelSettings read =
        ModelSettings.DEFAULT.changedBy(
            new SettingsFile(
                FILE,
                Map.of(
                    "enabled", "false",
                    "provider", "openai",
                    "time-limit-seconds", "7",
                    "told-values", " orders.region ,, orders.category ")));
    assertThat(read.enabled()).isFalse();
    assertThat(read.provider()).isEqualTo("openai");
    assertThat(read.timeLimit()).isEqualTo(Duration.ofSeconds(7));
    assertThat(read.toldValues()).containsExactlyInAnyOrder("orders.region", "orders.category");
  }

  @ParameterizedTest
  @CsvSource({
    "enabled,yes",
    "time-limit-seconds,0",
    "attempts,11",
    "back-off-millis,0",
    "pause-after-failures,-1",
    "pause-seconds,soon",
    "drain-seconds,-1"
  })
  void whatMakesNoSenseIsToldAndChangesNothing(String key, String value) {
    ModelSettings former =
        ModelSettings.DEFAULT.changedBy(
            new SettingsFile(FILE, Map.of("time-limit-seconds", "7", "attempts", "2")));
    Map<String, String> values = new HashMap<>(Map.of("time-limit-seconds", "7", "attempts", "2"));
    values.put(key, value);
    SettingsFile file = new SettingsFile(FILE, values);
    assertThat(former.changedBy(file)).isEqualTo(former);
    assertThat(file.problems()).singleElement().asString().contains(key);
  }
}
