package org.analyticsstudio.jdbc.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.settings.SettingDefinition;
import org.analyticsstudio.model.settings.SettingType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.model.settings.SettingsSchema;

/** What a person says of a database server. Nothing of it reaches a driver but by these methods. */
public final class ServerSettings {

  private static final int MOST_CONNECTIONS = 100;
  private static final int LAST_PORT = 65_535;

  private final Settings settings;

  /** Settings that were checked, defaults filled in. */
  public ServerSettings(SettingsSchema schema, Settings given) {
    this.settings = schema.complete(given.values());
  }

  /**
   * What a person is asked for.
   *
   * @param port where such servers usually listen
   * @param tls the kinds of encryption, from none to the best; the last one makes sure of the host
   * @param usualTls the one that is taken when nobody says otherwise
   * @param more what only these servers have
   */
  public static SettingsSchema schema(
      int port, List<String> tls, String usualTls, SettingDefinition... more) {
    List<SettingDefinition> definitions = new ArrayList<>();
    definitions.add(
        SettingDefinition.required(
            "host", "Host", "The name or address of the server.", SettingType.HOST));
    definitions.add(
        SettingDefinition.required("port", "Port", "Where it listens.", SettingType.NUMBER)
            .withDefault(String.valueOf(port)));
    definitions.add(
        SettingDefinition.required(
            "database", "Database", "The name of the database.", SettingType.TEXT));
    definitions.add(
        SettingDefinition.required(
            "user", "User", "An account that may read and nothing else.", SettingType.TEXT));
    definitions.add(
        SettingDefinition.optional("password", "Password", "Of this account.", SettingType.SECRET));
    definitions.add(
        SettingDefinition.required(
                "tls",
                "Encryption",
                tls.get(tls.size() - 1)
                    + " also makes sure that the server is the one it says it is.",
                SettingType.CHOICE)
            .withChoices(tls)
            .withDefault(usualTls));
    definitions.addAll(List.of(more));
    definitions.add(
        SettingDefinition.required(
                "pool_size",
                "Connections",
                "How many queries run at once; the others wait for their turn.",
                SettingType.NUMBER)
            .withDefault("8"));
    return new SettingsSchema(definitions);
  }

  /** Everything that is wrong with settings. */
  public static List<FieldProblem> check(SettingsSchema schema, Settings given) {
    List<FieldProblem> problems = new ArrayList<>(schema.check(given.values()));
    schema
        .missing(given.values())
        .forEach(
            missing ->
                problems.add(
                    FieldProblem.of(
                        missing.name(), "setting_missing", missing.title() + " is missing.")));
    if (problems.isEmpty()) {
      Settings complete = schema.complete(given.values());
      checkWhole(complete, "port", LAST_PORT, problems);
      checkWhole(complete, "pool_size", MOST_CONNECTIONS, problems);
    }
    return problems;
  }

  private static void checkWhole(
      Settings settings, String name, int most, List<FieldProblem> problems) {
    String value = settings.get(name).orElse("");
    boolean whole = value.matches("[0-9]{1,6}");
    if (!whole || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most) {
      problems.add(
          FieldProblem.of(
              name, "setting_invalid", "A whole number from 1 to " + most + " is expected."));
    }
  }

  /** Host and port as a URL has them; a host holds nothing that has a meaning there. */
  public String authority() {
    String host = text("host");
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + text("port");
  }

  /** How many connections there are at most. */
  public int poolSize() {
    return Integer.parseInt(text("pool_size"));
  }

  /** A setting that is needed, or has a default. */
  public String text(String name) {
    return settings.get(name).orElse("");
  }

  /** A setting that may be left out. */
  public Optional<String> optional(String name) {
    return settings.get(name).filter(value -> !value.isEmpty());
  }
}
