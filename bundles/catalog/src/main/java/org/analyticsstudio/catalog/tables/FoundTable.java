package org.analyticsstudio.catalog.tables;

import java.util.List;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.RegisteredTable;

/**
 * A table that was found in its data source and looked at.
 *
 * @param table with its schema
 * @param rows how many rows it has
 * @param profile what its columns look like; those that can't be read are left out
 */
public record FoundTable(RegisteredTable table, long rows, List<ColumnProfile> profile) {

  /** Copies the list. */
  public FoundTable {
    profile = List.copyOf(profile);
  }
}
