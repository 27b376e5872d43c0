package org.analyticsstudio.model.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.analyticsstudio.model.problem.FieldProblem;
import org.junit.jupiter.api.Test;

class SettingsSchemaTest {
  private static final SettingsSchema SCHEMA =
      new SettingsSchema(
          java.util.List.of(
              SettingDefinition.required("address", "Address", "", SettingType.URL)
                  .withDefault("https://example.org/v1"),
              SettingDefinition.optional("price", "Price", "", SettingType.NUMBER)));

  @Test
  void findsNothingWrongWithGoodValues() {
    assertThat(SCHEMA.check(Map.of("address", "http://localhost:8080", "price", "0.4"))).isEmpty();
    assertThat(SCHEMA.check(Map.of("address", "${env:ADDRESS}"))).isEmpty();
  }

  @Test
  void namesWhatIsUnknownAndWhatHasTheWrongForm() {
    assertThat(SCHEMA.check(Map.of("adress", "x", "price", "cheap")))
        .extracting(FieldProblem::path, FieldProblem::code)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("adress", "setting_unknown"),
            org.assertj.core.groups.Tuple.tuple("price", "setting_invalid"));
  }
}
