package org.analyticsstudio.chat.assemble;

import java.util.List;
import org.analyticsstudio.api.chat.ChatReply;
import org.analyticsstudio.model.query.SemanticQuery;
import org.jspecify.annotations.Nullable;

/**
 * A question that was understood whole.
 *
 * @param query what it asks
 * @param share what to divide by, when a share is asked
 * @param parts its parts and what each became
 */
public record Interpretation(
    SemanticQuery query, @Nullable Share share, List<ChatReply.Part> parts) {

  /** Copies the list. */
  public Interpretation {
    parts = List.copyOf(parts);
  }

  /** The same, apart from the words it was said in. */
  public boolean sameAs(Interpretation other) {
    return query.equals(other.query)
        && (share == null ? other.share == null : share.equals(other.share));
  }

  /**
   * A share to compute from results.
   *
   * @param whole the query for the whole, when the rows do not add up to it; grouped as the query,
   *     or not at all
   */
  public record Share(@Nullable SemanticQuery whole) {}
}
