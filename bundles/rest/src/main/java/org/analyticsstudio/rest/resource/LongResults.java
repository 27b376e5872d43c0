package org.analyticsstudio.rest.resource;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.analyticsstudio.api.json.CellWriter;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.api.query.RowSink;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.model.result.ResultColumn;
import org.analyticsstudio.rest.access.Caller;
import org.analyticsstudio.rest.http.ClientWatch;
import org.jspecify.annotations.Nullable;

/**
 * Answers with many rows. They are written to a file as they come, and from there to the client:
 * memory stays flat, and whatever fails on the way is still told as a problem.
 */
public final class LongResults {

  /** What is held in memory without a thought. */
  static final int FEW_ROWS = 5_000;

  private final QueryEngine queries;
  private final ClientWatch clients;
  private final ObjectMapper json;

  public LongResults(QueryEngine queries, ClientWatch clients, ObjectMapper json) {
    this.queries = queries;
    this.clients = clients;
    this.json = json;
  }

  /** Whether a query may have many rows. */
  static boolean mayBeLong(SemanticQuery query) {
    return query.limit() != null && query.limit() > FEW_ROWS;
  }

  Response answer(ContainerRequestContext request, SemanticQuery query) {
    try {
      Path file = Files.createTempFile("result-", ".json");
      try {
        QueryResult result = run(request, query, file);
        InputStream rows = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        StreamingOutput body = out -> write(result, rows, out);
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private QueryResult run(ContainerRequestContext request, SemanticQuery query, Path file)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        JsonGenerator rows = json.createGenerator(out);
        ClientWatch.Watched client = clients.watch(request)) {
      rows.writeStartArray();
      QueryResult result =
          queries.execute(Caller.of(request), query, client.context("query"), new RowWriter(rows));
      rows.writeEndArray();
      return result;
    }
  }

  private void write(QueryResult result, InputStream rows, OutputStream out) throws IOException {
    try (rows;
        JsonGenerator writer = json.createGenerator(out)) {
      writer.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      writer.writeStartObject();
      writer.writeStringField("query", result.query());
      writer.writeObjectField("parameters", result.parameters());
      writer.writeFieldName("results");
      writer.writeRawValue("");
      writer.flush();
      rows.transferTo(out);
      writer.writeNumberField("row_count", result.rowCount());
      writer.writeBooleanField("has_more", result.hasMore());
      writer.writeObjectField("columns", result.columns());
      writer.writeObjectField("receipt", result.receipt());
      writer.writeEndObject();
    }
  }

  private static final class RowWriter implements RowSink {

    private final JsonGenerator json;
    private final CellWriter cells = new CellWriter();
    private String[] keys = {};

    RowWriter(JsonGenerator json) {
      this.json = json;
    }

    @Override
    public void columns(List<ResultColumn> columns) {
      keys = columns.stream().map(ResultColumn::key).toArray(String[]::new);
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
      json.writeStartObject();
      for (int i = 0; i < keys.length; i++) {
        json.writeFieldName(keys[i]);
        cells.write(values[i], json);
      }
      json.writeEndObject();
    }
  }
}
