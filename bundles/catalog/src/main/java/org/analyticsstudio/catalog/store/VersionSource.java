package org.analyticsstudio.catalog.store;

import org.analyticsstudio.api.catalog.RegisteredTable;

/** Where the data of a version lies. */
public sealed interface VersionSource {

  /**
   * In a file of ours, which never changes.
   *
   * @param dataPath relative to the home folder
   * @param fileId the uploaded file it was made of
   */
  record OfFile(String dataPath, String fileId) implements VersionSource {}

  /**
   * In a table of a data source.
   *
   * @param table the table
   */
  record OfTable(RegisteredTable table) implements VersionSource {}
}
