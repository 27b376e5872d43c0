package org.analyticsstudio.catalog.store;

import java.time.Instant;
import java.util.List;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile;

/**
 * An uploaded file as the catalog keeps it.
 *
 * @param understood what others see of it
 * @param storedPath where it lies as it came, relative to the home folder
 * @param stagedPath where it lies loaded
 * @param options what the person said about it
 * @param profile what its columns look like
 * @param createdAt when it came
 * @param createdBy who brought it
 */
public record StoredFile(
    UploadedFile understood,
    String storedPath,
    String stagedPath,
    UploadOptions options,
    List<ColumnProfile> profile,
    Instant createdAt,
    String createdBy) {}
