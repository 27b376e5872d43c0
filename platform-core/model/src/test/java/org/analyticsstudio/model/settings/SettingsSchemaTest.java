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
              SettingDefinition.optional("price", "Price", "", SettingType.NUMBER),
              SettingDefinition.optional("key", "Key", "", SettingType.SECRET),
              SettingDefinition.optional("note", "Note", "", SettingType.TEXT)));

  @Test
  void findsNothingWrongWithGoodValues() {
    assertThat(SCHEMA.check(Map.of("address", "http://localhost:8080", "price", "0.4"))).isEmpty();
    assertThat(SCHEMA.check(Map.of("address", "${env:ADDRESS}"))).isEmpty();
  }

  @Test
  void onlySecretsHaveLines() {
    assertThat(SCHEMA.check(Map.of("key", "{\n\t\"type\": \"x\"\r\n}"))).isEmpty();
    assertThat(SCHEMA.check(Map.of("key", "a\u0000b", "note", "a\nb")))
        .extracting(FieldProblem::path)
        .containsExactlyInAnyOrder("key", "note");
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
