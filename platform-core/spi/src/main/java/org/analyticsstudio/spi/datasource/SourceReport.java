package org.analyticsstudio.spi.datasource;

import java.util.List;

/**
 * What was found when a data source was looked at.
 *
 * @param product the name of the product that answered, as in {@code PostgreSQL}
 * @param version its version as it says it
 * @param account the account the session has there
 * @param warnings one sentence each, for an administrator: that the account may write, that the
 *     transport is not encrypted
 */
public record SourceReport(String product, String version, String account, List<String> warnings) {

  /** Copies the list. */
  public SourceReport {
    warnings = List.copyOf(warnings);
  }
}
