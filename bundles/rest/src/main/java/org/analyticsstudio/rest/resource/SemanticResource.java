package org.analyticsstudio.rest.resource;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
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
import org.analyticsstudio.api.semantic.SchemaDraft;
import org.analyticsstudio.api.semantic.SchemaVersion;
import org.analyticsstudio.api.semantic.SemanticSchemas;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.access.Caller;
import org.analyticsstudio.rest.http.Paging;
import org.analyticsstudio.rest.openapi.DocumentedAs;
import org.analyticsstudio.rest.openapi.Operation;
import org.jspecify.annotations.Nullable;

/** The semantic schemas of datasets. */
@Path("datasets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class SemanticResource {

  private final SemanticSchemas schemas;

  public SemanticResource(SemanticSchemas schemas) {
    this.schemas = schemas;
  }

  @POST
  @Path("{id}/semantic/draft")
  @AllowedTo(Role.ANALYST)
  @Operation("Draft a schema from the data; saves nothing.")
  public SchemaDraft draftSchema(@PathParam("id") String id) {
    return schemas.draft(id);
  }

  @GET
  @Path("{id}/semantic")
  @AllowedTo(Role.VIEWER)
  @Operation("The current schema.")
  public SchemaVersion getSchema(@PathParam("id") String id) {
    return schemas.current(id);
  }

  @PUT
  @Path("{id}/semantic")
  @AllowedTo(Role.ANALYST)
  @Operation("Validate a schema, save it as a new version and make it current.")
  public SchemaVersion saveSchema(
      @PathParam("id") String id, SchemaToSave schema, @Context ContainerRequestContext request) {
    return schemas.save(Caller.of(request), id, schema.schemaJson());
  }

  @GET
  @Path("{id}/semantic/versions")
  @AllowedTo(Role.VIEWER)
  @Operation("The versions of a schema, newest first.")
  public Page<SchemaVersion> listSchemaVersions(
      @PathParam("id") String id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return schemas.versions(id, Paging.of(limit, cursor));
  }

  @POST
  @Path("{id}/semantic/versions/{version}/restore")
  @AllowedTo(Role.ANALYST)
  @Operation("Save an old version anew and make it current.")
  public SchemaVersion restoreSchemaVersion(
      @PathParam("id") String id,
      @PathParam("version") int version,
      @Context ContainerRequestContext request) {
    return schemas.restore(Caller.of(request), id, version);
  }

  /** A schema to save. */
  public record SchemaToSave(@DocumentedAs(SemanticSchema.class) JsonNode schemaJson) {}
}
