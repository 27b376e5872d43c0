package org.analyticsstudio.chat.assemble;

import java.util.List;
import org.analyticsstudio.model.schema.Dimension;

/** Words that several dimensions share. */
final class Ambiguity {
  private Ambiguity() {}

  static Undecided of(List<Dimension> dimensions) {
    return Undecided.unclear(
        "It can mean "
            + String.join(" or ", dimensions.stream().map(Dimension::label).toList())
            + ".");
  }
}
