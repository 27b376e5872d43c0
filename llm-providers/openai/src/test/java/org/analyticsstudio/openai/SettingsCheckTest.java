package org.analyticsstudio.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.settings.Settings;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCheckTest {

  private static List<FieldProblem> problems(String... changed) {
    return new OpenAiProvider().check(settings(changed));
  }

  private static Settings settings(String... changed) {
    Map<String, String> values =
        new HashMap<>(
            Map.of("base_url", "http://127.0.0.1:9/v1/", "model", "small", "api_key", "sk-1"));
    for (int i = 0; i < changed.length; i += 2) {
      values.put(changed[i], changed[i + 1]);
    }
    values.values().removeIf(String::isEmpty);
    return new Settings(values);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://example.org/v1",
        "javascript:alert(1)",
        "https://user:secret@example.org/v1",
        "https://example.org/v1?key=1",
        "https://example.org/v1#part",
        "example.org/v1",
        "https:///v1",
        "https://example.org/v1\r\nX-Evil: 1",
        "http://169.254.169.254/latest/meta-data",
        "http://[fe80::1]/v1",
        "http://0.0.0.0/v1",
        "http://metadata.google.internal/v1",
        "${env:OPENAI_BASE_URL}"
      })
  void an_address_that_must_not_be_asked_is_refused(String address) {
    assertThat(problems("base_url", address))
        .extracting(FieldProblem::path)
        .containsExactly("base_url");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://api.example.org/v1", "http://localhost:11434/v1", "http://[::1]:8000"})
  void services_of_ones_own_may_be_asked(String address) {
    assertThat(problems("base_url", address, "api_key", "")).isEmpty();
  }

  @Test
  void names_that_lead_to_the_link_are_refused_when_connecting() {
    DnsResolver resolver = new ReachableHosts();
    assertThatThrownBy(() -> resolver.resolve("169.254.169.254"))
        .isInstanceOf(java.net.UnknownHostException.class);
  }

  @Test
  void openai_itself_needs_a_key() {
    assertThat(problems("base_url", "", "api_key", "", "model", "gpt-4.1-mini"))
        .extracting(FieldProblem::path)
        .containsExactly("api_key");
  }

  @Test
  void without_a_model_nothing_can_be_asked() {
    assertThat(problems("model", "")).extracting(FieldProblem::path).containsExactly("model");
  }

  @ParameterizedTest
  @CsvSource({
    "time_limit,0",
    "time_limit,601",
    "time_limit,NaN",
    "max_tokens,0",
    "max_tokens,1.5",
    "max_tokens,1e99",
    "temperature,2.1",
    "temperature,-1",
    "input_price,-0.1",
    "output_price,1e9",
    "max_tokens_field,other",
    "send_temperature,yes",
    "api_key,a b",
    "api_key,schlüssel"
  })
  void values_out_of_range_are_named(String name, String value) {
    assertThat(problems(name, value)).extracting(FieldProblem::path).containsExactly(name);
    assertThat(problems(name, value).toString()).doesNotContain("schlüssel");
  }

  @Test
  void settings_are_read_with_their_defaults_and_never_shown_with_the_key() {
    OpenAiSettings read = OpenAiSettings.of(settings("input_price", "0.4", "time_limit", "1.5"));
    assertThat(read.baseUrl()).isEqualTo("http://127.0.0.1:9/v1");
    assertThat(read.timeLimit()).isEqualTo(Duration.ofMillis(1500));
    assertThat(read.inputPrice()).isEqualByComparingTo(new BigDecimal("0.4"));
    assertThat(read.maxTokens()).isEqualTo(1000);
    assertThat(read.toString()).doesNotContain("sk-1");
  }
}
