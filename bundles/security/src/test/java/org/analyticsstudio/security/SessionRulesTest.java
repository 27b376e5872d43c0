package org.analyticsstudio.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.analyticsstudio.api.settings.SettingsFile;
import org.analyticsstudio.security.session.SessionRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionRulesTest {

  @ParameterizedTest
  @CsvSource({
    "3, 10, 3, 10",
    "'', '', 14, 90",
    "120, '', 120, 120",
    "'', 30, 14, 30",
    "never, 30, 5, 30",
    "3, 2, 3, 20",
    "0, 400, 5, 20",
    "30, 10, 30, 30"
  })
  void aBadValueKeepsWhatWasInForce(String idle, String max, int idleDays, int maxDays) {
    Map<String, String> values =
        idle.isEmpty() && max.isEmpty()
            ? Map.of()
            : idle.isEmpty()
                ? Map.of("max-days", max)
                : max.isEmpty()
                    ? Map.of("idle-days", idle)
                    : Map.of("idle-days", idle, "max-days", max);
    SettingsFile file = new SettingsFile("sessions.cfg", values);

    assertThat(SessionRules.ofDays(5, 20).changedBy(file))
        .isEqualTo(SessionRules.ofDays(idleDays, maxDays));
  }
}
