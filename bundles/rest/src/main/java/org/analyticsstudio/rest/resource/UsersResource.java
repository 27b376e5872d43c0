package org.analyticsstudio.rest.resource;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.analyticsstudio.api.security.User;
import org.analyticsstudio.api.security.UserChange;
import org.analyticsstudio.api.security.Users;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.access.Caller;
import org.analyticsstudio.rest.http.Paging;
import org.analyticsstudio.rest.openapi.Operation;
import org.jspecify.annotations.Nullable;

/** The accounts. */
@Path("users")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class UsersResource {

  private final Users users;

  public UsersResource(Users users) {
    this.users = users;
  }

  @GET
  @AllowedTo(Role.ADMIN)
  @Operation("Accounts by name, inactive ones included.")
  public Page<User> listUsers(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return users.list(Paging.of(limit, cursor));
  }

  @POST
  @AllowedTo(Role.ADMIN)
  @Operation(value = "Add an account.", status = 201)
  public User addUser(NewUser user, @Context ContainerRequestContext request) {
    return users.add(Caller.of(request), user.name(), user.password(), user.role());
  }

  @PATCH
  @Path("{name}")
  @AllowedTo(Role.ADMIN)
  @Operation("Change an account; what is left out stays as it is.")
  public User changeUser(
      @PathParam("name") String name, UserChange change, @Context ContainerRequestContext request) {
    return users.change(Caller.of(request), name, change);
  }

  /** An account to add. */
  public record NewUser(@JsonAlias("username") String name, String password, Role role) {
    /** The password is never shown. */
    @Override
    public String toString() {
      return "NewUser[" + name + ", " + role + "]";
    }
  }
}
