package org.analyticsstudio.bigquery;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.analyticsstudio.bigquery.rest.ReachableHosts;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.settings.SettingDefinition;
import org.analyticsstudio.model.settings.SettingType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.model.settings.SettingsSchema;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a BigQuery project.
 *
 * @param project runs the queries and pays for them
 * @param dataProject the tables lie in it
 * @param dataset where tables are looked for that are named without a schema
 * @param location where queries run; as BigQuery finds it when absent
 * @param mostBytesBilled by one query
 * @param endpoint the address of the API, without a slash at its end
 * @param key of the account
 */
record BigQuerySettings(
    String project,
    String dataProject,
    @Nullable String dataset,
    @Nullable String location,
    long mostBytesBilled,
    URI endpoint,
    ServiceAccountKey key) {

  static final String PROJECT = "project";
  static final String KEY = "service_account_key";
  static final String DATA_PROJECT = "data_project";
  static final String DATASET = "dataset";
  static final String LOCATION = "location";
  static final String MOST_GB = "maximum_gb_billed";
  static final String CONCURRENT = "concurrent_queries";
  static final String ENDPOINT = "endpoint";

  private static final String GOOGLE = "https://bigquery.googleapis.com";

  static final SettingsSchema SCHEMA =
      new SettingsSchema(
          List.of(
              SettingDefinition.required(
                  PROJECT, "Project", "Runs the queries and pays for them.", SettingType.TEXT),
              SettingDefinition.required(
                  KEY,
                  "Service account key",
                  "The whole JSON file of a key, of an account that may read and run queries.",
                  SettingType.SECRET),
              SettingDefinition.optional(
                  DATA_PROJECT,
                  "Project of the data",
                  "When the tables lie in another project.",
                  SettingType.TEXT),
              SettingDefinition.optional(
                  DATASET,
                  "Dataset",
                  "Where tables are looked for that are named without a schema.",
                  SettingType.TEXT),
              SettingDefinition.optional(
                  LOCATION,
                  "Location",
                  "As in EU or europe-west3, when BigQuery can't tell by itself.",
                  SettingType.TEXT),
              SettingDefinition.required(
                      MOST_GB,
                      "Most GB billed",
                      "A query that would be billed for more is refused before it costs anything.",
                      SettingType.NUMBER)
                  .withDefault("10"),
              SettingDefinition.required(
                      CONCURRENT,
                      "Queries at once",
                      "How many queries run at once; the others wait for their turn.",
                      SettingType.NUMBER)
                  .withDefault("8"),
              SettingDefinition.optional(
                      ENDPOINT,
                      "Address of the API",
                      "Another one for private access.",
                      SettingType.URL)
                  .withDefault(GOOGLE)));

  private static final String INVALID = "setting_invalid";
  private static final Pattern PROJECT_FORM =
      Pattern.compile("([a-z0-9.-]{1,60}:)?[a-z][a-z0-9-]{2,61}[a-z0-9]");
  private static final Pattern DATASET_FORM = Pattern.compile("[A-Za-z0-9_]{1,1024}");
  private static final Pattern LOCATION_FORM = Pattern.compile("[A-Za-z0-9-]{2,40}");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
  private static final BigDecimal GB = BigDecimal.valueOf(1_000_000_000);
  private static final BigDecimal LEAST_GB = new BigDecimal("0.01");
  private static final BigDecimal MOST_GB_ALLOWED = BigDecimal.valueOf(1_000_000);
  private static final int MOST_CONCURRENT = 100;

  static BigQuerySettings of(Settings given) {
    Settings settings = SCHEMA.complete(given.values());
    URI endpoint = endpointOf(settings);
    String project = text(settings, PROJECT).orElseThrow();
    try {
      return new BigQuerySettings(
          project,
          text(settings, DATA_PROJECT).orElse(project),
          text(settings, DATASET).orElse(null),
          text(settings, LOCATION).orElse(null),
          number(settings, MOST_GB).orElseThrow().multiply(GB).longValue(),
          endpoint,
          ServiceAccountKey.read(text(settings, KEY).orElseThrow(), endpoint));
    } catch (ServiceAccountKey.NoKey e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** How many queries run at once; asked for each query. */
  static int concurrentQueries(Settings given) {
    return number(SCHEMA.complete(given.values()), CONCURRENT).orElseThrow().intValueExact();
  }

  /** Everything that is wrong with settings. */
  static List<FieldProblem> check(Settings given) {
    List<FieldProblem> problems = new ArrayList<>(SCHEMA.check(given.values()));
    for (SettingDefinition missing : SCHEMA.missing(given.values())) {
      problems.add(
          FieldProblem.of(missing.name(), "setting_missing", missing.title() + " is missing."));
    }
    if (!problems.isEmpty()) {
      return problems;
    }
    Settings settings = SCHEMA.complete(given.values());
    form(settings, PROJECT, PROJECT_FORM, "my-project-123").ifPresent(problems::add);
    form(settings, DATA_PROJECT, PROJECT_FORM, "my-project-123").ifPresent(problems::add);
    form(settings, DATASET, DATASET_FORM, "sales_2024").ifPresent(problems::add);
    form(settings, LOCATION, LOCATION_FORM, "EU").ifPresent(problems::add);
    range(settings, MOST_GB, LEAST_GB, MOST_GB_ALLOWED, false).ifPresent(problems::add);
    range(settings, CONCURRENT, BigDecimal.ONE, BigDecimal.valueOf(MOST_CONCURRENT), true)
        .ifPresent(problems::add);
    endpoint(settings).or(() -> key(settings)).ifPresent(problems::add);
    return problems;
  }

  private static Optional<FieldProblem> form(
      Settings settings, String name, Pattern form, String example) {
    return text(settings, name)
        .filter(value -> !form.matcher(value).matches())
        .map(
            value ->
                new FieldProblem(
                    name,
                    INVALID,
                    "BigQuery has no name of this form here.",
                    "As in " + example + "."));
  }

  private static Optional<FieldProblem> range(
      Settings settings, String name, BigDecimal least, BigDecimal most, boolean whole) {
    return number(settings, name)
        .filter(
            value ->
                value.compareTo(least) < 0
                    || value.compareTo(most) > 0
                    || whole && value.stripTrailingZeros().scale() > 0)
        .map(
            value ->
                FieldProblem.of(
                    name,
                    INVALID,
                    "Needed is a "
                        + (whole ? "whole number" : "number")
                        + " from "
                        + least.toPlainString()
                        + " to "
                        + most.toPlainString()
                        + "."));
  }

  private static URI endpointOf(Settings settings) {
    return URI.create(text(settings, ENDPOINT).orElse(GOOGLE).replaceAll("/+$", ""));
  }

  private static Optional<FieldProblem> endpoint(Settings settings) {
    URI address = endpointOf(settings);
    boolean near = LOOPBACK.matcher(address.getHost()).matches();
    if (!address.getScheme().equals("https") && !near) {
      return Optional.of(
          FieldProblem.of(ENDPOINT, INVALID, "BigQuery is asked by https and nothing else."));
    }
    if (address.getRawQuery() != null) {
      return Optional.of(FieldProblem.of(ENDPOINT, INVALID, "The address has a query."));
    }
    return ReachableHosts.isForbidden(address.getHost())
        ? Optional.of(FieldProblem.of(ENDPOINT, INVALID, "Addresses of this kind are never asked."))
        : Optional.empty();
  }

  private static Optional<FieldProblem> key(Settings settings) {
    try {
      ServiceAccountKey unused =
          ServiceAccountKey.read(text(settings, KEY).orElseThrow(), endpointOf(settings));
      return Optional.empty();
    } catch (ServiceAccountKey.NoKey e) {
      return Optional.of(
          new FieldProblem(
              KEY,
              INVALID,
              e.getMessage() + "",
              "Google Cloud: IAM, Service accounts, Keys, Add key, JSON."));
    }
  }

  private static Optional<String> text(Settings settings, String name) {
    return settings.get(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  private static Optional<BigDecimal> number(Settings settings, String name) {
    return text(settings, name).map(BigDecimal::new);
  }
}
