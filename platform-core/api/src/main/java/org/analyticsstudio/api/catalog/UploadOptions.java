package org.analyticsstudio.api.catalog;

import java.util.List;
import org.analyticsstudio.model.naming.WireName;
import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a file; what they leave out is detected.
 *
 * @param sheet the name of the sheet of a workbook
 * @param headerRow the row of the headers, counted from 1; 0 when there is none
 * @param delimiter one character
 * @param encoding an IANA name of a character set
 * @param decimal the decimal sign, {@code .} or {@code ,}
 * @param dateOrder the order of day, month and year in dates of numbers
 * @param ragged what to do with rows of another length
 * @param columns types for columns, by their names
 */
public record UploadOptions(
    @Nullable String sheet,
    @Nullable Integer headerRow,
    @Nullable String delimiter,
    @Nullable String encoding,
    @Nullable String decimal,
    @Nullable DateOrder dateOrder,
    @Nullable RaggedRows ragged,
    List<TypedColumn> columns) {

  /** Absent lists are empty. */
  public UploadOptions {
    columns = columns == null ? List.of() : List.copyOf(columns);
  }

  /** Everything is detected. */
  public static UploadOptions detectAll() {
    return new UploadOptions(null, null, null, null, null, null, null, List.of());
  }

  /**
   * A type for a column.
   *
   * @param name the column's member name
   * @param type its type
   */
  public record TypedColumn(String name, ColumnType type) {}

  /** The order of day, month and year. */
  public enum DateOrder implements WireName {
    /** Month, day, year. */
    MDY("mdy"),
    /** Day, month, year. */
    DMY("dmy"),
    /** Year, month, day. */
    YMD("ymd");

    private final String wireName;

    DateOrder(String wireName) {
      this.wireName = wireName;
    }

    @Override
    public String wireName() {
      return wireName;
    }
  }

  /** What to do with rows that have fewer or more cells than there are headers. */
  public enum RaggedRows implements WireName {
    /** Keep and pad them, with a warning. */
    KEEP("keep"),
    /** Refuse the file. */
    REFUSE("refuse");

    private final String wireName;

    RaggedRows(String wireName) {
      this.wireName = wireName;
    }

    @Override
    public String wireName() {
      return wireName;
    }
  }
}
