package org.analyticsstudio.query.run;

import org.analyticsstudio.api.catalog.DataLocation;
import org.analyticsstudio.model.settings.Settings;

/**
 * A data source: what may share a session and takes turns.
 *
 * @param adapterId the adapter that reads it
 * @param settings what to open it with
 */
public record DataSource(String adapterId, Settings settings) {

  /** Where the data of a dataset lies. */
  public static DataSource of(DataLocation location) {
    return new DataSource(location.adapterId(), location.settings());
  }
}
