package org.analyticsstudio.chat.assemble;

/** One way to settle what a question leaves open. Each becomes a choice when it is asked back. */
enum Decision implements Settlement {
  /** Several values are taken together. */
  TOGETHER,
  /** Several values are told apart. */
  EACH,
  /** Single rows are compared with a number, and things that have such a row are counted. */
  BY_ROW,
  /** Single rows are compared with a number and counted. */
  COUNT_ROWS,
  /** What things add up to is compared with a number, and the things are listed. */
  IN_TOTAL,
  /** Things are listed. */
  LIST,
  /** Things are counted. */
  COUNT,
  /** A share within each group. */
  WITHIN_EACH,
  /** The share of each group in all of them. */
  AMONG_ALL
}
