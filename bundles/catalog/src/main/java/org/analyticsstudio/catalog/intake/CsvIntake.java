package org.analyticsstudio.catalog.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.api.catalog.UploadedFile.Warning;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.catalog.csv.CsvLoad;
import org.analyticsstudio.catalog.csv.CsvReading;
import org.analyticsstudio.catalog.csv.CsvTable;
import org.analyticsstudio.catalog.load.LoadColumn;
import org.analyticsstudio.catalog.load.LoadedTable;
import org.analyticsstudio.catalog.load.TableLoader;
import org.analyticsstudio.catalog.store.GrowingFile;
import org.analyticsstudio.catalog.types.CellKind;
import org.analyticsstudio.catalog.types.Conventions;

/** Takes delimited text in. */
final class CsvIntake {

  private final CsvLoad load;

  CsvIntake(TableLoader loader) {
    this.load = new CsvLoad(loader);
  }

  Understood takeIn(
      GrowingFile file,
      UploadOptions options,
      boolean tabsLikely,
      Scratch scratch,
      Progress progress)
      throws IOException, SQLException {
    Path transcoded = scratch.file("utf8.csv");
    try {
      CsvReading reading =
          new CsvReading(file, transcoded, options, tabsLikely, progress.cancellation());
      progress.report(0.2, "Reading every cell");
      CsvTable table = reading.read();
      Conventions conventions =
          Conventions.of(
              table.columns(),
              (char) table.dialect().delimiter(),
              DecimalOption.sign(options),
              options.dateOrder());
      ColumnTyping typing = new ColumnTyping(conventions, options.columns());
      List<LoadColumn> columns =
          typing.columns(
              table.headers(), table.columns(), table.headerRow() > 0, table.allQuoted());
      progress.report(0.5, "Loading " + table.rows() + " rows");
      LoadedTable loaded =
          load.load(
              table, columns, scratch.target(), scratch.file("plain.csv"), progress.cancellation());
      List<Warning> warnings = new ArrayList<>(table.warnings());
      warnings.addAll(typing.warnings());
      if (table.rows() == 0) {
        warnings.add(new Warning("no_rows", "The file has headers but no rows.", null));
      }
      return new Understood(dialect(table, conventions), null, columns, warnings, loaded);
    } finally {
      Files.deleteIfExists(transcoded);
    }
  }

  private static UploadedFile.Dialect dialect(CsvTable table, Conventions conventions) {
    boolean dates =
        table.columns().stream()
            .anyMatch(
                c ->
                    c.count(CellKind.DATE_EITHER, CellKind.DATE_MDY, CellKind.DATE_DMY) > 0
                        && c.count(CellKind.Family.MOMENT) == c.values());
    return new UploadedFile.Dialect(
        String.valueOf((char) table.dialect().delimiter()),
        String.valueOf((char) table.dialect().quote()),
        table.encoding(),
        String.valueOf(conventions.decimal()),
        dates ? conventions.dateOrder() : null,
        table.headerRow());
  }
}
