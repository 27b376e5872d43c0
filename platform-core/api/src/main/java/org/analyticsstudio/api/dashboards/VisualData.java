package org.analyticsstudio.api.dashboards;

import java.util.List;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.result.Receipt;
import org.analyticsstudio.model.result.ResultColumn;
import org.analyticsstudio.model.result.ResultRows;
import org.jspecify.annotations.Nullable;

/**
 * The data of a tile, or why there is none.
 *
 * @param id the tile
 * @param status {@code ok} or {@code error}
 * @param results the rows; empty on an error
 * @param columns what the columns are; empty on an error
 * @param query the SQL that ran
 * @param hasMore whether the limit cut rows off
 * @param receipt how the result came about
 * @param problem why there is none
 */
public record VisualData(
    String id,
    String status,
    ResultRows results,
    List<ResultColumn> columns,
    @Nullable String query,
    boolean hasMore,
    @Nullable Receipt receipt,
    @Nullable Problem problem) {}
