package org.analyticsstudio.domain.pack;

import java.util.List;
import org.analyticsstudio.domain.format.DomainFinding;

/** A domain that is not right, and everything that is wrong with it. */
public final class DomainRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<DomainFinding> findings;

  /** With at least one finding. */
  public DomainRefused(List<DomainFinding> findings) {
    super(String.join("\n", findings.stream().map(DomainFinding::toString).toList()));
    this.findings = List.copyOf(findings);
  }

  /** What is wrong, each with file and line. */
  public List<DomainFinding> findings() {
    return findings;
  }
}
