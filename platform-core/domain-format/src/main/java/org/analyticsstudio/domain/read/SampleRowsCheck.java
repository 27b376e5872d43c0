package org.analyticsstudio.domain.read;

/** How far the rows of a sample are looked at while its domain is read. */
enum SampleRowsCheck {
  /** The header, and every value against the type of its column. */
  EVERY_ROW,
  /** The header only. */
  NONE
}
