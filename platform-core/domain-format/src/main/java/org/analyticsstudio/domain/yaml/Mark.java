package org.analyticsstudio.domain.yaml;

/**
 * A place in a file.
 *
 * @param file the path of the file
 * @param line counted from 1
 */
public record Mark(String file, int line) {}
