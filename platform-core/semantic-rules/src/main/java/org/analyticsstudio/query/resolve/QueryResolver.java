package org.analyticsstudio.query.resolve;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.model.plan.GroupPredicate;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.plan.SortKey;
import org.analyticsstudio.model.query.Having;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.query.OrderBy;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.query.SortDirection;
import org.analyticsstudio.model.query.TimeAnchor;
import org.analyticsstudio.model.query.TimeFilter;
import org.analyticsstudio.query.member.Vocabulary;
import org.analyticsstudio.query.time.TimeCondition;
import org.analyticsstudio.spi.datasource.AdapterCapabilities;
import org.jspecify.annotations.Nullable;

/** Resolves a question, or refuses it with everything that is wrong with it. */
public final class QueryResolver {

  private static final int MAX_COLUMNS = 100;
  private static final int MAX_CONDITIONS = 100;

  private final Vocabulary vocabulary;
  private final AdapterCapabilities capabilities;
  private final RowLimit rows;
  private final Findings findings = new Findings();
  private final Keys keys = new Keys(findings);

  private QueryResolver(Vocabulary vocabulary, AdapterCapabilities capabilities, RowLimit rows) {
    this.vocabulary = vocabulary;
    this.capabilities = capabilities;
    this.rows = rows;
  }

  /**
   * Resolves a question.
   *
   * @param rows how many rows it may ask for
   * @throws org.analyticsstudio.model.problem.ProblemException 422 with every finding
   */
  public static ResolvedQuery resolve(
      SemanticQuery query, Vocabulary vocabulary, AdapterCapabilities capabilities, RowLimit rows) {
    return new QueryResolver(vocabulary, capabilities, rows).resolve(query);
  }

  private ResolvedQuery resolve(SemanticQuery query) {
    checkSize(query);
    List<OutputColumn> columns = columns(query);
    List<Condition<Predicate>> filters = filters(query);
    boolean columnsSound = findings.isEmpty();
    List<Condition<GroupPredicate>> having = having(query, columns, columnsSound);
    TimeCondition time = time(query.timeFilter());
    List<SortKey> order =
        columnsSound ? new OrderResolver(columns, findings).resolve(query.orderBy()) : List.of();
    int limit = limit(query.limit());
    int offset = offset(query.offset());
    if (!findings.isEmpty()) {
      throw findings.asException(query.datasetId());
    }
    return new ResolvedQuery(
        asked(query, columns, order, limit, offset),
        columns,
        filters,
        having,
        time,
        order,
        limit,
        offset);
  }

  private void checkSize(SemanticQuery query) {
    int columns = query.dimensions().size() + query.measures().size();
    int conditions = query.filters().size() + query.having().size();
    if (columns == 0) {
      findings.add(
          "",
          "query_empty",
          "The query asks for neither dimensions nor measures.",
          "Ask for at least one, such as the measure row_count.");
    }
    if (columns > MAX_COLUMNS || conditions > MAX_CONDITIONS) {
      findings.add(
          "",
          "query_too_large",
          "A query has at most 100 columns and 100 conditions.",
          "Leave some out, or ask several queries.");
      throw findings.asException(query.datasetId());
    }
  }

  private List<OutputColumn> columns(SemanticQuery query) {
    List<OutputColumn> columns = new ArrayList<>();
    DimensionResolver dimensions = new DimensionResolver(vocabulary, capabilities, findings);
    for (int i = 0; i < query.dimensions().size(); i++) {
      String path = "dimensions[" + i + "]";
      dimensions.resolve(query.dimensions().get(i), path).ifPresent(c -> add(c, path, columns));
    }
    MeasureResolver measures = new MeasureResolver(vocabulary, capabilities, findings, keys);
    for (int i = 0; i < query.measures().size(); i++) {
      String path = "measures[" + i + "]";
      measures.resolve(query.measures().get(i), path).ifPresent(c -> add(c, path, columns));
    }
    return columns;
  }

  private void add(OutputColumn column, String path, List<OutputColumn> columns) {
    keys.take(column.key(), path);
    columns.add(column);
  }

  private List<Condition<Predicate>> filters(SemanticQuery query) {
    FilterResolver resolver = new FilterResolver(vocabulary, findings);
    List<Condition<Predicate>> filters = new ArrayList<>();
    for (int i = 0; i < query.filters().size(); i++) {
      resolver.resolve(query.filters().get(i), "filters[" + i + "]").ifPresent(filters::add);
    }
    return filters;
  }

  /** Keys of columns that did not resolve would be reported a second time. */
  private List<Condition<GroupPredicate>> having(
      SemanticQuery query, List<OutputColumn> columns, boolean columnsSound) {
    HavingResolver resolver = new HavingResolver(columns, findings);
    List<Condition<GroupPredicate>> conditions = new ArrayList<>();
    List<Having> having = columnsSound ? query.having() : List.of();
    for (int i = 0; i < having.size(); i++) {
      resolver.resolve(having.get(i), "having[" + i + "]").ifPresent(conditions::add);
    }
    return conditions;
  }

  private @Nullable TimeCondition time(@Nullable TimeFilter filter) {
    return filter == null
        ? null
        : new TimeFilterResolver(vocabulary, findings).resolve(filter).orElse(null);
  }

  private int limit(@Nullable Integer asked) {
    int limit = asked == null ? rows.usual() : asked;
    if (!rows.allows(limit)) {
      findings.add("limit", "limit_invalid", "The limit is " + limit + ".", rows.hint());
    }
    return limit;
  }

  private int offset(@Nullable Integer asked) {
    int offset = asked == null ? 0 : asked;
    if (offset < 0) {
      findings.add("offset", "offset_invalid", "The offset is negative.", "Start at 0.");
    }
    return offset;
  }

  /** The question again, with nothing left to defaults. */
  private static SemanticQuery asked(
      SemanticQuery query, List<OutputColumn> columns, List<SortKey> order, int limit, int offset) {
    List<MeasureRef> measures = new ArrayList<>();
    int first = query.dimensions().size();
    for (int i = 0; i < query.measures().size(); i++) {
      MeasureRef ref = query.measures().get(i);
      measures.add(
          new MeasureRef(
              ref.name(), columns.get(first + i).column().aggregation(), ref.column(), ref.as()));
    }
    List<OrderBy> orderBy =
        order.stream()
            .map(
                key ->
                    new OrderBy(
                        key.key(),
                        key.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))
            .toList();
    return new SemanticQuery(
        query.datasetId(),
        query.dimensions(),
        measures,
        query.filters(),
        query.having(),
        asked(query.timeFilter()),
        orderBy,
        limit,
        offset);
  }

  private static @Nullable TimeFilter asked(@Nullable TimeFilter filter) {
    return filter == null || filter.range() == null || filter.anchor() != null
        ? filter
        : new TimeFilter(filter.column(), null, null, filter.range(), TimeAnchor.DATA);
  }
}
