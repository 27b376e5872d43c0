package org.analyticsstudio.catalog.load;

import java.nio.file.Path;

/**
 * What a load may use of the machine.
 *
 * @param threads how many threads
 * @param memory how much memory, as DuckDB spells it
 * @param spillFolder where it may put what memory doesn't hold
 */
public record LoadSettings(int threads, String memory, Path spillFolder) {}
