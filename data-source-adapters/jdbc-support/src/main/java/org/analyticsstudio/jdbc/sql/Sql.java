package org.analyticsstudio.jdbc.sql;

/** A piece of SQL that can be written, also more than once. */
@FunctionalInterface
public interface Sql {

  /** Adds it to the text. */
  void write(SqlText out);
}
