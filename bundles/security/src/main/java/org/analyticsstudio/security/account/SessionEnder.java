package org.analyticsstudio.security.account;

import java.util.List;
import org.analyticsstudio.api.store.Transaction;

/** What accounts need of sessions: that they can be ended. */
public interface SessionEnder {

  /**
   * Ends the sessions of a person.
   *
   * @return the ended ones, for {@link #forget} once the transaction is on disk
   */
  List<String> endAllOf(Transaction transaction, String username, String reason);

  /** Refuses the access tokens of ended sessions from now on. */
  void forget(List<String> sessions);
}
