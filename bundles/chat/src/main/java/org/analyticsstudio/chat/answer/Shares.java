package org.analyticsstudio.chat.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.chat.assemble.Interpretation.Rank;
import org.analyticsstudio.chat.assemble.Interpretation.Share;
import org.analyticsstudio.model.result.MemberKind;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.model.result.ResultColumn;
import org.analyticsstudio.model.result.ResultRows;
import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** Divides the parts that one query returned by the wholes that another one did. */
public final class Shares {
  /** The key of the column of shares. */
  public static final String SHARE = "share";

  private static final String WHOLE = "whole";

  /** It has no state. */
  public Shares() {}

  /**
   * The parts with the whole and the share beside each. A group of which there is no part has a
   * share of zero.
   */
  public QueryResult divide(QueryResult parts, QueryResult wholes, Share share) {
    int names = share.withinEach() ? parts.columns().size() - 1 : 0;
    List<@Nullable Object[]> rows = new ArrayList<>();
    if (share.withinEach()) {
      Map<List<@Nullable Object>, @Nullable Object> byName = new HashMap<>();
      for (@Nullable Object[] row : parts.results().values()) {
        byName.put(name(row, names), row[names]);
      }
      for (@Nullable Object[] whole : wholes.results().values()) {
        Object part = byName.get(name(whole, names));
        rows.add(row(whole, names, part == null ? 0L : part, whole[names]));
      }
    } else {
      Object whole = wholes.results().size() == 0 ? null : wholes.results().values().get(0)[0];
      int value = parts.columns().size() - 1;
      for (@Nullable Object[] row : parts.results().values()) {
        Object part = row[value] == null && value == 0 ? 0L : row[value];
        rows.add(row(row, value, part, whole));
      }
    }
    boolean timed = parts.columns().stream().anyMatch(c -> c.granularity() != null);
    if (share.withinEach() && !timed) {
      rows.sort(Comparator.<@Nullable Object[]>comparingDouble(Shares::share).reversed());
    }
    List<@Nullable Object[]> wanted = wanted(rows, share.rank());
    return new QueryResult(
        parts.query() + "\n\n-- the whole\n" + wholes.query(),
        parts.parameters(),
        new ResultRows(keys(parts), wanted),
        wanted.size(),
        parts.hasMore() && !share.withinEach(),
        columns(parts),
        parts.receipt());
  }

  private static List<@Nullable Object> name(@Nullable Object[] row, int names) {
    return Arrays.asList(Arrays.copyOf(row, names));
  }

  private static @Nullable Object[] row(
      @Nullable Object[] names, int count, @Nullable Object part, @Nullable Object whole) {
    @Nullable Object[] row = Arrays.copyOf(names, count + 3);
    row[count] = part;
    row[count + 1] = whole;
    row[count + 2] =
        part instanceof Number p && whole instanceof Number w && w.doubleValue() != 0
            ? (Object) (p.doubleValue() / w.doubleValue())
            : null;
    return row;
  }

  private static List<@Nullable Object[]> wanted(
      List<@Nullable Object[]> rows, @Nullable Rank rank) {
    if (rank == null) {
      return rows;
    }
    Comparator<@Nullable Object[]> byShare = Comparator.comparingDouble(Shares::share);
    return rows.stream()
        .filter(row -> row[row.length - 1] != null)
        .sorted(rank.highest() ? byShare.reversed() : byShare)
        .skip(rank.offset())
        .limit(rank.count())
        .toList();
  }

  private static double share(@Nullable Object[] row) {
    return row[row.length - 1] instanceof Number share ? share.doubleValue() : 0;
  }

  private static List<String> keys(QueryResult parts) {
    List<String> keys = new ArrayList<>(parts.results().keys());
    keys.add(WHOLE);
    keys.add(SHARE);
    return keys;
  }

  private static List<ResultColumn> columns(QueryResult parts) {
    List<ResultColumn> columns = new ArrayList<>(parts.columns());
    ResultColumn part = columns.get(columns.size() - 1);
    columns.add(column(part, WHOLE, part.label() + " in all", part.type(), part.format()));
    columns.add(column(part, SHARE, "Share", ColumnType.DOUBLE, "percent"));
    return columns;
  }

  private static ResultColumn column(
      ResultColumn part, String key, String label, ColumnType type, @Nullable String format) {
    return new ResultColumn(
        key, part.member(), MemberKind.MEASURE, label, null, null, type, format, null);
  }
}
