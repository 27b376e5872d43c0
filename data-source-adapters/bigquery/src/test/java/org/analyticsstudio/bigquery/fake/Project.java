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
