package org.analyticsstudio.rest.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.analyticsstudio.api.governance.DataFreshness;
import org.analyticsstudio.api.governance.Freshness;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.access.Caller;
import org.analyticsstudio.rest.http.ClientWatch;
import org.analyticsstudio.rest.openapi.Operation;
import org.jspecify.annotations.Nullable;

/** How old the newest data of datasets is, and how old it may be. */
@Path("datasets/{id}/freshness")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class FreshnessResource {

  private final DataFreshness freshness;
  private final ClientWatch clients;

  public FreshnessResource(DataFreshness freshness, ClientWatch clients) {
    this.freshness = freshness;
    this.clients = clients;
  }

  @GET
  @AllowedTo(Role.VIEWER)
  @Operation("How old the newest data of a dataset is, and whether that is as expected.")
  public Freshness getDatasetFreshness(
      @PathParam("id") String id, @Context ContainerRequestContext request) {
    return look(Caller.of(request), id, request);
  }

  @PUT
  @AllowedTo(Role.ANALYST)
  @Operation("Say how old the newest data of a dataset may be.")
  public Freshness expectDatasetFreshness(
      @PathParam("id") String id, Expected expected, @Context ContainerRequestContext request) {
    Principal by = Caller.of(request);
    freshness.expect(by, id, expected.withinHours());
    return look(by, id, request);
  }

  private Freshness look(Principal principal, String id, ContainerRequestContext request) {
    try (ClientWatch.Watched client = clients.watch(request)) {
      return freshness.of(principal, id, client.context("freshness"));
    }
  }

  /** How old it may be, in hours; any age when absent. */
  public record Expected(@Nullable Integer withinHours) {}
}
