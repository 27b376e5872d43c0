package org.analyticsstudio.rest.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.analyticsstudio.rest.access.AllowedToAnyone;
import org.analyticsstudio.rest.openapi.Operation;

/** This interface, described. */
@Path("openapi.json")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

  private final byte[] document;

  /** Serves the document that was made when the product was built. */
  public OpenApiResource(byte[] document) {
    this.document = document.clone();
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @AllowedToAnyone
  @Operation(value = "The OpenAPI document.", body = Object.class)
  public Response getOpenApi() {
    return Response.ok(document).build();
  }
}
