package org.analyticsstudio.rest.upload;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.analyticsstudio.api.catalog.Files;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.rest.access.Caller;
import org.analyticsstudio.rest.http.LongWork;

/**
 * Takes in a multipart form with a file. When the project comes before the file, as it should, the
 * file is streamed; else it waits in a temporary file for the fields after it.
 */
public final class FileUpload {

  private static final long FIELDS_BYTES = 1_000_000;

  private static final int CREATED = 201;

  private final Files files;
  private final LongWork longWork;
  private final ObjectMapper json;

  public FileUpload(Files files, LongWork longWork, ObjectMapper json) {
    this.files = files;
    this.longWork = longWork;
    this.json = json;
  }

  /** Answers an upload. */
  public Response take(ContainerRequestContext request) {
    RestOfBody rest = new RestOfBody(request.getEntityStream());
    try {
      return received(request);
    } catch (ProblemException e) {
      rest.drain();
      throw e;
    } catch (IOException e) {
      throw new ProblemException(
          Problem.malformed("upload_interrupted", "The upload ended before it was whole.")
              .withHint("Send it again."),
          e);
    }
  }

  private Response received(ContainerRequestContext request) throws IOException {
    long most = files.maxFileBytes();
    if (new MultipartRequest(request).contentLength() > most + FIELDS_BYTES) {
      throw tooLarge(most).asException();
    }
    MultipartForm form = MultipartForm.of(request, json);
    boolean file = form.readToFile();
    if (file && form.knowsProject() && !longWork.isAsync(request)) {
      return longWork.await(
          request, CREATED, progress -> streamed(form, Caller.of(request), progress));
    }
    return spooled(request, form, file);
  }

  private UploadedFile streamed(MultipartForm form, Principal by, Progress progress) {
    try (InputStream content = form.fileFollowedByFields()) {
      return files.upload(by, form.projectId(), form.fileName(), form::options, content, progress);
    } catch (IOException e) {
      throw new ProblemException(MultipartForm.interrupted(), e);
    }
  }

  private static Problem tooLarge(long most) {
    return Problem.of(
            413,
            "file_too_large",
            "File too large",
            "The file is larger than the limit of " + shown(most) + ".")
        .withHint("Split the file, or ask the administrator to raise files.max-size.");
  }

  private static String shown(long bytes) {
    return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MB" : bytes + " bytes";
  }

  private Response spooled(ContainerRequestContext request, MultipartForm form, boolean file)
      throws IOException {
    if (!file) {
      throw form.withoutFile().asException();
    }
    long most = files.maxFileBytes();
    SpooledFile spool =
        SpooledFile.of(form.file(), most).orElseThrow(() -> tooLarge(most).asException());
    boolean handedOver = false;
    try {
      form.readFieldsAfterFile();
      Principal by = Caller.of(request);
      Response response =
          longWork.answer(
              request,
              CREATED,
              progress ->
                  spool.use(
                      content ->
                          files.upload(
                              by,
                              form.projectId(),
                              form.fileName(),
                              form::options,
                              content,
                              progress)));
      handedOver = true;
      return response;
    } finally {
      if (!handedOver) {
        spool.delete();
      }
    }
  }
}
