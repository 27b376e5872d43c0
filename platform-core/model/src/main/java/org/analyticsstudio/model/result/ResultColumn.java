package org.analyticsstudio.model.result;

import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a result.
 *
 * @param key its name in each row: {@code as}; else the dimension's name, {@code name_granularity};
 *     a measure's name when it has one aggregation, else {@code name_aggregation} in lower case
 * @param member the dimension or measure it stands on
 * @param kind dimension or measure
 * @param label its name for people, such as {@code Sum of sales}
 * @param aggregation of a measure
 * @param granularity of a time dimension that was grouped
 * @param type the type of its values
 * @param format how it is shown; see {@code Measure.format}
 * @param encoding {@code number_or_string} when a number of more than 15 significant digits comes
 *     as a string; absent when every value has the natural JSON type
 */
public record ResultColumn(
    String key,
    String member,
    MemberKind kind,
    String label,
    @Nullable Aggregation aggregation,
    @Nullable Granularity granularity,
    ColumnType type,
    @Nullable String format,
    @Nullable String encoding) {}
