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
   * A share to compute from the results of two queries.
   *
   * @param whole the query for the whole; grouped as the query, or not at all
   * @param rank which shares are wanted, when the groups are ranked by their share
   */
  public record Share(SemanticQuery whole, @Nullable Rank rank) {

    /** Whether each group is divided by its own whole. */
    public boolean withinEach() {
      return !whole.dimensions().isEmpty();
    }
  }

  /**
   * The first or last ones in the order of their shares.
   *
   * @param highest whether the highest come first
   * @param count how many
   * @param offset how many to skip
   */
  public record Rank(boolean highest, int count, int offset) {}
}
