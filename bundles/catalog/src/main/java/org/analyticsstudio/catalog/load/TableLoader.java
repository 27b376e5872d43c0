package org.analyticsstudio.catalog.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.spi.plugin.Cancellation;

/** Loads delimited text of a known form into a new DuckDB file, in one pass, and profiles it. */
public final class TableLoader {

  /** The table within each file. */
  public static final String TABLE = "data";

  private static final long USUAL_LINE = 2L * 1024 * 1024;

  /** Half of DuckDB's own: a load holds several at once, and larger ones save it no work. */
  private static final long USUAL_BUFFER = 16L * 1024 * 1024;

  private final Supplier<LoadSettings> settings;

  /** With the settings that are in force when a load begins. */
  public TableLoader(Supplier<LoadSettings> settings) {
    this.settings = settings;
  }

  /**
   * Loads a text. When it fails, no file is left.
   *
   * @param rows how many rows the text has; loading another number is a failure
   * @param target the file to be made
   * @throws SQLException when DuckDB can't read the text as told
   */
  public LoadedTable load(
      Path text,
      ReadForm form,
      List<LoadColumn> columns,
      long rows,
      Path target,
      Cancellation cancellation)
      throws SQLException, IOException {
    return guarded(
        target,
        rows,
        () -> new LoadSession(target, List.of(text), List.of(), settings.get(), cancellation),
        createTable(text, form, columns),
        columns.stream().map(LoadColumn::toDatasetColumn).toList());
  }

  /**
   * Makes a new file of the rows of two others, the first ones first. Types are widened where they
   * differ, never narrowed.
   *
   * @param columns the columns, which both have
   */
  public LoadedTable append(
      Path first,
      Path second,
      List<DatasetColumn> columns,
      long rows,
      Path target,
      Cancellation cancellation)
      throws SQLException, IOException {
    String names =
        columns.stream().map(c -> SqlText.name(c.name())).collect(Collectors.joining(", "));
    String sql =
        "CREATE TABLE "
            + TABLE
            + " AS SELECT "
            + names
            + " FROM "
            + LoadSession.attached(0)
            + "."
            + TABLE
            + " UNION ALL SELECT "
            + names
            + " FROM "
            + LoadSession.attached(1)
            + "."
            + TABLE;
    return guarded(
        target,
        rows,
        () ->
            new LoadSession(
                target, List.of(), List.of(first, second), settings.get(), cancellation),
        sql,
        columns);
  }

  private interface Opening {
    LoadSession open() throws SQLException;
  }

  private static LoadedTable guarded(
      Path target, long rows, Opening opening, String sql, List<DatasetColumn> columns)
      throws SQLException, IOException {
    boolean done = false;
    try {
      LoadedTable loaded;
      try (LoadSession session = opening.open()) {
        session.run(sql);
        loaded = new Profiler(session, columns).profile();
      }
      if (loaded.rows() != rows) {
        throw new SQLException("Read " + loaded.rows() + " rows where there are " + rows);
      }
      done = true;
      return loaded;
    } finally {
      if (!done) {
        Files.deleteIfExists(target);
        Files.deleteIfExists(target.resolveSibling(target.getFileName() + ".wal"));
      }
    }
  }

  private static String createTable(Path text, ReadForm form, List<LoadColumn> columns) {
    String types =
        columns.stream()
            .map(c -> SqlText.text(c.name()) + ": " + SqlText.text(c.typed().sqlType()))
            .collect(Collectors.joining(", "));
    long line = Math.max(USUAL_LINE, form.longestRecord() + 1024);
    StringBuilder sql = new StringBuilder("CREATE TABLE ").append(TABLE);
    sql.append(" AS SELECT * FROM read_csv(").append(SqlText.text(text.toString()));
    // DuckDB 2.0's strict mode takes the end of CRLF texts for damage; the rows are counted anyway.
    sql.append(", auto_detect = false, header = false, strict_mode = ");
    sql.append(form.lineEnd().length() == 1);
    sql.append(", null_padding = false, ignore_errors = false, hive_partitioning = false");
    sql.append(", compression = 'none', encoding = 'utf-8', comment = ''");
    sql.append(", skip = ").append(form.skippedLines());
    sql.append(", delim = ").append(SqlText.text(String.valueOf(form.delimiter())));
    sql.append(", quote = ").append(SqlText.text(String.valueOf(form.quote())));
    sql.append(", escape = ").append(SqlText.text(String.valueOf(form.quote())));
    sql.append(", nullstr = ").append(SqlText.text(form.nullText()));
    sql.append(", allow_quoted_nulls = ").append(form.quotedNulls());
    sql.append(", new_line = ").append(form.lineEnd().length() == 2 ? "'\\r\\n'" : "'\\n'");
    sql.append(", decimal_separator = ").append(SqlText.text(String.valueOf(form.decimal())));
    if (form.dateFormat() != null) {
      sql.append(", dateformat = ").append(SqlText.text(form.dateFormat()));
    }
    sql.append(", max_line_size = ").append(line);
    sql.append(", buffer_size = ").append(Math.max(USUAL_BUFFER, line * 2));
    return sql.append(", columns = {").append(types).append("})").toString();
  }
}
