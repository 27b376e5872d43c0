package org.analyticsstudio.api.catalog;

import java.time.Instant;
import java.util.List;

/**
 * An immutable state of the data of a dataset.
 *
 * @param number counted from 1
 * @param rows how many rows
 * @param columns the columns in order
 * @param createdAt when it was made
 * @param isCurrent whether queries read it
 */
public record DatasetVersion(
    int number, long rows, List<DatasetColumn> columns, Instant createdAt, boolean isCurrent) {}
