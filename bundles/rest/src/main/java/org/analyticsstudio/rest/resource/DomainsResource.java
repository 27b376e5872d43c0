package org.analyticsstudio.rest.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.analyticsstudio.api.domains.DomainInfo;
import org.analyticsstudio.api.domains.Domains;
import org.analyticsstudio.api.domains.ProjectDomain;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.access.Caller;
import org.analyticsstudio.rest.http.LongWork;
import org.analyticsstudio.rest.http.Paging;
import org.analyticsstudio.rest.openapi.Operation;
import org.jspecify.annotations.Nullable;

/** The domains, and the projects made of them. */
@Path("domains")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class DomainsResource {

  private final Domains domains;
  private final LongWork longWork;

  public DomainsResource(Domains domains, LongWork longWork) {
    this.domains = domains;
    this.longWork = longWork;
  }

  @GET
  @AllowedTo(Role.VIEWER)
  @Operation("Domains by id; one that can't be used says why.")
  public Page<DomainInfo> listDomains(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return Paging.cut(domains.list(), Paging.of(limit, cursor), DomainInfo::id);
  }

  @GET
  @Path("{id}")
  @AllowedTo(Role.VIEWER)
  @Operation("One domain.")
  public DomainInfo getDomain(@PathParam("id") String id) {
    return domains.get(id);
  }

  @POST
  @Path("{id}/projects")
  @AllowedTo(Role.ADMIN)
  @Operation(
      value = "Make a project of a domain, with its datasets, dashboards and a report.",
      status = 201,
      body = ProjectDomain.class,
      async = true)
  public Response createProjectOfDomain(
      @PathParam("id") String id,
      NewDomainProject project,
      @Context ContainerRequestContext request) {
    Principal by = Caller.of(request);
    return longWork.answer(
        request,
        201,
        progress -> domains.createProject(by, id, project.id(), project.name(), progress));
  }

  /** A project to make of a domain. */
  public record NewDomainProject(String id, @Nullable String name) {}
}
