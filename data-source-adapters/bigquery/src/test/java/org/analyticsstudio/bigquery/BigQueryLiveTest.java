package org.analyticsstudio.bigquery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.analyticsstudio.bigquery.rest.BigQueryApi;
import org.analyticsstudio.bigquery.rest.Call;
import org.analyticsstudio.bigquery.rest.Jobs;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.analyticsstudio.testkit.datasource.AdapterBehavior;
import org.analyticsstudio.testkit.datasource.AdapterContract;
import org.analyticsstudio.testkit.datasource.GoldenTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The contract on BigQuery itself, for whoever has a project: the file of a key in {@code
 * STUDIO_BIGQUERY_KEY_FILE} and a dataset in {@code STUDIO_BIGQUERY_DATASET} that the account may
 * write a table to.
 */
@EnabledIf("isAtHand")
class BigQueryLiveTest extends AdapterContract {

  private static final String KEY_FILE = "STUDIO_BIGQUERY_KEY_FILE";
  private static final String DATASET = "STUDIO_BIGQUERY_DATASET";
  private static final Map<ColumnType, String> TYPES =
      Map.of(
          ColumnType.TEXT, "string",
          ColumnType.INTEGER, "int64",
          ColumnType.DECIMAL, "numeric",
          ColumnType.DOUBLE, "float64",
          ColumnType.BOOLEAN, "bool",
          ColumnType.DATE, "date",
          ColumnType.TIMESTAMP, "datetime",
          ColumnType.TIME, "time");

  static boolean isAtHand() {
    boolean atHand = System.getenv(KEY_FILE) != null && System.getenv(DATASET) != null;
    if (!atHand) {
      System.err.println(
          "BIGQUERY ITSELF IS NOT ASKED: the contract of adapters is left out, since "
              + KEY_FILE
              + " and "
              + DATASET
              + " are not set.");
    }
    return atHand;
  }

  @BeforeAll
  static void load() {
    BigQuerySettings settings = BigQuerySettings.of(where());
    try (BigQueryApi api =
        new BigQueryApi(
            new BigQueryApi.Account(
                settings.key(),
                settings.endpoint(),
                settings.project(),
                settings.dataProject(),
                settings.dataset(),
                settings.location(),
                settings.mostBytesBilled()))) {
      try (Call call = api.begin(Duration.ofMinutes(2), new Cancellation())) {
        var unused =
            api.jobs()
                .query(
                    call,
                    new SqlStatement(table(), List.of(), List.of()),
                    new Jobs.Portion(0, 1, 1));
      }
    }
  }

  private static String table() {
    GoldenTable golden = GoldenTable.create();
    List<ColumnType> types = List.copyOf(golden.columns().values());
    String columns =
        golden.columns().entrySet().stream()
            .map(column -> "`" + column.getKey() + "` " + TYPES.get(column.getValue()))
            .collect(Collectors.joining(", "));
    StringBuilder sql = new StringBuilder("create or replace table `");
    sql.append(GoldenTable.NAME)
        .append("` (")
        .append(columns)
        .append(") as\nselect * from unnest(");
    sql.append("array<struct<").append(columns).append(">>[");
    String before = "";
    for (Object[] row : golden.rows()) {
      sql.append(before).append('(');
      for (int i = 0; i < row.length; i++) {
        sql.append(i == 0 ? "" : ", ").append(literal(row[i], TYPES.get(types.get(i))));
      }
      sql.append(')');
      before = ",\n";
    }
    return sql.append("])").toString();
  }

  private static String literal(Object value, String type) {
    if (value == null) {
      return "null";
    }
    if (!(value instanceof String text)) {
      return "cast('" + value + "' as " + type + ")";
    }
    StringBuilder quoted = new StringBuilder("'");
    text.codePoints().forEach(c -> quoted.append(String.format("\\U%08x", c)));
    return quoted.append("'").toString();
  }

  private static Settings where() {
    try {
      String key = Files.readString(Path.of(System.getenv(KEY_FILE)));
      String project =
          com.google.gson.JsonParser.parseString(key)
              .getAsJsonObject()
              .get("project_id")
              .getAsString();
      return new Settings(
          Map.of(
              "project",
              System.getenv().getOrDefault("STUDIO_BIGQUERY_PROJECT", project),
              "service_account_key",
              key,
              "dataset",
              System.getenv(DATASET)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected DataSourceAdapter adapter() {
    return new BigQueryAdapter();
  }

  @Override
  protected Settings settings() {
    return where();
  }

  @Override
  protected String schema() {
    return System.getenv(DATASET);
  }

  @Override
  protected boolean has(AdapterBehavior behavior) {
    return true;
  }

  /** A product of a thousand million rows with each other. */
  @Override
  protected String endlessSql() {
    return "select cast(sum(mod(a * b * c, 7)) as string) from"
        + " unnest(generate_array(1, 100000)) a, unnest(generate_array(1, 100000)) b,"
        + " unnest(generate_array(1, 1000)) c";
  }
}
