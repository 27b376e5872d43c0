package org.analyticsstudio.bigquery.fake;

import com.google.api.services.bigquery.model.TableCell;
import com.google.api.services.bigquery.model.TableFieldSchema;
import com.google.api.services.bigquery.model.TableRow;
import com.google.api.services.bigquery.model.TableSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What a query is answered with.
 *
 * @param types of the columns
 * @param rows a text for each value, or null
 * @param bytes how many bytes are processed
 * @param cached whether the answer was ready
 * @param polls how often it is asked for before it is complete
 * @param pageSize how many rows are in a part at most
 */
public record Answer(
    List<String> types,
    List<List<String>> rows,
    long bytes,
    boolean cached,
    int polls,
    int pageSize) {

  /** A query that never ends by itself. */
  public static final Answer ENDLESS =
      new Answer(List.of("STRING"), List.of(), 0, false, Integer.MAX_VALUE, 1);

  /** An answer that is there at once. */
  public static Answer of(List<String> types, List<List<String>> rows) {
    return new Answer(types, rows, 1_234_567, false, 0, Integer.MAX_VALUE);
  }

  /** One row. */
  public static Answer row(List<String> types, String... values) {
    return of(types, List.of(Arrays.asList(values)));
  }

  /** The same, in parts. */
  public Answer inPartsOf(int most) {
    return new Answer(types, rows, bytes, cached, polls, most);
  }

  /** The same, after it was asked for some times. */
  public Answer after(int times) {
    return new Answer(types, rows, bytes, cached, times, pageSize);
  }

  /** The same, of so many bytes. */
  public Answer of(long processed) {
    return new Answer(types, rows, processed, cached, polls, pageSize);
  }

  TableSchema schema() {
    TableSchema schema = new TableSchema();
    schema.setFields(new java.util.ArrayList<>());
    for (int i = 0; i < types.size(); i++) {
      schema
          .getFields()
          .add(
              new TableFieldSchema()
                  .setName("c" + (i + 1))
                  .setType(types.get(i))
                  .setMode("NULLABLE"));
    }
    return schema;
  }

  List<TableRow> part(int from, int most) {
    return rows.subList(from, Math.min(rows.size(), from + Math.min(most, pageSize))).stream()
        .map(
            row ->
                new TableRow()
                    .setF(
                        row.stream()
                            .map(
                                value ->
                                    new TableCell()
                                        .setV(
                                            Objects.requireNonNullElse(
                                                value,
                                                com.google.api.client.util.Data.NULL_STRING)))
                            .toList()))
        .toList();
  }
}
