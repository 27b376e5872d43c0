package org.analyticsstudio.bigquery;

import static org.analyticsstudio.bigquery.rest.Listings.elements;
import static org.analyticsstudio.bigquery.rest.Listings.part;
import static org.analyticsstudio.bigquery.rest.Listings.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.analyticsstudio.bigquery.rest.Call;
import org.analyticsstudio.bigquery.rest.Listings;
import org.analyticsstudio.bigquery.sql.BigQueryTypes;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DescribedTable;
import org.analyticsstudio.spi.datasource.SourceColumn;
import org.analyticsstudio.spi.datasource.SourceReport;
import org.analyticsstudio.spi.datasource.SourceSchema;
import org.analyticsstudio.spi.datasource.SourceTable;
import org.analyticsstudio.spi.datasource.TableKind;
import org.analyticsstudio.spi.datasource.TableSearch;
import org.jspecify.annotations.Nullable;

/** What a project tells of itself, by lists that cost nothing; a schema is a dataset there. */
final class BigQueryCatalog {

  /** In the order of the code points of their characters. */
  private static final Comparator<String> BY_CODE_POINTS =
      (one, other) -> Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

  private static final List<String> WRITING =
      List.of("bigquery.tables.updateData", "bigquery.tables.update", "bigquery.tables.delete");
  private static final int MOST_LOOKED_AT = 5;

  private final Listings listings;
  private final BigQuerySettings settings;
  private final Call call;

  BigQueryCatalog(Listings listings, BigQuerySettings settings, Call call) {
    this.listings = listings;
    this.settings = settings;
    this.call = call;
  }

  SourceReport report() {
    List<String> warnings = new ArrayList<>();
    List<String> datasets = datasets();
    if (datasets.isEmpty()) {
      warnings.add(
          "The account sees no dataset of the project; the role BigQuery Data Viewer on one is"
              + " enough.");
    } else if (mayWrite(datasets)) {
      warnings.add("The account may change data; one that may only read is enough.");
    }
    if (!settings.endpoint().getScheme().equals("https")) {
      warnings.add("The connection is not encrypted.");
    }
    return new SourceReport("BigQuery", "v2", settings.key().account(), warnings);
  }

  /** Rights on single tables are not all looked at; those on datasets and projects reach them. */
  private boolean mayWrite(List<String> datasets) {
    for (String dataset : datasets.subList(0, Math.min(MOST_LOOKED_AT, datasets.size()))) {
      Optional<String> table = listed(dataset).stream().map(SourceTable::name).min(BY_CODE_POINTS);
      if (table.isPresent()
          && !listings.permissions(call, dataset, table.get(), WRITING).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  List<SourceSchema> schemas() {
    return datasets().stream()
        .map(name -> new SourceSchema(name, name.equals(settings.dataset())))
        .toList();
  }

  private List<String> datasets() {
    return listings.datasets(call).stream()
        .flatMap(dataset -> text(part(dataset, "datasetReference"), "datasetId").stream())
        .sorted(BY_CODE_POINTS)
        .toList();
  }

  List<SourceTable> tables(TableSearch search) {
    List<SourceTable> found = new ArrayList<>();
    for (String dataset : search.schema() == null ? datasets() : List.of(search.schema())) {
      if (found.size() < search.limit() && isNotBefore(dataset, search.after())) {
        listed(dataset).stream()
            .filter(table -> isWanted(table, search))
            .sorted(Comparator.comparing(SourceTable::name, BY_CODE_POINTS))
            .limit(search.limit() - found.size())
            .forEach(found::add);
      }
    }
    return found;
  }

  private static boolean isNotBefore(String dataset, TableSearch.@Nullable Position after) {
    return after == null || BY_CODE_POINTS.compare(dataset, after.schema()) >= 0;
  }

  private static boolean isWanted(SourceTable table, TableSearch search) {
    TableSearch.Position after = search.after();
    boolean behind =
        after == null
            || !table.schema().equals(after.schema())
            || BY_CODE_POINTS.compare(table.name(), after.name()) > 0;
    return behind
        && (search.text() == null
            || table
                .name()
                .toLowerCase(Locale.ROOT)
                .contains(search.text().toLowerCase(Locale.ROOT)));
  }

  private List<SourceTable> listed(String dataset) {
    try {
      List<SourceTable> tables = new ArrayList<>();
      for (JsonObject table : listings.tables(call, dataset)) {
        text(part(table, "tableReference"), "tableId")
            .ifPresent(
                name ->
                    tables.add(
                        new SourceTable(
                            dataset,
                            name,
                            kind(table),
                            text(table, "friendlyName").orElse(null),
                            null)));
      }
      return tables;
    } catch (DataSourceException e) {
      if (e.kind() == DataSourceException.Kind.OBJECT_MISSING
          || e.kind() == DataSourceException.Kind.PERMISSION_MISSING) {
        return List.of();
      }
      throw e;
    }
  }

  private static TableKind kind(JsonObject table) {
    String type = text(table, "type").orElse("TABLE");
    return type.equals("VIEW") || type.equals("MATERIALIZED_VIEW")
        ? TableKind.VIEW
        : TableKind.TABLE;
  }

  Optional<DescribedTable> table(String schema, String name) {
    return listings
        .table(call, schema, name)
        .map(
            table ->
                new DescribedTable(
                    new SourceTable(
                        schema,
                        name,
                        kind(table),
                        text(table, "description").orElse(null),
                        rows(table)),
                    elements(part(table, "schema"), "fields").stream()
                        .filter(JsonElement::isJsonObject)
                        .map(field -> column(field.getAsJsonObject()))
                        .toList(),
                    elements(part(part(table, "tableConstraints"), "primaryKey"), "columns")
                        .stream()
                        .filter(JsonElement::isJsonPrimitive)
                        .map(JsonElement::getAsString)
                        .toList()));
  }

  /** Of a view none are counted. */
  private static @Nullable Long rows(JsonObject table) {
    return kind(table) == TableKind.VIEW
        ? null
        : text(table, "numRows")
            .filter(rows -> rows.matches("[0-9]{1,18}"))
            .map(Long::valueOf)
            .orElse(null);
  }

  private static SourceColumn column(JsonObject field) {
    String mode = text(field, "mode").orElse("NULLABLE");
    String type = type(field);
    boolean repeated = mode.equals("REPEATED");
    return new SourceColumn(
        text(field, "name").orElse(""),
        repeated ? "ARRAY<" + type + ">" : type,
        repeated ? null : BigQueryTypes.of(type),
        !mode.equals("REQUIRED"),
        text(field, "description").orElse(null));
  }

  private static String type(JsonObject field) {
    String name = BigQueryTypes.name(text(field, "type").orElse(""));
    Optional<String> collation = text(field, "collation");
    if (collation.isPresent() && name.equals("STRING")) {
      return BigQueryTypes.collated(collation.get());
    }
    Optional<String> length = text(field, "maxLength").or(() -> text(field, "precision"));
    return length
        .map(l -> name + "(" + l + text(field, "scale").map(s -> ", " + s).orElse("") + ")")
        .orElse(name);
  }
}
