package org.analyticsstudio.bigquery.fake;

import com.google.api.services.bigquery.model.DatasetList;
import com.google.api.services.bigquery.model.DatasetReference;
import com.google.api.services.bigquery.model.Table;
import com.google.api.services.bigquery.model.TableDataList;
import com.google.api.services.bigquery.model.TableList;
import java.util.List;
import java.util.Map;

/** Lists of what a project holds, page by page. */
public final class Lists {

  private final Project project;

  /** How many items a list has at once. */
  public volatile int perPage = 1_000;

  /** The name of a table whose rows are not listed, as of one with row access policies. */
  public volatile String unlisted = "";

  Lists(Project project) {
    this.project = project;
  }

  Reply datasets(Map<String, String> parameters) {
    List<String> all = project.datasets();
    int from = from(parameters);
    int to = to(from, all.size(), parameters);
    DatasetList list = new DatasetList().setKind("bigquery#datasetList").setEtag("x");
    list.setDatasets(
        all.subList(from, to).stream()
            .map(
                name ->
                    new DatasetList.Datasets()
                        .setKind("bigquery#dataset")
                        .setId("shop-123456:" + name)
                        .setDatasetReference(
                            new DatasetReference().setProjectId("shop-123456").setDatasetId(name))
                        .setLocation("EU"))
            .toList());
    return Reply.ok(to < all.size() ? list.setNextPageToken("next " + to) : list);
  }

  private static int from(Map<String, String> parameters) {
    String token = parameters.get("pageToken");
    return token == null ? 0 : Integer.parseInt(token.replaceAll("[^0-9]", ""));
  }

  private int to(int from, int size, Map<String, String> parameters) {
    return Math.min(
        size,
        from + Math.min(perPage, Integer.parseInt(parameters.getOrDefault("maxResults", "50"))));
  }

  Reply tables(String dataset, Map<String, String> parameters) {
    if (!project.has(dataset)) {
      return Reply.of(Failure.of(404, "notFound", "Not found: Dataset shop-123456:" + dataset));
    }
    List<Table> all = project.tables(dataset);
    int from = from(parameters);
    int to = to(from, all.size(), parameters);
    TableList list =
        new TableList().setKind("bigquery#tableList").setEtag("x").setTotalItems(all.size());
    list.setTables(
        all.subList(from, to).stream()
            .map(
                table ->
                    new TableList.Tables()
                        .setKind("bigquery#table")
                        .setId(table.getId())
                        .setTableReference(table.getTableReference())
                        .setFriendlyName(table.getFriendlyName())
                        .setType(table.getType()))
            .toList());
    return Reply.ok(to < all.size() ? list.setNextPageToken("next " + to) : list);
  }

  Reply table(String dataset, String name) {
    Table table = project.find(dataset, name);
    return table == null
        ? Reply.of(
            Failure.of(404, "notFound", "Not found: Table shop-123456:" + dataset + "." + name))
        : Reply.ok(table);
  }

  Reply rows(String dataset, String name, Map<String, String> parameters) {
    Table table = project.find(dataset, name);
    if (table == null || !table.getType().equals("TABLE") || name.equals(unlisted)) {
      return Reply.of(Failure.of(400, "invalid", "Cannot list a table of this type."));
    }
    List<List<String>> all =
        project.rows(table, List.of(parameters.get("selectedFields").split(",")));
    int from =
        parameters.containsKey("startIndex")
            ? Integer.parseInt(parameters.get("startIndex"))
            : from(parameters);
    int to = to(from, all.size(), parameters);
    Answer part = Answer.of(List.of(), all);
    TableDataList list =
        new TableDataList()
            .setKind("bigquery#tableDataList")
            .setEtag("x")
            .setTotalRows((long) all.size())
            .setRows(from < to ? part.part(from, to - from) : List.of());
    return Reply.ok(to < all.size() ? list.setPageToken("next " + to) : list);
  }
}
