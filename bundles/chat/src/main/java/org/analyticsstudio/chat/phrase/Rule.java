package org.analyticsstudio.chat.phrase;

/** Recognises one kind of phrase. Rules are tried in a fixed order; the first that reads wins. */
interface Rule {

  /**
   * Reads a phrase at the cursor and moves past it.
   *
   * @return whether it read one; if not, the cursor is where it was
   */
  boolean read(Cursor cursor);
}
