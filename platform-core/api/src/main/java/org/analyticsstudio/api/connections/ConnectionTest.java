package org.analyticsstudio.api.connections;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of trying a connection.
 *
 * @param ok whether questions can be asked
 * @param message one sentence
 * @param hint what to do next; absent when nothing is to be done
 * @param product what answered, as in {@code PostgreSQL 17.2}; absent when nothing did
 * @param account the account it was asked with; absent when nothing answered
 * @param warnings what works and should not be so, one sentence each
 */
public record ConnectionTest(
    boolean ok,
    String message,
    @Nullable String hint,
    @Nullable String product,
    @Nullable String account,
    List<String> warnings) {

  /** Copies the list. */
  public ConnectionTest {
    warnings = List.copyOf(warnings);
  }
}
