package org.analyticsstudio.rest.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.DatasetVersion;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.catalog.NewDataset;
import org.analyticsstudio.api.governance.SourceWatch;
import org.analyticsstudio.api.governance.TableDrift;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.access.Caller;
import org.analyticsstudio.rest.http.ClientWatch;
import org.analyticsstudio.rest.http.Flag;
import org.analyticsstudio.rest.http.LongWork;
import org.analyticsstudio.rest.http.Paging;
import org.analyticsstudio.rest.openapi.Operation;
import org.jspecify.annotations.Nullable;

/** The datasets and their versions. */
@Path("datasets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class DatasetsResource {

  private final Datasets datasets;
  private final SourceWatch watch;
  private final ClientWatch clients;
  private final LongWork longWork;

  public DatasetsResource(
      Datasets datasets, SourceWatch watch, ClientWatch clients, LongWork longWork) {
    this.datasets = datasets;
    this.watch = watch;
    this.clients = clients;
    this.longWork = longWork;
  }

  @GET
  @AllowedTo(Role.VIEWER)
  @Operation("Datasets by id.")
  public Page<Dataset> listDatasets(
      @QueryParam("project_id") @Nullable String projectId,
      @QueryParam("include_inactive") @Nullable Flag includeInactive,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return datasets.list(projectId, Flag.isOn(includeInactive), Paging.of(limit, cursor));
  }

  @POST
  @AllowedTo(Role.ANALYST)
  @Operation(
      value = "Make a dataset of a file or a table, with a drafted semantic schema.",
      status = 201,
      body = Dataset.class,
      async = true)
  public Response createDataset(NewDataset dataset, @Context ContainerRequestContext request) {
    Principal by = Caller.of(request);
    return longWork.answer(request, 201, progress -> datasets.create(by, dataset, progress));
  }

  @GET
  @Path("{id}")
  @AllowedTo(Role.VIEWER)
  @Operation("One dataset; an inactive one only when asked for.")
  public Dataset getDataset(
      @PathParam("id") String id, @QueryParam("include_inactive") @Nullable Flag includeInactive) {
    Dataset dataset = datasets.get(id);
    if (!dataset.isActive() && !Flag.isOn(includeInactive)) {
      throw Problem.notFound("dataset_not_found", "The dataset " + id + " was deactivated.", id)
          .withHint("Ask with include_inactive=true, or restore it.")
          .asException();
    }
    return dataset;
  }

  @DELETE
  @Path("{id}")
  @AllowedTo(Role.ANALYST)
  @Operation(value = "Deactivate a dataset; nothing is lost.", status = 204)
  public void deactivateDataset(
      @PathParam("id") String id, @Context ContainerRequestContext request) {
    datasets.deactivate(Caller.of(request), id);
  }

  @POST
  @Path("{id}/restore")
  @AllowedTo(Role.ANALYST)
  @Operation("Activate a dataset again.")
  public Dataset restoreDataset(
      @PathParam("id") String id, @Context ContainerRequestContext request) {
    return datasets.restore(Caller.of(request), id);
  }

  @GET
  @Path("{id}/versions")
  @AllowedTo(Role.VIEWER)
  @Operation("The versions of a dataset, newest first.")
  public Page<DatasetVersion> listDatasetVersions(
      @PathParam("id") String id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return Paging.cut(
        datasets.versions(id),
        Paging.of(limit, cursor),
        version -> Integer.toString(version.number()));
  }

  @POST
  @Path("{id}/versions")
  @AllowedTo(Role.ANALYST)
  @Operation(
      value = "Add a version from a file and make it current.",
      status = 201,
      body = Dataset.class,
      async = true)
  public Response addDatasetVersion(
      @PathParam("id") String id, NewVersion version, @Context ContainerRequestContext request) {
    Principal by = Caller.of(request);
    return longWork.answer(
        request,
        201,
        progress -> datasets.addVersion(by, id, version.fileId(), version.mode(), progress));
  }

  @POST
  @Path("{id}/register-anew")
  @AllowedTo(Role.ANALYST)
  @Operation(
      value = "Take the table of a dataset as it is now, as a new version.",
      status = 201,
      body = Dataset.class,
      async = true)
  public Response registerDatasetAnew(
      @PathParam("id") String id, @Context ContainerRequestContext request) {
    Principal by = Caller.of(request);
    return longWork.answer(request, 201, progress -> datasets.registerAnew(by, id, progress));
  }

  @GET
  @Path("{id}/drift")
  @AllowedTo(Role.VIEWER)
  @Operation("How the table of a dataset differs from what was registered, and what that breaks.")
  public TableDrift getDatasetDrift(
      @PathParam("id") String id, @Context ContainerRequestContext request) {
    try (ClientWatch.Watched client = clients.watch(request)) {
      return watch.check(id, client.cancellation());
    }
  }

  @PUT
  @Path("{id}/current-version")
  @AllowedTo(Role.ANALYST)
  @Operation("Make another version current.")
  public Dataset chooseDatasetVersion(
      @PathParam("id") String id, ChosenVersion chosen, @Context ContainerRequestContext request) {
    return datasets.makeCurrent(Caller.of(request), id, chosen.number());
  }

  /** A version to add. */
  public record NewVersion(String fileId, Datasets.VersionMode mode) {}

  /** The version to go to. */
  public record ChosenVersion(Integer number) {}
}
