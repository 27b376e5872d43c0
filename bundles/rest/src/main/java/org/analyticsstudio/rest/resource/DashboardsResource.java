package org.analyticsstudio.rest.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.analyticsstudio.api.dashboards.Dashboard;
import org.analyticsstudio.api.dashboards.DashboardChange;
import org.analyticsstudio.api.dashboards.DashboardDefinition;
import org.analyticsstudio.api.dashboards.Dashboards;
import org.analyticsstudio.api.dashboards.VisualData;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.access.Caller;
import org.analyticsstudio.rest.http.ClientWatch;
import org.analyticsstudio.rest.http.Paging;
import org.analyticsstudio.rest.openapi.DocumentedAs;
import org.analyticsstudio.rest.openapi.Operation;
import org.analyticsstudio.rest.problem.JsonProblems;
import org.jspecify.annotations.Nullable;

/** The dashboards. */
@Path("dashboards")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class DashboardsResource {

  private static final TypeReference<List<Filter>> FILTERS = new TypeReference<>() {};

  private final Dashboards dashboards;
  private final ClientWatch clients;
  private final ObjectMapper json;

  public DashboardsResource(Dashboards dashboards, ClientWatch clients, ObjectMapper json) {
    this.dashboards = dashboards;
    this.clients = clients;
    this.json = json;
  }

  @GET
  @AllowedTo(Role.VIEWER)
  @Operation("Dashboards, last changed first.")
  public Page<Dashboard> listDashboards(
      @QueryParam("project_id") @Nullable String projectId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return dashboards.list(projectId, Paging.of(limit, cursor));
  }

  @POST
  @AllowedTo(Role.ANALYST)
  @Operation(value = "Validate and save a new dashboard.", status = 201)
  public Dashboard createDashboard(
      DashboardDefinition definition, @Context ContainerRequestContext request) {
    return dashboards.create(Caller.of(request), definition);
  }

  @GET
  @Path("{id}")
  @AllowedTo(Role.VIEWER)
  @Operation("One dashboard.")
  public Dashboard getDashboard(@PathParam("id") String id) {
    return dashboards.get(id);
  }

  @PUT
  @Path("{id}")
  @AllowedTo(Role.ANALYST)
  @Operation(
      "Validate and save a change; with version or If-Match only if nobody else changed it since.")
  public Dashboard updateDashboard(
      @PathParam("id") String id,
      @QueryParam("version") @Nullable Integer version,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      DashboardDefinition definition,
      @Context ContainerRequestContext request) {
    Integer expected = version != null ? version : versionOf(ifMatch);
    return dashboards.update(Caller.of(request), id, definition, expected);
  }

  @DELETE
  @Path("{id}")
  @AllowedTo(Role.ANALYST)
  @Operation(value = "Delete a dashboard; its changelog is kept.", status = 204)
  public void deleteDashboard(
      @PathParam("id") String id, @Context ContainerRequestContext request) {
    dashboards.delete(Caller.of(request), id);
  }

  @GET
  @Path("{id}/data")
  @AllowedTo(Role.VIEWER)
  @Operation("The data of all tiles; filters is a JSON list of further conditions.")
  public DashboardData getDashboardData(
      @PathParam("id") String id,
      @QueryParam("filters") @DocumentedAs(value = Filter.class, list = true)
          @Nullable String filters,
      @Context ContainerRequestContext request) {
    try (ClientWatch.Watched client = clients.watch(request)) {
      return new DashboardData(
          dashboards.data(Caller.of(request), id, filtersOf(filters), client.context("dashboard")));
    }
  }

  @GET
  @Path("{id}/changelog")
  @AllowedTo(Role.VIEWER)
  @Operation("What was changed, newest first.")
  public Page<DashboardChange> listDashboardChanges(
      @PathParam("id") String id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return dashboards.changelog(id, Paging.of(limit, cursor));
  }

  private List<Filter> filtersOf(@Nullable String filters) {
    if (filters == null) {
      return List.of();
    }
    try {
      return json.readValue(filters, FILTERS);
    } catch (JsonProcessingException e) {
      throw JsonProblems.of(e).withObject("filters").asException();
    }
  }

  private static @Nullable Integer versionOf(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) {
      return null;
    }
    try {
      return Integer.valueOf(ifMatch.replace("\"", "").strip());
    } catch (NumberFormatException e) {
      throw Problem.malformed("version_invalid", "If-Match is the version of the dashboard.")
          .withObject(HttpHeaders.IF_MATCH)
          .asException();
    }
  }

  /** The data of all tiles. */
  public record DashboardData(List<VisualData> visuals) {}
}
