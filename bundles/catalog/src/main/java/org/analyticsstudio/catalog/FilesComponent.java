package org.analyticsstudio.catalog;

import java.io.InputStream;
import java.util.function.Supplier;
import org.analyticsstudio.api.catalog.Files;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.catalog.intake.FileIntake;
import org.analyticsstudio.model.principal.Principal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers the uploaded files as a service. */
@Component(service = Files.class)
public final class FilesComponent implements Files {

  private final FileIntake files;

  /** Of the catalog. */
  @Activate
  public FilesComponent(@Reference Catalog catalog) {
    this.files = catalog.files();
  }

  @Override
  public long maxFileBytes() {
    return files.maxFileBytes();
  }

  @Override
  public UploadedFile upload(
      Principal by,
      String projectId,
      String originalName,
      Supplier<UploadOptions> options,
      InputStream content,
      Progress progress) {
    return files.upload(by, projectId, originalName, options, content, progress);
  }

  @Override
  public UploadedFile reread(
      Principal by, String fileId, UploadOptions options, Progress progress) {
    return files.reread(by, fileId, options, progress);
  }

  @Override
  public UploadedFile get(String fileId) {
    return files.find(fileId).understood();
  }
}
