package org.analyticsstudio.rest.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.analyticsstudio.api.connections.Connection;
import org.analyticsstudio.api.connections.ConnectionChange;
import org.analyticsstudio.api.connections.ConnectionTest;
import org.analyticsstudio.api.connections.Connections;
import org.analyticsstudio.api.connections.NewConnection;
import org.analyticsstudio.api.connections.TablePreview;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.access.Caller;
import org.analyticsstudio.rest.http.ClientWatch;
import org.analyticsstudio.rest.http.Paging;
import org.analyticsstudio.rest.openapi.Operation;
import org.analyticsstudio.spi.datasource.DescribedTable;
import org.analyticsstudio.spi.datasource.SourceSchema;
import org.analyticsstudio.spi.datasource.SourceTable;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;

/** The connections to data sources, and what lies there. */
@Path("connections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ConnectionsResource {

  private static final int PREVIEW_ROWS = 20;
  private static final int MOST_PREVIEW_ROWS = 100;

  private final Connections connections;
  private final ClientWatch clients;

  public ConnectionsResource(Connections connections, ClientWatch clients) {
    this.connections = connections;
    this.clients = clients;
  }

  @GET
  @AllowedTo(Role.ANALYST)
  @Operation("Connections by id, without secrets.")
  public Page<Connection> listConnections(
      @QueryParam("project_id") @Nullable String projectId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return connections.list(projectId, Paging.of(limit, cursor));
  }

  @POST
  @AllowedTo(Role.ADMIN)
  @Operation(value = "Make a connection.", status = 201, body = Connection.class)
  public Response createConnection(
      NewConnection connection, @Context ContainerRequestContext request) {
    return Response.status(Response.Status.CREATED)
        .entity(connections.create(Caller.of(request), connection))
        .build();
  }

  @POST
  @Path("test")
  @AllowedTo(Role.ADMIN)
  @Operation(
      "Try a connection without keeping it; with the id of one, its secrets need not be given.")
  public ConnectionTest tryConnection(
      NewConnection connection, @Context ContainerRequestContext request) {
    return watched(request, c -> connections.test(Caller.of(request), connection, c));
  }

  @GET
  @Path("{id}")
  @AllowedTo(Role.ANALYST)
  @Operation("A connection, without secrets.")
  public Connection getConnection(@PathParam("id") String id) {
    return connections.get(id);
  }

  @PATCH
  @Path("{id}")
  @AllowedTo(Role.ADMIN)
  @Operation("Change a connection; what is left out stays, an empty text takes away.")
  public Connection changeConnection(
      @PathParam("id") String id,
      ConnectionChange change,
      @Context ContainerRequestContext request) {
    return connections.change(Caller.of(request), id, change);
  }

  @DELETE
  @Path("{id}")
  @AllowedTo(Role.ADMIN)
  @Operation(value = "Remove a connection that no dataset stands on.", status = 204)
  public void removeConnection(
      @PathParam("id") String id, @Context ContainerRequestContext request) {
    connections.remove(Caller.of(request), id);
  }

  @POST
  @Path("{id}/test")
  @AllowedTo(Role.ANALYST)
  @Operation("Try a connection.")
  public ConnectionTest testConnection(
      @PathParam("id") String id, @Context ContainerRequestContext request) {
    return watched(request, c -> connections.test(Caller.of(request), id, c));
  }

  /**
   * The schemas, all of them.
   *
   * @param items by name
   * @param next never set
   */
  public record SchemaList(List<SourceSchema> items, @Nullable String next) {}

  @GET
  @Path("{id}/schemas")
  @AllowedTo(Role.ANALYST)
  @Operation("The schemas of a data source.")
  public SchemaList listSourceSchemas(
      @PathParam("id") String id, @Context ContainerRequestContext request) {
    return watched(request, c -> new SchemaList(connections.schemas(id, c), null));
  }

  @GET
  @Path("{id}/tables")
  @AllowedTo(Role.ANALYST)
  @Operation("The tables and views of a data source by schema and name.")
  public Page<SourceTable> listSourceTables(
      @PathParam("id") String id,
      @QueryParam("schema") @Nullable String schema,
      @QueryParam("search") @Nullable String search,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context ContainerRequestContext request) {
    return watched(
        request, c -> connections.tables(id, schema, search, Paging.of(limit, cursor), c));
  }

  @GET
  @Path("{id}/tables/{schema}/{table}")
  @AllowedTo(Role.ANALYST)
  @Operation("A table or view with its columns.")
  public DescribedTable getSourceTable(
      @PathParam("id") String id,
      @PathParam("schema") String schema,
      @PathParam("table") String table,
      @Context ContainerRequestContext request) {
    return watched(request, c -> connections.table(id, schema, table, c));
  }

  @GET
  @Path("{id}/tables/{schema}/{table}/preview")
  @AllowedTo(Role.ANALYST)
  @Operation("The first rows of a table or view.")
  public TablePreview previewSourceTable(
      @PathParam("id") String id,
      @PathParam("schema") String schema,
      @PathParam("table") String table,
      @QueryParam("limit") @Nullable Integer limit,
      @Context ContainerRequestContext request) {
    int rows = previewRows(limit);
    return watched(
        request, c -> connections.preview(Caller.of(request), id, schema, table, rows, c));
  }

  private static int previewRows(@Nullable Integer limit) {
    int rows = limit == null ? PREVIEW_ROWS : limit;
    if (rows < 1 || rows > MOST_PREVIEW_ROWS) {
      throw Problem.invalid("limit_invalid", "A preview has 1 to " + MOST_PREVIEW_ROWS + " rows.")
          .withObject("limit")
          .asException();
    }
    return rows;
  }

  private <T> T watched(ContainerRequestContext request, Function<Cancellation, T> work) {
    try (ClientWatch.Watched client = clients.watch(request)) {
      return work.apply(client.cancellation());
    }
  }
}
