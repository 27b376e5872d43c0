package org.analyticsstudio.hr;

import java.nio.file.Path;
import org.analyticsstudio.testkit.domain.DomainContract;

class HrDomainTest extends DomainContract {

  @Override
  protected Path domain() {
    return Path.of("target/classes");
  }
}
