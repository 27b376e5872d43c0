package org.analyticsstudio.rest.resource;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.analyticsstudio.api.semantic.SchemaValidation;
import org.analyticsstudio.api.semantic.SemanticSchemas;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.openapi.DocumentedAs;
import org.analyticsstudio.rest.openapi.Operation;
import org.jspecify.annotations.Nullable;

/** Semantic schemas that belong to no dataset yet. */
@Path("semantic")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class SchemaValidationResource {

  private final SemanticSchemas schemas;

  public SchemaValidationResource(SemanticSchemas schemas) {
    this.schemas = schemas;
  }

  @POST
  @Path("validate")
  @AllowedTo(Role.ANALYST)
  @Operation("Find everything that is wrong with a schema, at once.")
  public SchemaValidation validateSchema(SchemaToValidate request) {
    return schemas.validate(request.schemaJson(), request.datasetId());
  }

  /** A schema to look at. */
  public record SchemaToValidate(
      @DocumentedAs(SemanticSchema.class) JsonNode schemaJson, @Nullable String datasetId) {}
}
