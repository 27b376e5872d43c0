package org.analyticsstudio.chat.assemble;

import org.analyticsstudio.model.schema.Dimension;

/** What settles something that a question leaves open. */
sealed interface Settlement permits Decision, Settlement.Meant {

  /** Of several dimensions this one is meant. */
  record Meant(Dimension dimension) implements Settlement {}
}
