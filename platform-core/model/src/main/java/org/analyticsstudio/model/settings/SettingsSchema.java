package org.analyticsstudio.model.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.analyticsstudio.model.naming.NearestNames;
import org.analyticsstudio.model.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * The settings something has, in the order a form shows them.
 *
 * @param definitions the settings; names are unique
 */
public record SettingsSchema(List<SettingDefinition> definitions) {

  /** Nothing can be set. */
  public static final SettingsSchema NONE = new SettingsSchema(List.of());

  private static final int LONGEST_VALUE = 4_000;

  /** A DNS name or an address of either version; nothing that has a meaning in a URL. */
  private static final Pattern HOST_FORM =
      Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]{0,252}[A-Za-z0-9_])?\\.?|[0-9A-Fa-f:.]{2,45}");

  /** Copies the list. */
  public SettingsSchema {
    definitions = List.copyOf(definitions);
  }

  /** The setting of this name. */
  public Optional<SettingDefinition> find(String name) {
    return definitions.stream().filter(d -> d.name().equals(name)).findFirst();
  }

  /** The given values over the defaults. Values of unknown names are kept. */
  public Settings complete(Map<String, String> values) {
    Map<String, String> complete = new HashMap<>();
    for (SettingDefinition definition : definitions) {
      String value = definition.defaultValue();
      if (value != null) {
        complete.put(definition.name(), value);
      }
    }
    complete.putAll(values);
    return new Settings(complete);
  }

  /** The required settings that have neither a value nor a default, in the schema's order. */
  public List<SettingDefinition> missing(Map<String, String> values) {
    Settings complete = complete(values);
    return definitions.stream()
        .filter(SettingDefinition::required)
        .filter(d -> complete.get(d.name()).orElse("").isBlank())
        .toList();
  }

  /**
   * Everything that is wrong with values on their own: unknown names and values of the wrong form.
   * That something required is missing is no error here, see {@link #missing}. A value that is a
   * reference to the environment, as in {@code ${env:NAME}}, has the form of every type.
   */
  public List<FieldProblem> check(Map<String, String> values) {
    List<FieldProblem> problems = new ArrayList<>();
    new LinkedHashMap<>(values)
        .forEach(
            (name, value) -> {
              Optional<SettingDefinition> known = find(name);
              FieldProblem problem = known.isPresent() ? check(known.get(), value) : unknown(name);
              if (problem != null) {
                problems.add(problem);
              }
            });
    return List.copyOf(problems);
  }

  private FieldProblem unknown(String name) {
    List<String> names = definitions.stream().map(SettingDefinition::name).toList();
    return new FieldProblem(
        name,
        "setting_unknown",
        "There is no setting " + name + ".",
        NearestNames.of(name, names).isEmpty()
            ? "The settings are: " + String.join(", ", names) + "."
            : "Did you mean " + NearestNames.of(name, names).get(0) + "?");
  }

  private static @Nullable FieldProblem check(SettingDefinition definition, String value) {
    String name = definition.name();
    if (value.length() > LONGEST_VALUE) {
      return FieldProblem.of(
          name, "setting_too_long", "A setting has at most " + LONGEST_VALUE + " characters.");
    }
    if (value.chars().anyMatch(c -> Character.isISOControl(c) && !mayHold(definition, c))) {
      return FieldProblem.of(
          name, "setting_invalid", "A setting holds no line breaks or control characters.");
    }
    if (value.startsWith("${env:") && value.endsWith("}")) {
      return null;
    }
    return switch (definition.type()) {
      case TEXT, SECRET -> null;
      case NUMBER ->
          isNumber(value)
              ? null
              : FieldProblem.of(name, "setting_invalid", "A number is expected, as in 0.2.");
      case BOOLEAN ->
          value.equals("true") || value.equals("false")
              ? null
              : FieldProblem.of(name, "setting_invalid", "Either true or false is expected.");
      case URL ->
          isWebAddress(value)
              ? null
              : FieldProblem.of(
                  name, "setting_invalid", "An address is expected, as in https://example.org/v1.");
      case HOST ->
          HOST_FORM.matcher(value).matches()
              ? null
              : new FieldProblem(
                  name,
                  "setting_invalid",
                  "This is no name or address of a host.",
                  "Write it as in db.example.org or 10.0.0.5, without port, path or user.");
      case CHOICE ->
          definition.choices().contains(value)
              ? null
              : new FieldProblem(
                  name,
                  "setting_invalid",
                  "This is none of the choices.",
                  "The choices are: " + String.join(", ", definition.choices()) + ".");
    };
  }

  /** Keys are often files of some lines. */
  private static boolean mayHold(SettingDefinition definition, int control) {
    return definition.type() == SettingType.SECRET && "\r\n\t".indexOf(control) >= 0;
  }

  private static boolean isNumber(String value) {
    try {
      return new BigDecimal(value).precision() < 40;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isWebAddress(String value) {
    try {
      URI address = new URI(value);
      return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
          && address.getHost() != null
          && address.getUserInfo() == null
          && address.getFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
