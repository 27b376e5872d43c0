package org.analyticsstudio.chat.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.analyticsstudio.chat.assemble.Interpretation;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.model.query.Having;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.query.OrderBy;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.query.TimeFilter;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Measure;
import org.jspecify.annotations.Nullable;

/** Says a semantic query as a question that the interpreter understands as that query. */
public final class Verbalizer {
  private static final Map<Aggregation, String> AGGREGATIONS =
      Map.of(
          Aggregation.SUM, "total",
          Aggregation.AVG, "average",
          Aggregation.MIN, "minimum",
          Aggregation.MAX, "maximum",
          Aggregation.MEDIAN, "median");
  private static final Map<Operator, String> NUMBERS =
      Map.of(
          Operator.GREATER, "more than",
          Operator.GREATER_OR_EQUAL, "at least",
          Operator.LESS, "less than",
          Operator.LESS_OR_EQUAL, "at most",
          Operator.EQUALS, "exactly");

  private final Vocabulary vocabulary;

  /** Speaks about one dataset. */
  public Verbalizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The question that is understood as this. */
  public String question(Interpretation interpretation) {
    Interpretation.Share share = interpretation.share();
    return share == null
        ? question(interpretation.query())
        : share(interpretation.query(), share.whole());
  }

  /** A share, with what is true of the part only told apart from what is true of the whole. */
  private String share(SemanticQuery query, SemanticQuery whole) {
    List<String> words = new ArrayList<>();
    boolean rows = query.measures().stream().allMatch(this::countsRows);
    words.add("Percentage of " + (rows ? "rows" : measures(query)));
    List<Filter> part = new ArrayList<>(query.filters());
    part.removeAll(whole.filters());
    if (!part.isEmpty()) {
      words.add(String.join(" and ", part.stream().map(this::filter).toList()));
    }
    if (query.timeFilter() != null && whole.timeFilter() == null) {
      words.add("that were " + time(query.timeFilter()));
    }
    if (!query.dimensions().isEmpty()) {
      words.add("by " + joined(query.dimensions()));
    }
    if (!whole.filters().isEmpty()) {
      words.add("among rows");
      whole.filters().forEach(filter -> words.add(filter(filter)));
    }
    if (whole.timeFilter() != null) {
      words.add(time(whole.timeFilter()));
    }
    return String.join(" ", words);
  }

  /** The question. */
  public String question(SemanticQuery query) {
    List<String> words = new ArrayList<>();
    boolean ranked =
        query.limit() != null && !query.dimensions().isEmpty() && !query.orderBy().isEmpty();
    if (ranked) {
      OrderBy order = query.orderBy().get(0);
      words.add((order.descending() ? "top " : "bottom ") + query.limit());
      words.add(joined(query.dimensions()));
      words.add("by " + measures(query));
    } else if (query.measures().isEmpty()) {
      words.add("list " + joined(query.dimensions()));
    } else {
      words.add(measures(query));
      if (!query.dimensions().isEmpty()) {
        words.add("by " + joined(query.dimensions()));
      }
    }
    query.having().forEach(having -> words.add(having(having, query)));
    boolean rows = query.measures().stream().anyMatch(this::countsRows);
    query.filters().forEach(filter -> words.add(rowsOf(filter, rows) + filter(filter)));
    if (query.timeFilter() != null) {
      words.add(time(query.timeFilter()));
    }
    String text = String.join(" ", words);
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private String joined(List<DimensionRef> dimensions) {
    return String.join(" and ", dimensions.stream().map(this::dimension).toList());
  }

  /** A dimension, by its periods when there are some. */
  String dimension(DimensionRef ref) {
    String label = label(ref.name());
    if (ref.granularity() == null) {
      return label;
    }
    boolean usual =
        vocabulary.timeColumns().stream()
            .findFirst()
            .map(d -> d.name().equals(ref.name()))
            .orElse(false);
    return ref.granularity().wireName() + (usual ? "" : " of " + label);
  }

  private String measures(SemanticQuery query) {
    return String.join(" and ", query.measures().stream().map(this::measure).toList());
  }

  /** One computed number. */
  public String measure(MeasureRef ref) {
    Measure measure = vocabulary.schema().members().measure(ref.name()).orElse(null);
    if (measure == null) {
      return "number of distinct " + label(ref.name());
    }
    if (measure.countsRows()) {
      return "number of rows";
    }
    Aggregation aggregation =
        ref.aggregation() == null ? measure.aggregations().get(0) : ref.aggregation();
    return AGGREGATIONS.getOrDefault(aggregation, "total") + " " + lower(measure.label());
  }

  /** A number may be compared row by row or in total; this says which. */
  private String rowsOf(Filter filter, boolean countsRows) {
    boolean byRow =
        filter.values().stream().anyMatch(v -> v instanceof Number)
            || filter.operator() == Operator.NOT_EQUALS
            || filter.operator() == Operator.NOT_IN;
    return byRow && !countsRows ? "in rows " : "";
  }

  private boolean countsRows(MeasureRef ref) {
    return vocabulary.schema().members().measure(ref.name()).map(Measure::countsRows).orElse(false);
  }

  /** A condition on rows. */
  String filter(Filter filter) {
    String label = label(filter.field());
    List<String> values = filter.values().stream().map(v -> value(v)).toList();
    return switch (filter.operator()) {
      case EQUALS -> "where " + label + " is " + values.get(0);
      case NOT_EQUALS -> "where " + label + " is not " + values.get(0);
      case IN -> "where " + label + " is " + String.join(" or ", values);
      case NOT_IN -> "where " + label + " is not " + String.join(" or ", values);
      case BETWEEN -> "where " + label + " is between " + values.get(0) + " and " + values.get(1);
      case IS_NULL -> "where " + label + " is missing";
      case IS_NOT_NULL -> "where " + label + " is not missing";
      case CONTAINS -> "where " + label + " contains " + values.get(0);
      case STARTS_WITH -> "where " + label + " starts with " + values.get(0);
      default -> "where " + label + " is " + NUMBERS.get(filter.operator()) + " " + values.get(0);
    };
  }

  /** A condition on computed values. */
  String having(Having having, SemanticQuery query) {
    String subject =
        query.measures().stream()
            .filter(m -> having.key().startsWith(m.name()))
            .findFirst()
            .map(this::measure)
            .orElse(having.key());
    List<String> values = having.values().stream().map(v -> value(v)).toList();
    return having.operator() == Operator.BETWEEN
        ? "with " + subject + " between " + values.get(0) + " and " + values.get(1)
        : "with "
            + subject
            + " "
            + NUMBERS.getOrDefault(having.operator(), "=")
            + " "
            + values.get(0);
  }

  /** A span of time. */
  String time(TimeFilter time) {
    boolean usual =
        vocabulary.timeColumns().stream()
            .findFirst()
            .map(d -> d.name().equals(time.column()))
            .orElse(false);
    String column = usual ? "" : label(time.column()) + " ";
    return time.range() != null
        ? column + "in " + time.range()
        : column + "between " + time.from() + " and " + time.to();
  }

  private static String value(Object value) {
    return value instanceof Number ? value.toString() : "\"" + value + "\"";
  }

  private String label(String member) {
    Dimension dimension = vocabulary.schema().members().dimension(member).orElse(null);
    if (dimension != null) {
      return lower(dimension.label());
    }
    Measure measure = vocabulary.schema().members().measure(member).orElse(null);
    return measure == null ? member : lower(measure.label());
  }

  private static String lower(@Nullable String label) {
    return label == null ? "" : label.toLowerCase(Locale.ROOT);
  }
}
