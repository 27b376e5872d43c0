package org.analyticsstudio.mysql;

import java.util.List;
import java.util.Properties;
import org.analyticsstudio.jdbc.pool.ServerSettings;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.model.settings.SettingsSchema;

/** What the driver is told of a MySQL or MariaDB database. */
final class MySqlSettings {

  static final SettingsSchema SCHEMA =
      ServerSettings.schema(
          3306, List.of("disable", "prefer", "require", "verify-ca", "verify-full"), "prefer");

  private final ServerSettings settings;

  MySqlSettings(Settings settings) {
    this.settings = new ServerSettings(SCHEMA, settings);
  }

  int poolSize() {
    return settings.poolSize();
  }

  String database() {
    return settings.text("database");
  }

  boolean prefersTls() {
    return settings.text("tls").equals("prefer");
  }

  /** Without the database: no spelling of its name is safe in every version of the driver. */
  String url() {
    return "jdbc:mariadb://" + settings.authority() + "/";
  }

  /** With or without encryption where it is only preferred. */
  Properties properties(boolean encrypted) {
    Properties properties = new Properties();
    properties.setProperty("user", settings.text("user"));
    settings.optional("password").ifPresent(p -> properties.setProperty("password", p));
    properties.setProperty("sslMode", tls(encrypted));
    properties.setProperty("connectTimeout", "10000");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("useServerPrepStmts", "true");
    properties.setProperty("permitRedirect", "false");
    properties.setProperty("allowLocalInfile", "false");
    properties.setProperty("allowMultiQueries", "false");
    properties.setProperty("dumpQueriesOnException", "false");
    properties.setProperty("includeInnodbStatusInDeadlockExceptions", "false");
    properties.setProperty("tinyInt1isBit", "true");
    properties.setProperty("yearIsDateType", "false");
    properties.setProperty("connectionTimeZone", "UTC");
    properties.setProperty("forceConnectionTimeZoneToSession", "true");
    return properties;
  }

  private String tls(boolean encrypted) {
    return switch (settings.text("tls")) {
      case "require" -> "trust";
      case "verify-ca", "verify-full" -> settings.text("tls");
      case "prefer" -> encrypted ? "trust" : "disable";
      default -> "disable";
    };
  }
}
