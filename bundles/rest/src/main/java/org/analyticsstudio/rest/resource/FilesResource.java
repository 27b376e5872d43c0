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
import org.analyticsstudio.api.catalog.Files;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.access.Caller;
import org.analyticsstudio.rest.http.LongWork;
import org.analyticsstudio.rest.openapi.Operation;
import org.analyticsstudio.rest.upload.FileUpload;

/** Uploaded files. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class FilesResource {

  private final Files files;
  private final FileUpload upload;
  private final LongWork longWork;

  public FilesResource(Files files, FileUpload upload, LongWork longWork) {
    this.files = files;
    this.upload = upload;
    this.longWork = longWork;
  }

  @POST
  @Path("file-upload")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @AllowedTo(Role.ANALYST)
  @Operation(
      value = "Upload a file: it is stored, loaded, profiled and previewed.",
      status = 201,
      body = UploadedFile.class,
      async = true)
  public Response uploadFile(@Context ContainerRequestContext request) {
    return upload.take(request);
  }

  @GET
  @Path("files/{id}")
  @AllowedTo(Role.ANALYST)
  @Operation("A file that was uploaded before.")
  public UploadedFile getFile(@PathParam("id") String id) {
    return files.get(id);
  }

  @POST
  @Path("files/{id}/reread")
  @AllowedTo(Role.ANALYST)
  @Operation(
      value = "Understand a stored file anew with other options; its id stays.",
      body = UploadedFile.class,
      async = true)
  public Response rereadFile(
      @PathParam("id") String id, Reread reread, @Context ContainerRequestContext request) {
    Principal by = Caller.of(request);
    return longWork.answer(
        request, 200, progress -> files.reread(by, id, reread.options(), progress));
  }

  /** How to understand a file. */
  public record Reread(UploadOptions options) {}
}
