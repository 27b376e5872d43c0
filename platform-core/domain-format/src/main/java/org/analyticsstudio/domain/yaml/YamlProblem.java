package org.analyticsstudio.domain.yaml;

/** A document that can't be read, and where. */
public final class YamlProblem extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Mark place;

  /** A problem at a place, in a sentence. */
  public YamlProblem(Mark place, String sentence) {
    super(sentence);
    this.place = place;
  }

  /** Where. */
  public Mark place() {
    return place;
  }

  /** What, in a sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
