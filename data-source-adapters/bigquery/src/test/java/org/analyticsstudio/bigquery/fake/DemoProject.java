package org.analyticsstudio.bigquery.fake;

import static org.analyticsstudio.bigquery.fake.Project.field;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A server to try the product against: {@code main(port, file for the key)}. It holds a small shop
 * and makes up values for whatever columns a query has; what was not of the shape of the API it
 * prints.
 */
public final class DemoProject {

  private static final Pattern COLUMN = Pattern.compile("([^,(]+\\(.*?\\)|`[^`]+`) as `c[0-9]+`");
  private static final int ROWS = 5;

  private DemoProject() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    FakeBigQuery server = FakeBigQuery.start(Integer.parseInt(args[0]));
    fill(server);
    Files.writeString(Path.of(args[1]), server.key());
    System.out.println("BigQuery is pretended at " + server.url());
    for (int told = 0; ; ) {
      Thread.sleep(500);
      for (; told < server.wrong.size(); told++) {
        System.out.println("WRONG: " + server.wrong.get(told));
      }
    }
  }

  static void fill(FakeBigQuery server) {
    server.project.table(
        "shop",
        "orders",
        "TABLE",
        field("order_id", "INTEGER", "REQUIRED"),
        field("region", "STRING", "NULLABLE"),
        field("order_date", "DATE", "NULLABLE"),
        field("shipped_at", "TIMESTAMP", "NULLABLE"),
        field("sales", "NUMERIC", "NULLABLE"),
        field("tags", "STRING", "REPEATED"));
    server.project.rows("shop", "orders", rows());
    server.project.table("shop", "big_orders", "VIEW", field("order_id", "INTEGER", "NULLABLE"));
    server.project.granted.add("bigquery.tables.updateData");
    server.usually(DemoProject::answer);
  }

  private static List<List<String>> rows() {
    return IntStream.range(0, ROWS)
        .mapToObj(
            i ->
                Arrays.asList(
                    value("INTEGER", i),
                    value("STRING", i),
                    value("DATE", i),
                    "171184320000000" + i,
                    value("NUMERIC", i),
                    null))
        .toList();
  }

  private static Answer answer(String sql) {
    if (sql.equals("select 1")) {
      return Answer.row(List.of("INTEGER"), "1").of(0);
    }
    List<String> types = new ArrayList<>();
    String head = sql.substring(0, sql.indexOf("\nfrom"));
    Matcher columns = COLUMN.matcher(head);
    while (columns.find()) {
      types.add(type(columns.group(1)));
    }
    int count =
        sql.contains("group by") || !sql.contains("sum(") && !sql.contains("max(") ? ROWS : 1;
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = i;
      rows.add(types.stream().map(type -> value(type, at)).toList());
    }
    return Answer.of(types, rows).of(sql.contains("where") ? 12_000_000 : 1_200_000_000L);
  }

  private static String type(String expression) {
    if (expression.contains("datetime")) {
      return expression.contains("as date)") ? "DATE" : "DATETIME";
    }
    if (expression.contains("date")) {
      return "DATE";
    }
    return Map.of("`region`", "STRING", "`sales`", "NUMERIC")
        .getOrDefault(expression.strip(), expression.contains("sales") ? "NUMERIC" : "INTEGER");
  }

  private static String value(String type, int i) {
    return switch (type) {
      case "STRING" -> List.of("North", "South", "East", "West", "Überall").get(i);
      case "NUMERIC" -> (i + 1) * 100 + ".25";
      case "DATE" -> "2024-0" + (i + 1) + "-01";
      case "DATETIME" -> "2024-0" + (i + 1) + "-01T08:30:00";
      default -> String.valueOf(i + 1);
    };
  }
}
