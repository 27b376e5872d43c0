package org.analyticsstudio.bigquery.fake;

import com.google.api.services.bigquery.model.Table;
import com.google.api.services.bigquery.model.TableFieldSchema;
import com.google.api.services.bigquery.model.TableReference;
import com.google.api.services.bigquery.model.TableSchema;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a project holds: tables by dataset and name. */
public final class Project {

  private final Map<String, Map<String, Table>> datasets =
      Collections.synchronizedMap(new LinkedHashMap<>());

  private final Map<String, List<List<String>>> rows =
      new java.util.concurrent.ConcurrentHashMap<>();

  /** Permissions the account has on every table. */
  public final List<String> granted = new CopyOnWriteArrayList<>();

  /** Adds a dataset. */
  public Project dataset(String name) {
    datasets.computeIfAbsent(name, any -> Collections.synchronizedMap(new LinkedHashMap<>()));
    return this;
  }

  /** Adds a table of some kind. */
  public Table table(String dataset, String name, String type, TableFieldSchema... fields) {
    Table table =
        new Table()
            .setKind("bigquery#table")
            .setId("shop-123456:" + dataset + "." + name)
            .setTableReference(
                new TableReference()
                    .setProjectId("shop-123456")
                    .setDatasetId(dataset)
                    .setTableId(name))
            .setType(type)
            .setNumRows(BigInteger.valueOf(1_000))
            .setSchema(new TableSchema().setFields(List.of(fields)))
            .setLocation("EU");
    dataset(dataset).datasets.get(dataset).put(name, table);
    return table;
  }

  /** Lays rows into a table, with a value for each of its columns, or null. */
  public Project rows(String dataset, String table, List<List<String>> values) {
    rows.put(dataset + "." + table, values);
    return this;
  }

  /** What a list of the rows of a table has, by the columns that are wanted. */
  List<List<String>> rows(Table table, List<String> fields) {
    List<TableFieldSchema> all = table.getSchema().getFields();
    List<Integer> wanted =
        java.util.stream.IntStream.range(0, all.size())
            .boxed()
            .filter(i -> fields.contains(all.get(i).getName()))
            .toList();
    String name =
        table.getTableReference().getDatasetId() + "." + table.getTableReference().getTableId();
    return rows.getOrDefault(name, List.of()).stream()
        .map(row -> java.util.Arrays.asList(wanted.stream().map(row::get).toArray(String[]::new)))
        .toList();
  }

  /** A column. */
  public static TableFieldSchema field(String name, String type, String mode) {
    return new TableFieldSchema().setName(name).setType(type).setMode(mode);
  }

  List<String> datasets() {
    return new ArrayList<>(datasets.keySet());
  }

  boolean has(String dataset) {
    return datasets.containsKey(dataset);
  }

  List<Table> tables(String dataset) {
    return new ArrayList<>(datasets.get(dataset).values());
  }

  Table find(String dataset, String table) {
    return has(dataset) ? datasets.get(dataset).get(table) : null;
  }
}
