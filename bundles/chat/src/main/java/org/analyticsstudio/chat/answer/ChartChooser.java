package org.analyticsstudio.chat.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.chat.assemble.Interpretation;
import org.analyticsstudio.model.chart.ChartType;
import org.analyticsstudio.model.chart.Visualization;
import org.analyticsstudio.model.result.MemberKind;
import org.analyticsstudio.model.result.ResultColumn;
import org.analyticsstudio.model.result.ResultRows;
import org.analyticsstudio.model.schema.Aggregation;
import org.jspecify.annotations.Nullable;

/** Chooses how a result is best drawn. */
public final class ChartChooser {
  private static final int FEW_PARTS = 6;
  private static final int MANY_PARTS = 10;
  private static final int MANY_BARS = 60;

  /** A chooser; it has no state. */
  public ChartChooser() {}

  /** The chart for a result; nothing when rows say it better. */
  public Optional<Visualization> choose(
      List<ResultColumn> columns, ResultRows rows, Interpretation of) {
    List<ResultColumn> dimensions = of(columns, MemberKind.DIMENSION);
    List<ResultColumn> measures = of(columns, MemberKind.MEASURE);
    if (measures.isEmpty() || rows.size() == 0) {
      return Optional.empty();
    }
    Interpretation.Share share = of.share();
    boolean partsOfAll = share != null && !share.withinEach();
    boolean one = dimensions.isEmpty();
    String y = share != null && (one || share.withinEach()) ? Shares.SHARE : measures.get(0).key();
    if (one) {
      return rows.size() == 1
          ? Optional.of(new Visualization(ChartType.KPI, y, y, null, null))
          : Optional.empty();
    }
    Optional<ResultColumn> time =
        dimensions.stream().filter(c -> c.granularity() != null).findFirst();
    String x = time.orElse(dimensions.get(0)).key();
    String series =
        dimensions.stream()
            .map(ResultColumn::key)
            .filter(k -> !k.equals(x))
            .findFirst()
            .orElse(null);
    if (time.isPresent()) {
      return Optional.of(new Visualization(ChartType.LINE, x, y, series, null));
    }
    if (rows.size() > MANY_BARS || dimensions.size() > 2) {
      return Optional.of(new Visualization(ChartType.TABLE, x, y, series, null));
    }
    boolean complete =
        of.query().limit() == null && of.query().having().isEmpty() && of.query().offset() == null;
    boolean few = rows.size() > 1 && rows.size() <= (partsOfAll ? MANY_PARTS : FEW_PARTS);
    if (series == null && few && complete && (share == null || partsOfAll)) {
      return Optional.of(parts(measures.get(0), x, rows, partsOfAll));
    }
    return Optional.of(new Visualization(ChartType.BAR, x, y, series, null));
  }

  private static List<ResultColumn> of(List<ResultColumn> columns, MemberKind kind) {
    return columns.stream().filter(c -> c.kind() == kind).toList();
  }

  /** A pie only for parts that add up to a whole; in any case percentages where they do. */
  private static Visualization parts(
      ResultColumn measure, String x, ResultRows rows, boolean shares) {
    int value = rows.keys().indexOf(measure.key());
    int name = rows.keys().indexOf(x);
    double whole = 0;
    boolean adds =
        measure.aggregation() == Aggregation.SUM || measure.aggregation() == Aggregation.COUNT;
    for (@Nullable Object[] row : rows.values()) {
      if (!(row[value] instanceof Number number) || number.doubleValue() < 0) {
        adds = false;
        continue;
      }
      whole += number.doubleValue();
    }
    if (!adds || whole <= 0) {
      return new Visualization(ChartType.BAR, x, measure.key(), null, null);
    }
    List<Map<String, @Nullable Object>> drawn = new ArrayList<>();
    for (@Nullable Object[] row : rows.values()) {
      Map<String, @Nullable Object> part = new LinkedHashMap<>();
      part.put(x, row[name]);
      part.put(measure.key(), row[value]);
      double share = row[value] instanceof Number number ? 100 * number.doubleValue() / whole : 0;
      part.put("percent", Math.round(share * 100) / 100.0);
      drawn.add(part);
    }
    ChartType type = shares ? ChartType.PIE : ChartType.BAR;
    return new Visualization(type, x, measure.key(), null, drawn);
  }
}
