package org.analyticsstudio.model.chart;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a result is best drawn.
 *
 * @param type the kind of chart
 * @param x the key of the column along the axis, or of the slices
 * @param y the key of the column that is measured
 * @param series the key of the column that splits the marks, when there is one
 * @param rows rows made for the chart when it needs more than the result holds, such as a {@code
 *     percent} of the whole; absent when the result's own rows are drawn
 */
public record Visualization(
    ChartType type,
    String x,
    String y,
    @Nullable String series,
    @Nullable List<Map<String, @Nullable Object>> rows) {}
