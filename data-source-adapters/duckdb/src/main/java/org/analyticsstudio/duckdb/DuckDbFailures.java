package org.analyticsstudio.duckdb;

import java.sql.SQLException;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;

/** Says what an error of DuckDB means, in fixed sentences: its own may hold paths and values. */
final class DuckDbFailures {

  private DuckDbFailures() {}

  static DataSourceException of(SQLException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    if (message.contains("Out of Memory Error") || message.contains("max_temp_directory_size")) {
      return new DataSourceException(
          Kind.RESOURCES, "The query needs more memory than it may use.", e);
    }
    if (message.contains("INTERRUPT Error")) {
      return new DataSourceException(Kind.CANCELLED, "The query was cancelled.", e);
    }
    if (message.contains("IO Error") || message.contains("Connection Error")) {
      return new DataSourceException(Kind.UNAVAILABLE, "The data file can't be read.", e);
    }
    if (message.contains("Out of Range Error")) {
      return new DataSourceException(
          Kind.FAILED, "A number became larger than the data source can hold.", e);
    }
    return new DataSourceException(Kind.FAILED, "The data source could not run the query.", e);
  }
}
