package org.analyticsstudio.rest.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.rest.problem.JsonProblems;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.jspecify.annotations.Nullable;

/** The fields of an upload, read as they come. Used by one thread. */
final class MultipartForm {

  private static final int MAX_FIELD_BYTES = 1_000_000;
  private static final String DEFAULT_PROJECT = "default";

  private final FileItemIterator parts;
  private final ObjectMapper json;
  private @Nullable String projectId;
  private @Nullable UploadOptions options;
  private @Nullable FileItemStream file;
  private @Nullable String fileName;

  private MultipartForm(FileItemIterator parts, ObjectMapper json) {
    this.parts = parts;
    this.json = json;
  }

  static MultipartForm of(ContainerRequestContext request, ObjectMapper json) throws IOException {
    try {
      return new MultipartForm(
          new FileUpload().getItemIterator(new MultipartRequest(request)), json);
    } catch (FileUploadException e) {
      throw new ProblemException(malformed(), e);
    }
  }

  /** Reads fields until the file comes; false when there is none. */
  boolean readToFile() throws IOException {
    Optional<FileItemStream> part = next();
    while (part.isPresent()) {
      FileItemStream found = part.get();
      if (name(found).equals("file")) {
        fileName = FileNames.checked(found);
        file = found;
        return true;
      }
      readField(found);
      part = next();
    }
    return false;
  }

  void readFieldsAfterFile() throws IOException {
    Optional<FileItemStream> part = next();
    while (part.isPresent()) {
      if (name(part.get()).equals("file")) {
        throw Problem.malformed("repeated_field", "There is more than one file.")
            .withObject("file")
            .withHint("Upload one file at a time.")
            .asException();
      }
      readField(part.get());
      part = next();
    }
  }

  /** The content of the file. */
  InputStream file() throws IOException {
    if (file == null) {
      throw withoutFile().asException();
    }
    return file.openStream();
  }

  /**
   * The content of the file; before it ends, the fields after it are read, so that a wrong one
   * undoes the upload.
   */
  InputStream fileFollowedByFields() throws IOException {
    return new FilterInputStream(file()) {
      private boolean ended;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      /** What goes wrong here is the upload's, not that of whoever stores the file. */
      @Override
      public int read(byte[] buffer, int offset, int length) {
        try {
          return ended ? -1 : seen(super.read(buffer, offset, length));
        } catch (IOException e) {
          throw new ProblemException(interrupted(), e);
        }
      }

      private int seen(int result) throws IOException {
        if (result < 0 && !ended) {
          ended = true;
          readFieldsAfterFile();
        }
        return result;
      }
    };
  }

  boolean knowsProject() {
    return projectId != null;
  }

  String projectId() {
    return projectId == null ? DEFAULT_PROJECT : projectId;
  }

  UploadOptions options() {
    return options == null ? UploadOptions.detectAll() : options;
  }

  String fileName() {
    if (fileName == null) {
      throw withoutFile().asException();
    }
    return fileName;
  }

  Problem withoutFile() {
    return Problem.malformed("missing_field", "The form has no file.")
        .withObject("file")
        .withHint("Send the file as the field file, with its name.");
  }

  static Problem interrupted() {
    return Problem.malformed("upload_interrupted", "The upload ended before it was whole.")
        .withHint("Send it again.");
  }

  private static Problem malformed() {
    return Problem.malformed("malformed_form", "The body is not a multipart form.")
        .withHint("Send multipart/form-data with a boundary and the field file.");
  }

  private Optional<FileItemStream> next() throws IOException {
    try {
      return parts.hasNext() ? Optional.of(parts.next()) : Optional.empty();
    } catch (FileUploadException e) {
      throw new ProblemException(malformed(), e);
    }
  }

  private static String name(FileItemStream part) {
    String name = part.getFieldName();
    return name == null ? "" : name;
  }

  private void readField(FileItemStream part) throws IOException {
    switch (name(part)) {
      case "project_id" -> {
        refuseRepeated("project_id", projectId);
        projectId = text(part);
      }
      case "options" -> {
        refuseRepeated("options", options);
        options = options(text(part));
      }
      default ->
          throw Problem.malformed("unknown_field", "The form has a field that is not known.")
              .withObject(FileNames.shown(name(part)))
              .withHint("The fields are project_id, options and file.")
              .asException();
    }
  }

  private static void refuseRepeated(String name, @Nullable Object before) {
    if (before != null) {
      throw Problem.malformed("repeated_field", "The field " + name + " is given twice.")
          .withObject(name)
          .withHint("Give it once.")
          .asException();
    }
  }

  private static String text(FileItemStream part) throws IOException {
    try (InputStream content = part.openStream()) {
      byte[] bytes = content.readNBytes(MAX_FIELD_BYTES + 1);
      if (bytes.length > MAX_FIELD_BYTES) {
        throw Problem.of(413, "field_too_large", "Too large", "A field of the form is too large.")
            .withObject(name(part))
            .withHint("Only file may be large.")
            .asException();
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private UploadOptions options(String text) {
    try {
      UploadOptions read = json.readValue(text, UploadOptions.class);
      return read == null ? UploadOptions.detectAll() : read;
    } catch (JsonProcessingException e) {
      throw JsonProblems.of(e).asException();
    }
  }
}
