package org.analyticsstudio.api.catalog;

import java.util.List;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.naming.WireName;
import org.analyticsstudio.model.principal.Principal;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The datasets and their versions. Safe for use by many threads. A version is whole or absent, also
 * when the process is killed.
 */
@ProviderType
public interface Datasets {

  /** Datasets by id. */
  Page<Dataset> list(@Nullable String projectId, boolean includeInactive, PageRequest page);

  /**
   * One dataset, active or not. Cheap: called for each query.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code dataset_not_found}
   */
  Dataset get(String id);

  /**
   * Makes a dataset, with its first version and a drafted semantic schema.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 422 {@code id_invalid}, {@code
   *     name_invalid}, {@code source_missing}, {@code connection_not_found}, {@code
   *     column_unknown}, {@code conversion_failed}; 404 {@code project_not_found}, {@code
   *     file_not_found}; 409 {@code dataset_exists}
   */
  Dataset create(Principal by, NewDataset dataset, Progress progress);

  /** The versions, newest first. Throws as {@link #get}. */
  List<DatasetVersion> versions(String id);

  /**
   * Adds a version and makes it current.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 as for {@link #get} and {@link
   *     Files#get}; 409 {@code dataset_inactive}; 422 {@code columns_missing} (replace: a column
   *     the current schema uses is gone) or {@code columns_differ} (append)
   */
  Dataset addVersion(Principal by, String id, String fileId, VersionMode mode, Progress progress);

  /**
   * Registers the table of a dataset anew, as it is now, and makes that its current version.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code table_not_found}; 409
   *     {@code dataset_of_file}, {@code dataset_inactive}; and as {@link
   *     org.analyticsstudio.api.query.DataSources} says
   */
  Dataset registerAnew(Principal by, String id, Progress progress);

  /**
   * Makes another version current.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code version_not_found}
   */
  Dataset makeCurrent(Principal by, String id, int number);

  /** Deactivates a dataset; nothing is deleted. Throws as {@link #get}. */
  Dataset deactivate(Principal by, String id);

  /** Activates a dataset again. Throws as {@link #get}. */
  Dataset restore(Principal by, String id);

  /** Where the data of the current version lies. Cheap. Throws as {@link #get}. */
  DataLocation locate(String id);

  /** What the columns of the current version look like. Throws as {@link #get}. */
  List<ColumnProfile> profile(String id);

  /** How a new version relates to the current one. */
  enum VersionMode implements WireName {
    /** The new rows take the place of the old ones. */
    REPLACE("replace"),
    /** The new rows come after the old ones. */
    APPEND("append");

    private final String wireName;

    VersionMode(String wireName) {
      this.wireName = wireName;
    }

    @Override
    public String wireName() {
      return wireName;
    }
  }
}
