package org.analyticsstudio.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.analyticsstudio.api.jobs.Job;
import org.analyticsstudio.api.jobs.Jobs;
import org.analyticsstudio.rest.access.Caller;
import org.jspecify.annotations.Nullable;

/** Work that may take long: waited for, or with {@code Prefer: respond-async} made a job. */
public final class LongWork {

  private static final String PREFER = "Prefer";
  private static final String RESPOND_ASYNC = "respond-async";

  private final Jobs jobs;
  private final ClientWatch clients;

  public LongWork(Jobs jobs, ClientWatch clients) {
    this.jobs = jobs;
    this.clients = clients;
  }

  /** Whether the caller does not want to wait. */
  public boolean isAsync(ContainerRequestContext request) {
    @Nullable List<String> wishes = request.getHeaders().get(PREFER);
    return wishes != null
        && wishes.stream()
            .flatMap(line -> List.of(line.split("[,;]", -1)).stream())
            .anyMatch(wish -> wish.strip().toLowerCase(Locale.ROOT).equals(RESPOND_ASYNC));
  }

  /** Does the work as the caller prefers; {@code status} is that of success when waited for. */
  public Response answer(ContainerRequestContext request, int status, Jobs.Work work) {
    return isAsync(request) ? start(request, work) : await(request, status, work);
  }

  /** Makes a job of the work. */
  public Response start(ContainerRequestContext request, Jobs.Work work) {
    Job job = jobs.start(Caller.of(request), work);
    return Response.status(Response.Status.ACCEPTED)
        .header(HttpHeaders.LOCATION, URI.create("/api/v1/jobs/" + job.id()))
        .header("Preference-Applied", RESPOND_ASYNC)
        .entity(job)
        .build();
  }

  /** Does the work now. */
  public Response await(ContainerRequestContext request, int status, Jobs.Work work) {
    try (ClientWatch.Watched client = clients.watch(request)) {
      return Response.status(status).entity(work.run(client.progress())).build();
    }
  }
}
