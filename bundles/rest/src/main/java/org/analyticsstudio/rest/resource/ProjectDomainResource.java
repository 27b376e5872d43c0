package org.analyticsstudio.rest.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.analyticsstudio.api.domains.Domains;
import org.analyticsstudio.api.domains.ProjectDomain;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.access.Caller;
import org.analyticsstudio.rest.http.LongWork;
import org.analyticsstudio.rest.openapi.Operation;

/** Where a project came from. */
@Path("projects/{id}/domain")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ProjectDomainResource {

  private final Domains domains;
  private final LongWork longWork;

  public ProjectDomainResource(Domains domains, LongWork longWork) {
    this.domains = domains;
    this.longWork = longWork;
  }

  @GET
  @AllowedTo(Role.VIEWER)
  @Operation("The domain a project was made of, and what an update would change.")
  public ProjectDomain getProjectDomain(@PathParam("id") String id) {
    return domains.ofProject(id);
  }

  @POST
  @Path("update")
  @AllowedTo(Role.ANALYST)
  @Operation(
      value = "Take parts of the domain's present version; people's changes are never undone.",
      body = ProjectDomain.class,
      async = true)
  public Response updateProjectDomain(
      @PathParam("id") String id, DomainUpdate update, @Context ContainerRequestContext request) {
    Principal by = Caller.of(request);
    return longWork.answer(
        request, 200, progress -> domains.update(by, id, update.parts(), progress));
  }

  /** The parts to take, as the differences name them. */
  public record DomainUpdate(List<String> parts) {

    /** Absent parts are none. */
    public DomainUpdate {
      parts = parts == null ? List.of() : List.copyOf(parts);
    }
  }
}
