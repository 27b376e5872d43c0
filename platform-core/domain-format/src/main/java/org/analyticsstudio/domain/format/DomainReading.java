package org.analyticsstudio.domain.format;

import java.util.List;
import java.util.Optional;

/**
 * What reading a domain came to.
 *
 * @param domain the domain; empty when anything is wrong
 * @param findings everything that is wrong
 */
public record DomainReading(Optional<Domain> domain, List<DomainFinding> findings) {

  /** Copies the list. */
  public DomainReading {
    findings = List.copyOf(findings);
  }
}
