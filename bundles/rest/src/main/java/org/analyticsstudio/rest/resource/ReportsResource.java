package org.analyticsstudio.rest.resource;

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
import java.util.List;
import org.analyticsstudio.api.chat.AskedQuestion;
import org.analyticsstudio.api.chat.ChatQuestion;
import org.analyticsstudio.api.chat.ChatReply;
import org.analyticsstudio.api.chat.Feedback;
import org.analyticsstudio.api.chat.Report;
import org.analyticsstudio.api.chat.Reports;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.access.Caller;
import org.analyticsstudio.rest.http.ClientWatch;
import org.analyticsstudio.rest.http.Paging;
import org.analyticsstudio.rest.openapi.Operation;
import org.jspecify.annotations.Nullable;

/** Questions in plain words. */
@Path("reports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ReportsResource {

  private final Reports reports;
  private final ClientWatch clients;

  public ReportsResource(Reports reports, ClientWatch clients) {
    this.reports = reports;
    this.clients = clients;
  }

  @GET
  @AllowedTo(Role.VIEWER)
  @Operation("Reports, newest first.")
  public Page<Report> listReports(
      @QueryParam("project_id") @Nullable String projectId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return reports.list(projectId, Paging.of(limit, cursor));
  }

  @POST
  @AllowedTo(Role.VIEWER)
  @Operation(value = "Make a report: a conversation about datasets.", status = 201)
  public Report createReport(NewReport report, @Context ContainerRequestContext request) {
    return reports.create(
        Caller.of(request), report.projectId(), report.name(), report.datasetIds());
  }

  @GET
  @Path("{id}")
  @AllowedTo(Role.VIEWER)
  @Operation("One report.")
  public Report getReport(@PathParam("id") String id) {
    return reports.get(id);
  }

  @GET
  @Path("{id}/examples")
  @AllowedTo(Role.VIEWER)
  @Operation("Questions that can be answered about the report's datasets.")
  public Page<String> listExampleQuestions(
      @PathParam("id") String id, @Context ContainerRequestContext request) {
    return new Page<>(reports.exampleQuestions(Caller.of(request), id), null);
  }

  @POST
  @Path("{id}/chat")
  @AllowedTo(Role.VIEWER)
  @Operation("Ask a question. Whatever becomes of it is a reply, with its status in the body.")
  public ChatReply askQuestion(
      @PathParam("id") String id, ChatQuestion question, @Context ContainerRequestContext request) {
    try (ClientWatch.Watched client = clients.watch(request)) {
      return reports.ask(Caller.of(request), id, question, client.context("chat"));
    }
  }

  @GET
  @Path("{id}/chat")
  @AllowedTo(Role.VIEWER)
  @Operation("What the caller asked in a report, newest first.")
  public Page<AskedQuestion> listAskedQuestions(
      @PathParam("id") String id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context ContainerRequestContext request) {
    return reports.history(Caller.of(request), id, Paging.of(limit, cursor));
  }

  @PUT
  @Path("{id}/chat/{question_id}/feedback")
  @AllowedTo(Role.VIEWER)
  @Operation(value = "Say whether the answer to a question of one's own helped.", status = 204)
  public void rateAnswer(
      @PathParam("id") String id,
      @PathParam("question_id") long questionId,
      Feedback feedback,
      @Context ContainerRequestContext request) {
    reports.rate(Caller.of(request), id, questionId, feedback);
  }

  /** A report to make. */
  public record NewReport(String projectId, String name, List<String> datasetIds) {
    /** Absent ids are none. */
    public NewReport {
      datasetIds = datasetIds == null ? List.of() : List.copyOf(datasetIds);
    }
  }
}
