package org.analyticsstudio.postgresql;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.settings.SettingDefinition;
import org.analyticsstudio.model.settings.SettingType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.model.settings.SettingsSchema;

/** What a person says of a PostgreSQL database, and what the driver is told: nothing else is. */
final class PostgresSettings {

  static final SettingsSchema SCHEMA =
      new SettingsSchema(
          List.of(
              SettingDefinition.required(
                  "host", "Host", "The name or address of the server.", SettingType.HOST),
              SettingDefinition.required("port", "Port", "Where it listens.", SettingType.NUMBER)
                  .withDefault("5432"),
              SettingDefinition.required(
                  "database", "Database", "The name of the database.", SettingType.TEXT),
              SettingDefinition.required(
                  "user", "User", "An account that may read and nothing else.", SettingType.TEXT),
              SettingDefinition.optional(
                  "password", "Password", "Of this account.", SettingType.SECRET),
              SettingDefinition.required(
                      "tls",
                      "Encryption",
                      "verify-full also makes sure that the server is the one it says it is.",
                      SettingType.CHOICE)
                  .withChoices(List.of("disable", "prefer", "require", "verify-ca", "verify-full"))
                  .withDefault("prefer"),
              SettingDefinition.optional(
                  "schema",
                  "Default schema",
                  "Where tables are looked for that are named without a schema.",
                  SettingType.TEXT),
              SettingDefinition.required(
                      "pool_size",
                      "Connections",
                      "How many queries run at once; the others wait for their turn.",
                      SettingType.NUMBER)
                  .withDefault("8")));

  private static final int MOST_CONNECTIONS = 100;
  private static final int LAST_PORT = 65_535;
  private static final String RESULT_BUFFER = "64M";

  private final Settings settings;

  PostgresSettings(Settings settings) {
    this.settings = SCHEMA.complete(settings.values());
  }

  static List<FieldProblem> check(Settings given) {
    List<FieldProblem> problems = new ArrayList<>(SCHEMA.check(given.values()));
    SCHEMA
        .missing(given.values())
        .forEach(
            missing ->
                problems.add(
                    FieldProblem.of(
                        missing.name(), "setting_missing", missing.title() + " is missing.")));
    if (problems.isEmpty()) {
      Settings complete = SCHEMA.complete(given.values());
      checkWhole(complete, "port", LAST_PORT, problems);
      checkWhole(complete, "pool_size", MOST_CONNECTIONS, problems);
    }
    return problems;
  }

  private static void checkWhole(
      Settings settings, String name, int most, List<FieldProblem> problems) {
    String value = settings.get(name).orElse("");
    if (!value.matches("[0-9]{1,6}")
        || Integer.parseInt(value) < 1
        || Integer.parseInt(value) > most) {
      problems.add(
          FieldProblem.of(
              name, "setting_invalid", "A whole number from 1 to " + most + " is expected."));
    }
  }

  int poolSize() {
    return Integer.parseInt(text("pool_size"));
  }

  private String text(String name) {
    return settings.get(name).orElse("");
  }

  /** Host and database only, each so written that nothing in it has a meaning of its own. */
  String url() {
    String host = text("host");
    return "jdbc:postgresql://"
        + (host.contains(":") ? "[" + host + "]" : host)
        + ":"
        + text("port")
        + "/"
        + URLEncoder.encode(text("database"), StandardCharsets.UTF_8);
  }

  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("user", text("user"));
    settings.get("password").ifPresent(password -> properties.setProperty("password", password));
    String tls = text("tls");
    properties.setProperty("sslmode", tls);
    if (tls.startsWith("verify")) {
      properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
    }
    settings
        .get("schema")
        .ifPresent(schema -> properties.setProperty("currentSchema", quoted(schema)));
    properties.setProperty("ApplicationName", "Analytics Studio");
    properties.setProperty("readOnly", "true");
    properties.setProperty(
        "options",
        "-c default_transaction_read_only=on -c idle_in_transaction_session_timeout=300s");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("loginTimeout", "15");
    properties.setProperty("cancelSignalTimeout", "2");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("maxResultBuffer", RESULT_BUFFER);
    properties.setProperty("adaptiveFetch", "true");
    properties.setProperty("logServerErrorDetail", "false");
    return properties;
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
