package org.analyticsstudio.connections;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticsstudio.api.connections.TablePreview;
import org.analyticsstudio.api.query.DataSource;
import org.analyticsstudio.api.query.DataSources;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.plan.Projection;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.spi.datasource.DescribedTable;
import org.analyticsstudio.spi.datasource.SourceColumn;
import org.analyticsstudio.spi.datasource.SourceSchema;
import org.analyticsstudio.spi.datasource.SourceTable;
import org.analyticsstudio.spi.datasource.TableSearch;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;

/** Looks into data sources. */
final class SourceBrowsing {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Pattern CURSOR = Pattern.compile("([0-9]{1,4}):(.*)", Pattern.DOTALL);

  private final DataSources sources;

  SourceBrowsing(DataSources sources) {
    this.sources = sources;
  }

  List<SourceSchema> schemas(DataSource source, Cancellation cancellation) {
    return sources.introspect(source, session -> session.schemas(cancellation));
  }

  Page<SourceTable> tables(
      DataSource source,
      @Nullable String schema,
      @Nullable String search,
      PageRequest page,
      Cancellation cancellation) {
    TableSearch wanted =
        new TableSearch(
            blankToNull(schema), blankToNull(search), after(page.cursor()), page.limit() + 1);
    List<SourceTable> found =
        sources.introspect(source, session -> session.tables(wanted, cancellation));
    return page.cut(found, SourceBrowsing::cursor);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** How long the schema is, the schema, the table: names may hold any character. */
  private static String cursor(SourceTable last) {
    return last.schema().length() + ":" + last.schema() + last.name();
  }

  private static TableSearch.@Nullable Position after(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    Matcher matcher = CURSOR.matcher(cursor);
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > matcher.group(2).length()) {
      throw Problem.of(400, "cursor_invalid", "Malformed", "The cursor is none of this list.")
          .withHint("Give the value of next as it was.")
          .asException();
    }
    int length = Integer.parseInt(matcher.group(1));
    String names = matcher.group(2);
    return new TableSearch.Position(names.substring(0, length), names.substring(length));
  }

  DescribedTable table(DataSource source, String schema, String table, Cancellation cancellation) {
    return sources
        .introspect(source, session -> session.table(schema, table, cancellation))
        .orElseThrow(
            () ->
                Problem.notFound(
                        "table_not_found",
                        "There is no table of this name that the account may read.",
                        schema + "." + table)
                    .withHint("Upper and lower case count. Look for it among the tables.")
                    .asException());
  }

  TablePreview preview(
      Principal by,
      DataSource source,
      String schema,
      String table,
      int limit,
      Cancellation cancellation) {
    List<SourceColumn> readable =
        table(source, schema, table, cancellation).columns().stream()
            .filter(column -> column.type() != null)
            .toList();
    List<String> names = readable.stream().map(SourceColumn::name).toList();
    if (names.isEmpty()) {
      return new TablePreview(names, List.of(), false);
    }
    QueryPlan plan =
        new QueryPlan(
            new TableRef(schema, table),
            readable.stream().map(SourceBrowsing::projection).toList(),
            false,
            List.of(),
            List.of(),
            List.of(),
            limit + 1,
            0,
            PolicyConstraints.NONE);
    List<@Nullable Object[]> rows = sources.rows(by, source, plan, PATIENCE, cancellation);
    List<Map<String, @Nullable Object>> shown = new ArrayList<>();
    rows.stream().limit(limit).forEach(row -> shown.add(named(names, row)));
    return new TablePreview(names, shown, rows.size() > limit);
  }

  private static Projection projection(SourceColumn column) {
    if (column.type() == null) {
      throw new IllegalArgumentException("A column that can't be read");
    }
    return new Projection(
        column.name(),
        new Expression.Plain(new ColumnRef(column.name(), column.type(), column.sourceType())));
  }

  private static Map<String, @Nullable Object> named(List<String> names, @Nullable Object[] row) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    for (int i = 0; i < row.length; i++) {
      named.put(names.get(i), row[i]);
    }
    return named;
  }
}
