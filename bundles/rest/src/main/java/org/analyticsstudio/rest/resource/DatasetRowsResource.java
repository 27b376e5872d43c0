package org.analyticsstudio.rest.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.access.Caller;
import org.analyticsstudio.rest.http.ClientWatch;
import org.analyticsstudio.rest.openapi.Operation;
import org.jspecify.annotations.Nullable;

/** What one person can see and ask of a dataset. */
@Path("datasets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class DatasetRowsResource {

  private static final int DEFAULT_ROWS = 100;
  private static final int MAX_ROWS = 1_000;

  private final QueryEngine queries;
  private final ClientWatch clients;

  public DatasetRowsResource(QueryEngine queries, ClientWatch clients) {
    this.queries = queries;
    this.clients = clients;
  }

  @GET
  @Path("{id}/preview")
  @AllowedTo(Role.VIEWER)
  @Operation("Rows of a dataset as they are.")
  public QueryResult previewDataset(
      @PathParam("id") String id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("offset") @Nullable Long offset,
      @Context ContainerRequestContext request) {
    int rows = limit == null ? DEFAULT_ROWS : limit;
    long from = offset == null ? 0 : offset;
    if (rows < 1 || rows > MAX_ROWS) {
      throw Problem.malformed("limit_out_of_range", "limit is from 1 to " + MAX_ROWS + ".")
          .withObject("limit")
          .asException();
    }
    if (from < 0) {
      throw Problem.malformed("offset_out_of_range", "offset is 0 or more.")
          .withObject("offset")
          .asException();
    }
    try (ClientWatch.Watched client = clients.watch(request)) {
      return queries.preview(Caller.of(request), id, rows, from, client.context("preview"));
    }
  }

  @GET
  @Path("{id}/members")
  @AllowedTo(Role.VIEWER)
  @Operation("The members one can ask for, those hidden from the caller left out.")
  public DatasetMembers listDatasetMembers(
      @PathParam("id") String id, @Context ContainerRequestContext request) {
    return DatasetMembers.of(queries.describe(Caller.of(request), id));
  }
}
