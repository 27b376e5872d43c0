package org.analyticsstudio.query.resolve;

/** How many rows a result may have. */
public enum RowLimit {
  /** What is shown or sent as one JSON document. */
  PAGE(1_000, 100_000, "Choose a limit from 1 to 100,000, or export the result."),
  /** What is written as it comes: everything, unless the question says otherwise. */
  EVERYTHING(RowLimit.ALL, RowLimit.ALL, "Choose a limit of 1 or more, or leave it out.");

  /** More rows than any dataset has. */
  private static final int ALL = Integer.MAX_VALUE - 1;

  private final int usual;
  private final int most;
  private final String hint;

  RowLimit(int usual, int most, String hint) {
    this.usual = usual;
    this.most = most;
    this.hint = hint;
  }

  /** The limit when the question has none. */
  int usual() {
    return usual;
  }

  boolean allows(int limit) {
    return limit >= 1 && limit <= most;
  }

  String hint() {
    return hint;
  }
}
