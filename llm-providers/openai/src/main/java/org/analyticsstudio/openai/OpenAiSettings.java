package org.analyticsstudio.openai;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.settings.SettingDefinition;
import org.analyticsstudio.model.settings.SettingType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.model.settings.SettingsSchema;
import org.jspecify.annotations.Nullable;

/** What the settings say. Its text holds no key. */
record OpenAiSettings(
    String baseUrl,
    @Nullable String apiKey,
    String model,
    @Nullable Double temperature,
    boolean sendsTemperature,
    int maxTokens,
    boolean completionTokens,
    Duration timeLimit,
    BigDecimal inputPrice,
    BigDecimal outputPrice) {

  static final String BASE_URL = "base_url";
  static final String API_KEY = "api_key";
  static final String MODEL = "model";
  static final String TEMPERATURE = "temperature";
  static final String SEND_TEMPERATURE = "send_temperature";
  static final String MAX_TOKENS = "max_tokens";
  static final String MAX_TOKENS_FIELD = "max_tokens_field";
  static final String TIME_LIMIT = "time_limit";
  static final String INPUT_PRICE = "input_price";
  static final String OUTPUT_PRICE = "output_price";

  private static final String COMPLETION_TOKENS = "max_completion_tokens";

  static final SettingsSchema SCHEMA =
      new SettingsSchema(
          List.of(
              SettingDefinition.required(
                      BASE_URL,
                      "Address of the service",
                      "Of OpenAI, or of any service that speaks like it.",
                      SettingType.URL)
                  .withDefault("https://api.openai.com/v1"),
              SettingDefinition.required(
                  MODEL, "Model", "As the service calls it.", SettingType.TEXT),
              SettingDefinition.optional(
                      API_KEY,
                      "Key",
                      "OpenAI needs one; services of your own may not.",
                      SettingType.SECRET)
                  .withDefault("${env:OPENAI_API_KEY}"),
              SettingDefinition.optional(
                      TIME_LIMIT, "Time limit", "Of one call, in seconds.", SettingType.NUMBER)
                  .withDefault("20"),
              SettingDefinition.optional(
                      MAX_TOKENS, "Longest answer", "In tokens.", SettingType.NUMBER)
                  .withDefault("1000"),
              SettingDefinition.optional(
                      MAX_TOKENS_FIELD,
                      "How the longest answer is asked for",
                      "Older services know max_tokens only.",
                      SettingType.CHOICE)
                  .withChoices(List.of(COMPLETION_TOKENS, MAX_TOKENS))
                  .withDefault(COMPLETION_TOKENS),
              SettingDefinition.optional(
                  TEMPERATURE,
                  "Temperature",
                  "0 to 2, when neither the domain nor the model should decide.",
                  SettingType.NUMBER),
              SettingDefinition.optional(
                      SEND_TEMPERATURE,
                      "Send a temperature",
                      "Models that reason refuse one.",
                      SettingType.BOOLEAN)
                  .withDefault("true"),
              SettingDefinition.optional(
                      INPUT_PRICE,
                      "Price of requests",
                      "US dollars for a million tokens.",
                      SettingType.NUMBER)
                  .withDefault("0"),
              SettingDefinition.optional(
                      OUTPUT_PRICE,
                      "Price of answers",
                      "US dollars for a million tokens.",
                      SettingType.NUMBER)
                  .withDefault("0")));

  static OpenAiSettings of(Settings given) {
    Settings settings = SCHEMA.complete(given.values());
    List<FieldProblem> problems = SettingsCheck.of(given);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.get(0).message());
    }
    return new OpenAiSettings(
        text(settings, BASE_URL).orElseThrow().replaceAll("/+$", ""),
        text(settings, API_KEY).filter(key -> !SettingsCheck.isReference(key)).orElse(null),
        text(settings, MODEL).orElseThrow(),
        text(settings, TEMPERATURE).map(Double::valueOf).orElse(null),
        text(settings, SEND_TEMPERATURE).map(Boolean::valueOf).orElse(true),
        number(settings, MAX_TOKENS).intValueExact(),
        text(settings, MAX_TOKENS_FIELD).orElse(COMPLETION_TOKENS).equals(COMPLETION_TOKENS),
        Duration.ofMillis(number(settings, TIME_LIMIT).movePointRight(3).longValue()),
        number(settings, INPUT_PRICE),
        number(settings, OUTPUT_PRICE));
  }

  static Optional<String> text(Settings settings, String name) {
    return settings.get(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  private static BigDecimal number(Settings settings, String name) {
    return new BigDecimal(text(settings, name).orElseThrow());
  }

  @Override
  public String toString() {
    return "OpenAiSettings[" + baseUrl + ", " + model + "]";
  }
}
