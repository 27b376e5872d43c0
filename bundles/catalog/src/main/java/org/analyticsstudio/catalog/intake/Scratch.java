package org.analyticsstudio.catalog.intake;

import java.nio.file.Path;

/**
 * Names for what one load writes on its way.
 *
 * @param folder where it may be written
 * @param id tells it from other loads
 */
record Scratch(Path folder, String id) {

  /** The database file, before it gets its final name. */
  Path target() {
    return file("duckdb");
  }

  /** Another file. */
  Path file(String extension) {
    return folder.resolve(id + "." + extension);
  }
}
