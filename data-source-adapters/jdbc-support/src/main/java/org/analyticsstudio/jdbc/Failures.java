package org.analyticsstudio.jdbc;

import java.sql.SQLException;
import org.analyticsstudio.spi.datasource.DataSourceException;

/** Says what an error of a driver means, in fixed sentences: its own may hold paths and values. */
@FunctionalInterface
public interface Failures {

  /** What it means. */
  DataSourceException of(SQLException e);
}
