package org.analyticsstudio.rest.upload;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.rest.http.LongWork;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;

/** Takes in a multipart form with one plug-in file and nothing else. */
public final class PluginUpload {

  private static final long FORM_AROUND_IT_BYTES = 100_000;

  private final LongWork longWork;

  public PluginUpload(LongWork longWork) {
    this.longWork = longWork;
  }

  /** What is done with the file. */
  @FunctionalInterface
  public interface Use {
    /** Does it. */
    Object with(String fileName, InputStream content, Progress progress);
  }

  /** Answers an upload. */
  public Response take(ContainerRequestContext request, int status, long maxBytes, Use use) {
    RestOfBody rest = new RestOfBody(request.getEntityStream());
    try {
      return received(request, status, maxBytes, use);
    } catch (ProblemException e) {
      rest.drain();
      throw e;
    } catch (IOException e) {
      throw new ProblemException(MultipartForm.interrupted(), e);
    }
  }

  private Response received(ContainerRequestContext request, int status, long maxBytes, Use use)
      throws IOException {
    if (new MultipartRequest(request).contentLength() > maxBytes + FORM_AROUND_IT_BYTES) {
      throw tooLarge(maxBytes).asException();
    }
    FileItemStream file = file(request);
    String name = FileNames.checked(file);
    SpooledFile spool =
        SpooledFile.of(file.openStream(), maxBytes)
            .orElseThrow(() -> tooLarge(maxBytes).asException());
    boolean handedOver = false;
    try {
      Response response =
          longWork.answer(
              request, status, progress -> spool.use(content -> use.with(name, content, progress)));
      handedOver = true;
      return response;
    } finally {
      if (!handedOver) {
        spool.delete();
      }
    }
  }

  private static Problem tooLarge(long maxBytes) {
    return Problem.of(
            413,
            "plugin_too_large",
            "Too large",
            "The plug-in is larger than " + maxBytes / 1_000_000 + " MB.")
        .withHint("An administrator can raise max-size-mb in conf/plugins.cfg.");
  }

  private static FileItemStream file(ContainerRequestContext request) throws IOException {
    try {
      FileItemIterator parts = new FileUpload().getItemIterator(new MultipartRequest(request));
      if (parts.hasNext()) {
        FileItemStream part = parts.next();
        if ("file".equals(part.getFieldName())) {
          return part;
        }
        throw Problem.malformed("unknown_field", "The form has a field that is not known.")
            .withObject(FileNames.shown(part.getFieldName()))
            .withHint("The only field is file.")
            .asException();
      }
      throw Problem.malformed("missing_field", "The form has no file.")
          .withObject("file")
          .withHint("Send the plug-in as the field file, with its name.")
          .asException();
    } catch (FileUploadException e) {
      throw new ProblemException(
          Problem.malformed("malformed_form", "The body is not a multipart form.")
              .withHint("Send multipart/form-data with a boundary and the field file."),
          e);
    }
  }
}
