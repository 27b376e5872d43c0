package org.analyticsstudio.rest.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.access.Caller;
import org.analyticsstudio.rest.http.ClientWatch;
import org.analyticsstudio.rest.openapi.DocumentedAs;
import org.analyticsstudio.rest.openapi.Operation;
import org.jspecify.annotations.Nullable;

/** Semantic queries. */
@Path("query")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class QueryResource {

  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final QueryEngine queries;
  private final Exports exports;
  private final LongResults longResults;
  private final ClientWatch clients;

  public QueryResource(
      QueryEngine queries, Exports exports, LongResults longResults, ClientWatch clients) {
    this.queries = queries;
    this.longResults = longResults;
    this.exports = exports;
    this.clients = clients;
  }

  @POST
  @Path("execute")
  @AllowedTo(Role.VIEWER)
  @Operation(value = "Answer a query.", body = QueryResult.class)
  public Response executeQuery(SemanticQuery query, @Context ContainerRequestContext request) {
    if (LongResults.mayBeLong(query)) {
      return longResults.answer(request, query);
    }
    try (ClientWatch.Watched client = clients.watch(request)) {
      return Response.ok(queries.execute(Caller.of(request), query, client.context("query")))
          .build();
    }
  }

  @POST
  @Path("check")
  @AllowedTo(Role.VIEWER)
  @Operation(value = "Find what is wrong with a query without running it.", status = 204)
  public void checkQuery(SemanticQuery query, @Context ContainerRequestContext request) {
    queries.check(Caller.of(request), query);
  }

  /**
   * About how much a query would read.
   *
   * @param estimated whether the data source can tell
   * @param bytes about how many bytes
   * @param mostBytes how many a query may read there
   */
  public record QueryEstimate(boolean estimated, @Nullable Long bytes, @Nullable Long mostBytes) {}

  @POST
  @Path("estimate")
  @AllowedTo(Role.VIEWER)
  @Operation("Tell how much a query would read, without running it.")
  public QueryEstimate estimateQuery(
      SemanticQuery query, @Context ContainerRequestContext request) {
    try (ClientWatch.Watched client = clients.watch(request)) {
      return queries
          .estimate(Caller.of(request), query, client.context("estimate"))
          .map(told -> new QueryEstimate(true, told.bytes(), told.mostBytes()))
          .orElse(new QueryEstimate(false, null, null));
    }
  }

  @POST
  @Path("export")
  @Produces(MediaType.WILDCARD)
  @AllowedTo(Role.VIEWER)
  @Operation(
      value = "Answer a query as a file.",
      body = byte[].class,
      produces = {CSV, XLSX})
  public Response exportQuery(
      @QueryParam("format") @Nullable String format,
      SemanticQuery query,
      @Context ContainerRequestContext request) {
    return exports.export(request, format, query);
  }

  @GET
  @Path("export")
  @Produces(MediaType.WILDCARD)
  @AllowedTo(Role.VIEWER)
  @Operation(
      value = "Answer a query as a file; the query is JSON in the parameter.",
      body = byte[].class,
      produces = {CSV, XLSX})
  public Response downloadQuery(
      @QueryParam("format") @Nullable String format,
      @QueryParam("query") @DocumentedAs(SemanticQuery.class) @Nullable String query,
      @Context ContainerRequestContext request) {
    return exports.export(request, format, exports.parse(query));
  }
}
