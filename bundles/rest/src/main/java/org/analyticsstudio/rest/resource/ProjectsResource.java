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
import org.analyticsstudio.api.catalog.Project;
import org.analyticsstudio.api.catalog.Projects;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.access.Caller;
import org.analyticsstudio.rest.http.Paging;
import org.analyticsstudio.rest.openapi.Operation;
import org.jspecify.annotations.Nullable;

/** The projects. */
@Path("projects")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ProjectsResource {

  private final Projects projects;

  public ProjectsResource(Projects projects) {
    this.projects = projects;
  }

  @GET
  @AllowedTo(Role.VIEWER)
  @Operation("Projects by id.")
  public Page<Project> listProjects(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return projects.list(Paging.of(limit, cursor));
  }

  @POST
  @AllowedTo(Role.ADMIN)
  @Operation(value = "Make a project.", status = 201)
  public Project createProject(NewProject project, @Context ContainerRequestContext request) {
    return projects.create(Caller.of(request), project.id(), project.name(), project.description());
  }

  @GET
  @Path("{id}")
  @AllowedTo(Role.VIEWER)
  @Operation("One project.")
  public Project getProject(@PathParam("id") String id) {
    return projects.get(id);
  }

  /** A project to make. */
  public record NewProject(String id, String name, @Nullable String description) {}
}
