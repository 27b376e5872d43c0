package org.analyticsstudio.api.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.analyticsstudio.api.security.Secrets;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.settings.SettingDefinition;
import org.analyticsstudio.model.settings.SettingType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.model.settings.SettingsSchema;

/**
 * The settings of things that have secrets among them: values are kept by the caller as they were
 * given, secrets encrypted. Safe for use by many threads.
 */
public final class SecretSettings {

  private final Secrets secrets;
  private final EnvironmentValues environment;
  private final String prefix;
  private final Completeness completeness;

  /** Whether settings are kept in which something required is missing. */
  public enum Completeness {
    /** They may be given one after the other. */
    GROWING,
    /** They are kept whole or not at all. */
    WHOLE
  }

  /**
   * Settings over these.
   *
   * @param prefix of the names of their secrets, as in {@code plugin/}
   */
  public SecretSettings(
      Secrets secrets, EnvironmentValues environment, String prefix, Completeness completeness) {
    this.secrets = secrets;
    this.environment = environment;
    this.prefix = prefix;
    this.completeness = completeness;
  }

  /** The names of the secrets that have a value. */
  public List<String> secretsSet(String id, SettingsSchema schema) {
    return secretNames(id).stream().filter(name -> schema.find(name).isPresent()).toList();
  }

  /** The names of the required settings that have no value. */
  public List<String> missing(String id, SettingsSchema schema, Map<String, String> values) {
    Settings resolved = resolved(id, schema, values);
    return schema.definitions().stream()
        .filter(SettingDefinition::required)
        .map(SettingDefinition::name)
        .filter(name -> resolved.get(name).orElse("").isBlank())
        .toList();
  }

  /** The settings with defaults, secrets and references to the environment filled in. */
  public Settings resolved(String id, SettingsSchema schema, Map<String, String> values) {
    return resolved(id, schema, values, Map.of());
  }

  private Settings resolved(
      String id,
      SettingsSchema schema,
      Map<String, String> values,
      Map<String, String> changedSecrets) {
    Map<String, String> given = new HashMap<>(values);
    for (String name : secretNames(id)) {
      secrets.get(key(id, name)).ifPresent(secret -> given.put(name, secret));
    }
    given.putAll(changedSecrets);
    given.values().removeIf(String::isEmpty);
    Map<String, String> resolved = new HashMap<>();
    schema
        .complete(given)
        .values()
        .forEach((name, value) -> environment.resolve(value).ifPresent(v -> resolved.put(name, v)));
    return new Settings(resolved);
  }

  /**
   * Checks and merges values and secrets, and keeps the secrets. What is left out stays; an empty
   * text takes away.
   *
   * @param own what else is found wrong with complete settings
   * @return the values to keep
   * @throws org.analyticsstudio.model.problem.ProblemException 422 {@code settings_invalid}
   */
  public Map<String, String> save(
      String id,
      SettingsSchema schema,
      Map<String, String> before,
      Map<String, String> values,
      Map<String, String> changedSecrets,
      Function<Settings, List<FieldProblem>> own) {
    Settings unused = tried(id, schema, before, values, changedSecrets, own);
    changedSecrets.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            secrets.remove(key(id, name));
          } else {
            secrets.put(key(id, name), value);
          }
        });
    return merged(before, values);
  }

  private static Map<String, String> merged(
      Map<String, String> before, Map<String, String> values) {
    Map<String, String> merged = new TreeMap<>(before);
    merged.putAll(values);
    merged.values().removeIf(String::isEmpty);
    return merged;
  }

  /**
   * Checks and merges values and secrets, and keeps nothing.
   *
   * @return complete settings, secrets and references to the environment filled in
   * @throws org.analyticsstudio.model.problem.ProblemException as {@link #save}
   */
  public Settings tried(
      String id,
      SettingsSchema schema,
      Map<String, String> before,
      Map<String, String> values,
      Map<String, String> changedSecrets,
      Function<Settings, List<FieldProblem>> own) {
    List<FieldProblem> problems = new ArrayList<>(schema.check(withoutEmpty(values)));
    problems.addAll(schema.check(withoutEmpty(changedSecrets)));
    values.forEach((name, value) -> refuseSecret(schema, name, true).ifPresent(problems::add));
    changedSecrets.forEach(
        (name, value) -> refuseSecret(schema, name, false).ifPresent(problems::add));
    values.forEach((name, value) -> foreignName(name, value).ifPresent(problems::add));
    changedSecrets.forEach((name, value) -> foreignName(name, value).ifPresent(problems::add));
    Settings complete = resolved(id, schema, merged(before, values), changedSecrets);
    if (problems.isEmpty()) {
      own.apply(complete).stream()
          .filter(problem -> isOfThisChange(problem, values, changedSecrets))
          .forEach(problems::add);
    }
    if (!problems.isEmpty()) {
      throw Problem.invalid("settings_invalid", "Some settings are not right.")
          .withObject(id)
          .withErrors(problems)
          .asException();
    }
    return complete;
  }

  private boolean isOfThisChange(
      FieldProblem problem, Map<String, String> values, Map<String, String> changedSecrets) {
    return completeness == Completeness.WHOLE
        || !problem.code().equals("setting_missing")
            && (values.containsKey(problem.path()) || changedSecrets.containsKey(problem.path()));
  }

  /** Forgets the secrets of one. */
  public void forget(String id) {
    secretNames(id).forEach(name -> secrets.remove(key(id, name)));
  }

  private static Map<String, String> withoutEmpty(Map<String, String> values) {
    Map<String, String> present = new TreeMap<>(values);
    present.values().removeIf(String::isEmpty);
    return present;
  }

  private static Optional<FieldProblem> refuseSecret(
      SettingsSchema schema, String name, boolean asValue) {
    return schema
        .find(name)
        .filter(d -> (d.type() == SettingType.SECRET) == asValue)
        .map(
            d ->
                FieldProblem.of(
                    name,
                    "setting_misplaced",
                    asValue
                        ? "This is a secret: give it among the secrets."
                        : "This is no secret: give it among the values."));
  }

  private Optional<FieldProblem> foreignName(String name, String value) {
    return EnvironmentValues.nameIn(value)
        .filter(variable -> !environment.allows(variable))
        .map(
            variable ->
                new FieldProblem(
                    name,
                    "environment_name_refused",
                    "The variable " + variable + " may not be used.",
                    "An administrator can add it to environment-names in "
                        + (prefix.startsWith("plugin") ? "plugins.cfg." : "connections.cfg.")));
  }

  private List<String> secretNames(String id) {
    String start = key(id, "");
    return secrets.names(start).stream().map(name -> name.substring(start.length())).toList();
  }

  private String key(String id, String name) {
    return prefix + id + "/" + name;
  }
}
