package org.analyticsstudio.domain.format;

/**
 * Something that is wrong with a domain.
 *
 * @param file the path of the file
 * @param line counted from 1
 * @param sentence what is wrong, and where possible what to do
 */
public record DomainFinding(String file, int line, String sentence) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + sentence;
  }
}
