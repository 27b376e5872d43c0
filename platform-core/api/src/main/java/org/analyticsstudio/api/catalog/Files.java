package org.analyticsstudio.api.catalog;

import java.io.InputStream;
import java.util.function.Supplier;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.model.principal.Principal;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Uploaded files. Safe for use by many threads. A file is streamed to disk, loaded once, and
 * profiled; a failed or cancelled upload leaves nothing behind, also when the process is killed.
 */
@ProviderType
public interface Files {

  /** How large a file may be, in bytes, as the settings are now; a larger one is refused. */
  long maxFileBytes();

  /**
   * Takes a file in.
   *
   * @param originalName as the person named it; only its extension and its look are used
   * @param options how to understand it; asked for before the content and again when it has been
   *     read to its end, so that they may come behind it; where the answers differ the last counts
   * @param content read to its end, not closed
   * @param progress told how far it is; cancelling ends the upload
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code project_not_found}; 413
   *     {@code file_too_large}; 415 {@code format_not_supported}; 422 for content that can't be
   *     loaded, with a code that says why
   */
  UploadedFile upload(
      Principal by,
      String projectId,
      String originalName,
      Supplier<UploadOptions> options,
      InputStream content,
      Progress progress);

  /** Takes a file in with options known beforehand; see the other method. */
  default UploadedFile upload(
      Principal by,
      String projectId,
      String originalName,
      UploadOptions options,
      InputStream content,
      Progress progress) {
    return upload(by, projectId, originalName, () -> options, content, progress);
  }

  /**
   * Understands a stored file anew with other options. The file id stays.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code file_not_found}; 422 as
   *     for {@link #upload}
   */
  UploadedFile reread(Principal by, String fileId, UploadOptions options, Progress progress);

  /**
   * A file taken in before.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code file_not_found}
   */
  UploadedFile get(String fileId);
}
