package org.analyticsstudio.bigquery.rest;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.UUID;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Spells the request that runs a query. */
final class QueryBody {

  private final String dataProject;
  private final @Nullable String dataset;
  private final @Nullable String location;

  /**
   * For queries on the tables of one project.
   *
   * @param dataset where tables are looked for that are named without a schema
   * @param location where queries run
   */
  QueryBody(String dataProject, @Nullable String dataset, @Nullable String location) {
    this.dataProject = dataProject;
    this.dataset = dataset;
    this.location = location;
  }

  /**
   * A query that runs.
   *
   * @param mostBytesBilled it fails before it costs anything when it would be billed for more
   * @param wait how long BigQuery waits for its end before it answers
   * @param most how long it may run
   * @param mostRows in the answer
   */
  JsonObject running(
      SqlStatement statement, long mostBytesBilled, Duration wait, Duration most, int mostRows) {
    JsonObject body = common(statement);
    body.addProperty("maximumBytesBilled", String.valueOf(mostBytesBilled));
    body.addProperty("timeoutMs", wait.toMillis());
    body.addProperty("jobTimeoutMs", String.valueOf(most.toMillis()));
    body.addProperty("maxResults", mostRows);
    // Sent again with the same id it does not run twice.
    body.addProperty("requestId", UUID.randomUUID().toString());
    JsonObject format = new JsonObject();
    format.addProperty("useInt64Timestamp", true);
    body.add("formatOptions", format);
    JsonObject labels = new JsonObject();
    labels.addProperty("application", "analytics-studio");
    body.add("labels", labels);
    return body;
  }

  /** A query that does not run; BigQuery says what it would read. */
  JsonObject dryRun(SqlStatement statement) {
    JsonObject body = common(statement);
    body.addProperty("dryRun", true);
    return body;
  }

  private JsonObject common(SqlStatement statement) {
    JsonObject body = new JsonObject();
    body.addProperty("query", statement.text());
    body.addProperty("useLegacySql", false);
    if (!statement.binds().isEmpty()) {
      body.addProperty("parameterMode", "POSITIONAL");
      body.add("queryParameters", Parameters.of(statement.binds()));
    }
    if (dataset != null) {
      JsonObject usual = new JsonObject();
      usual.addProperty("projectId", dataProject);
      usual.addProperty("datasetId", dataset);
      body.add("defaultDataset", usual);
    }
    if (location != null) {
      body.addProperty("location", location);
    }
    return body;
  }
}
