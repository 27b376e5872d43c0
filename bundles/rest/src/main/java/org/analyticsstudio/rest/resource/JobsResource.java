package org.analyticsstudio.rest.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.analyticsstudio.api.jobs.Job;
import org.analyticsstudio.api.jobs.Jobs;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.access.Caller;
import org.analyticsstudio.rest.openapi.Operation;

/** Long work. */
@Path("jobs/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class JobsResource {

  private final Jobs jobs;

  public JobsResource(Jobs jobs) {
    this.jobs = jobs;
  }

  @GET
  @AllowedTo(Role.VIEWER)
  @Operation("Where a job stands.")
  public Job getJob(@PathParam("id") String id, @Context ContainerRequestContext request) {
    return jobs.get(Caller.of(request), id);
  }

  @DELETE
  @AllowedTo(Role.VIEWER)
  @Operation("Cancel a job; an ended one stays as it is.")
  public Job cancelJob(@PathParam("id") String id, @Context ContainerRequestContext request) {
    return jobs.cancel(Caller.of(request), id);
  }
}
