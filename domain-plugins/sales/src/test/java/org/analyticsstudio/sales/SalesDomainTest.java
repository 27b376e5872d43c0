package org.analyticsstudio.sales;

import java.nio.file.Path;
import org.analyticsstudio.testkit.domain.DomainContract;

class SalesDomainTest extends DomainContract {

  @Override
  protected Path domain() {
    return Path.of("target/classes");
  }
}
