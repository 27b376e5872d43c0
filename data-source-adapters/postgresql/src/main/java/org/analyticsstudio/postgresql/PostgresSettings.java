package org.analyticsstudio.postgresql;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.analyticsstudio.jdbc.pool.ServerSettings;
import org.analyticsstudio.model.settings.SettingDefinition;
import org.analyticsstudio.model.settings.SettingType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.model.settings.SettingsSchema;

/** What the driver is told of a PostgreSQL database. */
final class PostgresSettings {

  static final SettingsSchema SCHEMA =
      ServerSettings.schema(
          5432,
          List.of("disable", "prefer", "require", "verify-ca", "verify-full"),
          "prefer",
          SettingDefinition.optional(
              "schema",
              "Default schema",
              "Where tables are looked for that are named without a schema.",
              SettingType.TEXT));

  /** Rows that the driver holds of a result that comes some at a time. */
  static final int ROWS_AT_ONCE = 5_000;

  private static final String RESULT_BUFFER = "64M";

  private final ServerSettings settings;

  PostgresSettings(Settings settings) {
    this.settings = new ServerSettings(SCHEMA, settings);
  }

  int poolSize() {
    return settings.poolSize();
  }

  /** The name of the database is so written that nothing in it has a meaning of its own. */
  String url() {
    return "jdbc:postgresql://"
        + settings.authority()
        + "/"
        + URLEncoder.encode(settings.text("database"), StandardCharsets.UTF_8);
  }

  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("user", settings.text("user"));
    settings.optional("password").ifPresent(p -> properties.setProperty("password", p));
    String tls = settings.text("tls");
    properties.setProperty("sslmode", tls);
    if (tls.startsWith("verify")) {
      properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
    }
    settings
        .optional("schema")
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
    // Fewer rows at once where rows are large, and never more than a connection may hold.
    properties.setProperty("adaptiveFetch", "true");
    properties.setProperty("adaptiveFetchMaximum", String.valueOf(ROWS_AT_ONCE));
    properties.setProperty("logServerErrorDetail", "false");
    return properties;
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
