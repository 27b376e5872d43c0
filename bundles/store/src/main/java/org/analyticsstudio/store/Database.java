package org.analyticsstudio.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.analyticsstudio.api.store.MetadataStore.Subscription;

/** A database that a store can stand on: where it is, and how transactions on it begin. */
interface Database {

  /** What people call it, without anything secret. */
  String name();

  /** Where the migrations only this database understands lie, below {@code db/vendor}. */
  String vendor();

  /** What the migrations leave open for each database to spell. */
  Map<String, String> placeholders();

  /** Connections for migrations. */
  DataSource dataSource();

  /**
   * Makes or migrates the tables as this version needs them.
   *
   * @throws IllegalStateException when that can't be done; the message is for people
   */
  void prepare();

  /** A connection that writes. Its commits are on disk when they return. */
  Connection openWriter() throws SQLException;

  /** A connection that can only read. */
  Connection openReader() throws SQLException;

  /** Begins a transaction that no other writer is in, in this process or another. */
  String beginWriting();

  /** Begins a transaction that sees one state throughout. */
  String beginReading();

  /**
   * Finds out whether it can be used.
   *
   * @throws IllegalStateException when it can't; the message is for people
   */
  void check();

  /** Whether a failed commit may have happened all the same. */
  boolean leavesCommitUnknown(SQLException failure);

  /** Tells of changes that other processes commit. */
  Subscription onChangeElsewhere(Set<String> tables, Runnable listener);

  /** Stops telling of changes. */
  void close();
}
