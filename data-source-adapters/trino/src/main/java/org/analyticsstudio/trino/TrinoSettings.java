package org.analyticsstudio.trino;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.analyticsstudio.jdbc.pool.ServerSettings;
import org.analyticsstudio.model.settings.SettingDefinition;
import org.analyticsstudio.model.settings.SettingType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.model.settings.SettingsSchema;

/** What the driver is told of a catalog of Trino. */
final class TrinoSettings {

  private static final String OPEN = "disable";

  static final SettingsSchema SCHEMA =
      withCatalog(
          ServerSettings.schema(
              8443, List.of(OPEN, "require", "verify-ca", "verify-full"), "verify-full"));

  private final ServerSettings settings;

  TrinoSettings(Settings settings) {
    this.settings = new ServerSettings(SCHEMA, settings);
  }

  private static SettingsSchema withCatalog(SettingsSchema schema) {
    return new SettingsSchema(
        schema.definitions().stream()
            .map(
                definition ->
                    definition.name().equals("database")
                        ? SettingDefinition.required(
                            "database",
                            "Catalog",
                            "The catalog whose tables are read.",
                            SettingType.TEXT)
                        : definition)
            .toList());
  }

  int poolSize() {
    return settings.poolSize();
  }

  /** What others call a database. */
  String catalog() {
    return settings.text("database");
  }

  boolean isEncrypted() {
    return !settings.text("tls").equals(OPEN);
  }

  boolean sendsPasswordInTheOpen() {
    return !isEncrypted() && settings.optional("password").isPresent();
  }

  /** The name of the catalog is so written that nothing in it has a meaning of its own. */
  String url() {
    return "jdbc:trino://"
        + settings.authority()
        + "/"
        + URLEncoder.encode(catalog(), StandardCharsets.UTF_8);
  }

  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("user", settings.text("user"));
    settings.optional("password").ifPresent(p -> properties.setProperty("password", p));
    properties.setProperty("SSL", String.valueOf(isEncrypted()));
    if (isEncrypted()) {
      properties.setProperty(
          "SSLVerification",
          switch (settings.text("tls")) {
            case "require" -> "NONE";
            case "verify-ca" -> "CA";
            default -> "FULL";
          });
    }
    properties.setProperty("source", "Analytics Studio");
    properties.setProperty("timezone", "UTC");
    // One request for each query instead of two.
    properties.setProperty("explicitPrepare", "false");
    return properties;
  }
}
