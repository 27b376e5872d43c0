package org.analyticsstudio.chat.vocabulary;

/**
 * A meaning that a span of words matched, and how well.
 *
 * @param meaning the meaning
 * @param strength how well
 */
public record Match(Meaning meaning, Strength strength) {

  /** How well a span matched, best first. */
  public enum Strength {
    /** The whole name, a synonym or a value. */
    EXACT,
    /** The kind of thing that identifiers tell apart. */
    ENTITY,
    /** The name of the dataset, for its rows. */
    DATASET,
    /** The main word of a name, or several of its words. */
    HEAD,
    /** Some words of a value that no other value has. */
    PART_OF_VALUE,
    /** A word that only describes the main word of a name; good beside a value, not alone. */
    MODIFIER
  }
}
