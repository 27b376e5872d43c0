package org.analyticsstudio.rest.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import org.analyticsstudio.api.query.ResultExporter;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.rest.access.Caller;
import org.analyticsstudio.rest.http.ClientWatch;
import org.analyticsstudio.rest.problem.JsonProblems;
import org.jspecify.annotations.Nullable;

/** Results as files. */
public final class Exports {

  private final ResultExporter exporter;
  private final ClientWatch clients;
  private final ObjectMapper json;

  public Exports(ResultExporter exporter, ClientWatch clients, ObjectMapper json) {
    this.exporter = exporter;
    this.clients = clients;
    this.json = json;
  }

  SemanticQuery parse(@Nullable String query) {
    if (query == null) {
      throw Problem.malformed("missing_parameter", "The parameter query is missing.")
          .withObject("query")
          .withHint("Send the query as JSON in query, or POST it as the body.")
          .asException();
    }
    try {
      return json.readValue(query, SemanticQuery.class);
    } catch (JsonProcessingException e) {
      throw JsonProblems.of(e).asException();
    }
  }

  Response export(ContainerRequestContext request, @Nullable String format, SemanticQuery query) {
    ResultExporter.Format wanted = format(format);
    Principal caller = Caller.of(request);
    StreamingOutput file =
        out -> {
          try (ClientWatch.Watched client = clients.watch(request)) {
            exporter.export(caller, query, wanted, client.context("export"), out);
          }
        };
    return Response.ok(file, wanted.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + fileName(query.datasetId(), wanted) + '"')
        .build();
  }

  private static ResultExporter.Format format(@Nullable String name) {
    if (name == null) {
      return ResultExporter.Format.CSV;
    }
    return Arrays.stream(ResultExporter.Format.values())
        .filter(format -> format.wireName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.malformed("format_unknown", "There is no export format of this name.")
                    .withObject("format")
                    .withHint("Use csv or xlsx.")
                    .asException());
  }

  private static String fileName(String datasetId, ResultExporter.Format format) {
    String safe = datasetId.replaceAll("[^A-Za-z0-9_-]", "_");
    return safe.substring(0, Math.min(safe.length(), 63)) + '.' + format.wireName();
  }
}
