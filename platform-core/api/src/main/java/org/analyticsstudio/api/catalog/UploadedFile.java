package org.analyticsstudio.api.catalog;

import java.util.List;
import java.util.Map;
import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A file that was stored, loaded and profiled, and can become a dataset.
 *
 * @param fileId unguessable
 * @param projectId the project it belongs to
 * @param originalName as the person named it, for showing only
 * @param size in bytes
 * @param format its kind
 * @param dialect how delimited text is written; absent for workbooks
 * @param sheets the sheets of a workbook in order; absent for delimited text
 * @param columns what was understood of each column, in order
 * @param rowCount how many rows of data
 * @param warnings what was odd and what was done about it
 * @param preview the first rows, by column name
 */
public record UploadedFile(
    String fileId,
    String projectId,
    String originalName,
    long size,
    FileFormat format,
    @Nullable Dialect dialect,
    @Nullable List<Sheet> sheets,
    List<Column> columns,
    long rowCount,
    List<Warning> warnings,
    List<Map<String, @Nullable Object>> preview) {

  /**
   * How delimited text is written.
   *
   * @param delimiter between cells
   * @param quote around cells
   * @param encoding IANA name of the character set
   * @param decimal the decimal sign
   * @param dateOrder the order of dates, when there are any
   * @param headerRow the row of the headers, counted from 1; 0 when there is none
   */
  public record Dialect(
      String delimiter,
      String quote,
      String encoding,
      String decimal,
      UploadOptions.@Nullable DateOrder dateOrder,
      int headerRow) {}

  /**
   * A sheet of a workbook.
   *
   * @param name as in the workbook
   * @param selected whether it is the one that was loaded
   */
  public record Sheet(String name, boolean selected) {}

  /**
   * What was understood of a column.
   *
   * @param name its member name
   * @param header as in the file
   * @param type the type it was loaded with
   * @param nullable whether it has empty cells
   * @param reason why this type, in words
   * @param samples some of its values as text
   */
  public record Column(
      String name,
      String header,
      ColumnType type,
      boolean nullable,
      String reason,
      List<String> samples) {}

  /**
   * Something odd.
   *
   * @param code stable
   * @param message what it is and what was done, for people
   * @param rows the first few rows it concerns, counted from 1 at the top of the file
   */
  public record Warning(String code, String message, @Nullable List<Long> rows) {}
}
