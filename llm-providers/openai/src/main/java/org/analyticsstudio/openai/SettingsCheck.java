package org.analyticsstudio.openai;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.settings.SettingDefinition;
import org.analyticsstudio.model.settings.Settings;

/** Finds what is wrong with settings, beyond their form. */
final class SettingsCheck {

  private static final String INVALID = "setting_invalid";
  private static final String MISSING = "setting_missing";
  private static final int LONGEST_MODEL = 200;
  private static final String OPENAI = "api.openai.com";

  private SettingsCheck() {}

  static List<FieldProblem> of(Settings given) {
    List<FieldProblem> problems = new ArrayList<>(OpenAiSettings.SCHEMA.check(given.values()));
    if (!problems.isEmpty()) {
      return List.copyOf(problems);
    }
    for (SettingDefinition missing : OpenAiSettings.SCHEMA.missing(given.values())) {
      problems.add(
          new FieldProblem(
              missing.name(),
              MISSING,
              "The setting " + missing.name() + " has no value.",
              missing.description()));
    }
    Settings settings = OpenAiSettings.SCHEMA.complete(given.values());
    address(settings).ifPresent(problems::add);
    model(settings).ifPresent(problems::add);
    key(settings).ifPresent(problems::add);
    range(settings, OpenAiSettings.TIME_LIMIT, "0.1", "600", false).ifPresent(problems::add);
    range(settings, OpenAiSettings.MAX_TOKENS, "1", "100000", true).ifPresent(problems::add);
    range(settings, OpenAiSettings.TEMPERATURE, "0", "2", false).ifPresent(problems::add);
    range(settings, OpenAiSettings.INPUT_PRICE, "0", "100000", false).ifPresent(problems::add);
    range(settings, OpenAiSettings.OUTPUT_PRICE, "0", "100000", false).ifPresent(problems::add);
    return List.copyOf(problems);
  }

  /** A reference to the environment that led nowhere. */
  static boolean isReference(String value) {
    return value.startsWith("${env:") && value.endsWith("}");
  }

  private static Optional<FieldProblem> address(Settings settings) {
    Optional<String> value = OpenAiSettings.text(settings, OpenAiSettings.BASE_URL);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (isReference(value.get())) {
      return Optional.of(unset(OpenAiSettings.BASE_URL));
    }
    if (URI.create(value.get()).getRawQuery() != null) {
      return Optional.of(
          new FieldProblem(
              OpenAiSettings.BASE_URL,
              INVALID,
              "The address has a query.",
              "Give it up to the version, as in https://example.org/v1."));
    }
    if (ReachableHosts.isForbidden(URI.create(value.get()).getHost())) {
      return Optional.of(
          FieldProblem.of(
              OpenAiSettings.BASE_URL,
              INVALID,
              "Addresses of this kind belong to the machine's own network and are never asked."));
    }
    return Optional.empty();
  }

  private static Optional<FieldProblem> model(Settings settings) {
    return OpenAiSettings.text(settings, OpenAiSettings.MODEL)
        .flatMap(
            name -> {
              if (isReference(name)) {
                return Optional.of(unset(OpenAiSettings.MODEL));
              }
              return name.length() <= LONGEST_MODEL
                  ? Optional.empty()
                  : Optional.of(
                      FieldProblem.of(
                          OpenAiSettings.MODEL,
                          INVALID,
                          "The name of a model has at most " + LONGEST_MODEL + " characters."));
            });
  }

  private static Optional<FieldProblem> key(Settings settings) {
    Optional<String> key =
        OpenAiSettings.text(settings, OpenAiSettings.API_KEY).filter(k -> !isReference(k));
    if (key.isEmpty()) {
      return OpenAiSettings.text(settings, OpenAiSettings.BASE_URL)
          .filter(url -> !isReference(url))
          .filter(url -> OPENAI.equals(URI.create(url).getHost()))
          .map(
              url ->
                  new FieldProblem(
                      OpenAiSettings.API_KEY,
                      MISSING,
                      "OpenAI needs a key.",
                      "Set it here, or as OPENAI_API_KEY or OPENAI_API_KEY_FILE."));
    }
    return key.get().chars().allMatch(c -> c > ' ' && c < 127)
        ? Optional.empty()
        : Optional.of(
            FieldProblem.of(
                OpenAiSettings.API_KEY, INVALID, "A key has neither spaces nor special letters."));
  }

  private static FieldProblem unset(String name) {
    return FieldProblem.of(
        name, MISSING, "The variable that " + name + " refers to is not set or not allowed.");
  }

  private static Optional<FieldProblem> range(
      Settings settings, String name, String least, String most, boolean whole) {
    return OpenAiSettings.text(settings, name)
        .filter(value -> !isBetween(value, least, most, whole))
        .map(
            value ->
                FieldProblem.of(
                    name,
                    INVALID,
                    "Needed is a "
                        + (whole ? "whole number" : "number")
                        + " from "
                        + least
                        + " to "
                        + most
                        + "."));
  }

  private static boolean isBetween(String value, String least, String most, boolean whole) {
    if (isReference(value)) {
      return false;
    }
    BigDecimal number = new BigDecimal(value);
    return number.compareTo(new BigDecimal(least)) >= 0
        && number.compareTo(new BigDecimal(most)) <= 0
        && (!whole || number.stripTrailingZeros().scale() <= 0);
  }
}
