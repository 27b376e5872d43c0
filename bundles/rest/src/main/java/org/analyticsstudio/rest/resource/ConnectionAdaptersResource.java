package org.analyticsstudio.rest.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.analyticsstudio.api.connections.ConnectionAdapter;
import org.analyticsstudio.api.connections.Connections;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.openapi.Operation;
import org.jspecify.annotations.Nullable;

/** What connections can be made with. */
@Path("connection-adapters")
@Produces(MediaType.APPLICATION_JSON)
public final class ConnectionAdaptersResource {

  private final Connections connections;

  public ConnectionAdaptersResource(Connections connections) {
    this.connections = connections;
  }

  /**
   * The adapters, all of them.
   *
   * @param items by name
   * @param next never set
   */
  public record AdapterList(List<ConnectionAdapter> items, @Nullable String next) {}

  @GET
  @AllowedTo(Role.ANALYST)
  @Operation("What connections can be made with, and what is asked for.")
  public AdapterList listConnectionAdapters() {
    return new AdapterList(connections.adapters(), null);
  }
}
