package org.analyticsstudio.bigquery;

import static org.analyticsstudio.bigquery.rest.Listings.elements;
import static org.analyticsstudio.bigquery.rest.Listings.part;
import static org.analyticsstudio.bigquery.rest.Listings.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticsstudio.bigquery.rest.Call;
import org.analyticsstudio.bigquery.rest.Jobs;
import org.analyticsstudio.bigquery.rest.Listings;
import org.analyticsstudio.bigquery.rest.ResultPage;
import org.analyticsstudio.bigquery.sql.BigQueryTypes;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.Projection;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.result.QueryCost;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.jspecify.annotations.Nullable;

/** Reads rows of tables as they are, by the list that costs nothing. */
final class PlainRows {

  private static final QueryCost NOTHING = new QueryCost(0, 0L, false);

  /** Tables whose rows are not all for everyone have no list, but can be asked. */
  private static final Set<Kind> REFUSALS =
      EnumSet.of(Kind.FAILED, Kind.PERMISSION_MISSING, Kind.OBJECT_MISSING, Kind.UNSUPPORTED);

  private final Listings listings;
  private final @Nullable String usualDataset;

  PlainRows(Listings listings, @Nullable String usualDataset) {
    this.listings = listings;
    this.usualDataset = usualDataset;
  }

  /** Whether a plan asks for nothing but some columns of some rows. */
  static boolean suffice(QueryPlan plan) {
    return !plan.grouped()
        && plan.where().isEmpty()
        && plan.having().isEmpty()
        && plan.order().isEmpty()
        && plan.constraints().rowFilters().isEmpty()
        && plan.projections().stream().allMatch(p -> p.expression() instanceof Expression.Plain);
  }

  /** The rows; empty when the table is a view, or has not the columns that are asked for. */
  Optional<RowCursor> of(QueryPlan plan, Call call, Jobs.Portion portion) {
    String schema = plan.source().schema();
    String dataset = schema == null ? usualDataset : schema;
    if (dataset == null) {
      return Optional.empty();
    }
    Optional<JsonObject> table = listings.table(call, dataset, plan.source().table());
    if (table.isEmpty() || !text(table.get(), "type").orElse("").equals("TABLE")) {
      return Optional.empty();
    }
    List<JsonObject> fields = new ArrayList<>();
    elements(part(table.get(), "schema"), "fields").stream()
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .filter(field -> isAskedFor(field, plan))
        .forEach(fields::add);
    return columns(plan, fields)
        .flatMap(
            columns ->
                cursor(
                    new Listings.TableRows(
                        dataset,
                        plan.source().table(),
                        fields.stream().map(PlainRows::name).toList(),
                        plan.offset()),
                    plan.limit(),
                    columns,
                    call,
                    new Jobs.Portion(fields.size(), portion.mostRows(), portion.mostRowBytes())));
  }

  private Optional<RowCursor> cursor(
      Listings.TableRows asked,
      long most,
      List<BigQueryCursor.Column> columns,
      Call call,
      Jobs.Portion portion) {
    ResultPage first;
    try {
      first = listings.rows(call, asked, portion, null);
    } catch (DataSourceException e) {
      if (REFUSALS.contains(e.kind())) {
        return Optional.empty();
      }
      throw e;
    }
    return Optional.of(
        new BigQueryCursor(
            call,
            columns,
            most,
            first,
            before -> listings.rows(call, asked, portion, before.nextToken()),
            NOTHING));
  }

  private static boolean isAskedFor(JsonObject field, QueryPlan plan) {
    return plan.projections().stream().anyMatch(p -> isSame(column(p), field));
  }

  /** The case of names does not count. */
  private static boolean isSame(ColumnRef column, JsonObject field) {
    return column.name().toLowerCase(Locale.ROOT).equals(name(field).toLowerCase(Locale.ROOT));
  }

  private static ColumnRef column(Projection projection) {
    return ((Expression.Plain) projection.expression()).column();
  }

  private static String name(JsonObject field) {
    return text(field, "name").orElse("");
  }

  /** Where each column is found; empty when one is not, or is of another type than it was. */
  private static Optional<List<BigQueryCursor.Column>> columns(
      QueryPlan plan, List<JsonObject> fields) {
    List<BigQueryCursor.Column> columns = new ArrayList<>();
    for (Projection projection : plan.projections()) {
      ColumnRef column = column(projection);
      for (int i = 0; i < fields.size(); i++) {
        String type = BigQueryTypes.name(text(fields.get(i), "type").orElse(""));
        boolean repeated = text(fields.get(i), "mode").orElse("").equals("REPEATED");
        if (isSame(column, fields.get(i)) && !repeated && column.type() == BigQueryTypes.of(type)) {
          columns.add(new BigQueryCursor.Column(i, column.type(), type));
          break;
        }
      }
    }
    return columns.size() == plan.projections().size() ? Optional.of(columns) : Optional.empty();
  }
}
