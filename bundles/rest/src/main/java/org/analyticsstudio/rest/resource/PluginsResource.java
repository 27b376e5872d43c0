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
import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.jobs.Jobs;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.plugins.Plugin;
import org.analyticsstudio.api.plugins.PluginEvent;
import org.analyticsstudio.api.plugins.PluginReport;
import org.analyticsstudio.api.plugins.PluginSettings;
import org.analyticsstudio.api.plugins.Plugins;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.access.Caller;
import org.analyticsstudio.rest.http.LongWork;
import org.analyticsstudio.rest.http.Paging;
import org.analyticsstudio.rest.openapi.Operation;
import org.analyticsstudio.rest.upload.PluginUpload;
import org.jspecify.annotations.Nullable;

/** The plug-ins. */
@Path("plugins")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PluginsResource {

  private static final int CREATED = 201;
  private static final int OK = 200;
  private static final int MOST_LINES = 1_000;
  private static final int LINES = 200;

  private final Plugins plugins;
  private final PluginUpload upload;
  private final LongWork longWork;

  public PluginsResource(Plugins plugins, PluginUpload upload, LongWork longWork) {
    this.plugins = plugins;
    this.upload = upload;
    this.longWork = longWork;
  }

  /**
   * The plug-ins, all of them: there are few.
   *
   * @param items by name
   * @param next never set
   * @param readOnly whether plugins.yaml is managed elsewhere, so that nothing can be changed here
   */
  public record PluginList(List<Plugin> items, @Nullable String next, boolean readOnly) {}

  @GET
  @AllowedTo(Role.ADMIN)
  @Operation("All plug-ins by name, failed and blocked ones included.")
  public PluginList listPlugins() {
    return new PluginList(plugins.list(), null, plugins.isReadOnly());
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @AllowedTo(Role.ADMIN)
  @Operation(
      value =
          "Check a plug-in file, and install it or update what is there unless it is a dry run.",
      status = CREATED,
      body = PluginReport.class,
      async = true)
  public Response installPlugin(
      @QueryParam("dry_run") @Nullable Boolean dryRun,
      @QueryParam("force") @Nullable Boolean force,
      @Context ContainerRequestContext request) {
    Principal by = Caller.of(request);
    boolean dry = Boolean.TRUE.equals(dryRun);
    return upload.take(
        request,
        dry ? OK : CREATED,
        plugins.maxFileBytes(),
        (name, content, progress) ->
            dry
                ? plugins.inspect(by, name, content, progress)
                : plugins.install(by, name, content, Boolean.TRUE.equals(force), progress));
  }

  @GET
  @Path("{id}")
  @AllowedTo(Role.ADMIN)
  @Operation("A plug-in.")
  public Plugin getPlugin(@PathParam("id") String id) {
    return plugins.get(id);
  }

  @DELETE
  @Path("{id}")
  @AllowedTo(Role.ADMIN)
  @Operation(value = "Remove a plug-in; what people made with it stays.", status = 204)
  public void removePlugin(
      @PathParam("id") String id,
      @QueryParam("force") @Nullable Boolean force,
      @Context ContainerRequestContext request) {
    plugins.remove(Caller.of(request), id, Boolean.TRUE.equals(force), Progress.unwatched());
  }

  @POST
  @Path("{id}/enable")
  @AllowedTo(Role.ADMIN)
  @Operation(value = "Switch a plug-in on.", body = Plugin.class, async = true)
  public Response enablePlugin(
      @PathParam("id") String id, @Context ContainerRequestContext request) {
    Principal by = Caller.of(request);
    return answer(request, progress -> plugins.enable(by, id, progress));
  }

  @POST
  @Path("{id}/disable")
  @AllowedTo(Role.ADMIN)
  @Operation(
      value = "Switch a plug-in off, after running work has ended.",
      body = Plugin.class,
      async = true)
  public Response disablePlugin(
      @PathParam("id") String id,
      @QueryParam("force") @Nullable Boolean force,
      @Context ContainerRequestContext request) {
    Principal by = Caller.of(request);
    return answer(
        request, progress -> plugins.disable(by, id, Boolean.TRUE.equals(force), progress));
  }

  @POST
  @Path("{id}/rollback")
  @AllowedTo(Role.ADMIN)
  @Operation(
      value = "Take a plug-in back to the version before.",
      body = Plugin.class,
      async = true)
  public Response rollBackPlugin(
      @PathParam("id") String id, @Context ContainerRequestContext request) {
    Principal by = Caller.of(request);
    return answer(request, progress -> plugins.rollback(by, id, progress));
  }

  @POST
  @Path("{id}/update")
  @AllowedTo(Role.ADMIN)
  @Operation(
      value = "Take a plug-in to the newer version that waits.",
      body = Plugin.class,
      async = true)
  public Response updatePlugin(
      @PathParam("id") String id, @Context ContainerRequestContext request) {
    Principal by = Caller.of(request);
    return answer(request, progress -> plugins.update(by, id, progress));
  }

  private Response answer(ContainerRequestContext request, Jobs.Work work) {
    return longWork.answer(request, OK, work);
  }

  @GET
  @Path("{id}/history")
  @AllowedTo(Role.ADMIN)
  @Operation("What happened to a plug-in, newest first.")
  public Page<PluginEvent> listPluginHistory(
      @PathParam("id") String id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return plugins.history(id, Paging.of(limit, cursor));
  }

  @GET
  @Path("{id}/settings")
  @AllowedTo(Role.ADMIN)
  @Operation("What can be and was set for a plug-in, without secrets.")
  public PluginSettings getPluginSettings(@PathParam("id") String id) {
    return plugins.settings(id);
  }

  @PUT
  @Path("{id}/settings")
  @AllowedTo(Role.ADMIN)
  @Operation("Change settings of a plug-in; what is left out stays, an empty text takes away.")
  public PluginSettings savePluginSettings(
      @PathParam("id") String id, SettingsChange change, @Context ContainerRequestContext request) {
    return plugins.saveSettings(Caller.of(request), id, change.values(), change.secrets());
  }

  /** Settings to change. */
  public record SettingsChange(Map<String, String> values, Map<String, String> secrets) {

    /** What is left out changes nothing. */
    public SettingsChange {
      values = values == null ? Map.of() : Map.copyOf(values);
      secrets = secrets == null ? Map.of() : Map.copyOf(secrets);
    }

    /** Names only: secrets are never shown. */
    @Override
    public String toString() {
      return "SettingsChange" + values.keySet() + secrets.keySet();
    }
  }

  /** Lines of a log, oldest first. */
  public record PluginLog(List<Plugins.LogLine> items, @Nullable String next) {}

  @GET
  @Path("{id}/log")
  @AllowedTo(Role.ADMIN)
  @Operation("The newest lines a plug-in, and the host about it, have logged, oldest first.")
  public PluginLog getPluginLog(
      @PathParam("id") String id, @QueryParam("limit") @Nullable Integer limit) {
    int lines = limit == null ? LINES : Math.max(1, Math.min(limit, MOST_LINES));
    return new PluginLog(plugins.log(id, lines), null);
  }
}
