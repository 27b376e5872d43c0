package org.analyticsstudio.catalog.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.api.catalog.FileFormat;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile.Warning;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.catalog.csv.CsvLoad;
import org.analyticsstudio.catalog.csv.CsvTable;
import org.analyticsstudio.catalog.load.LoadColumn;
import org.analyticsstudio.catalog.load.LoadedTable;
import org.analyticsstudio.catalog.load.TableLoader;
import org.analyticsstudio.catalog.types.Conventions;
import org.analyticsstudio.catalog.workbook.WorkbookReading;

/** Takes workbooks in: one sheet, written as text, then loaded like any text. */
final class WorkbookIntake {

  private final CsvLoad load;

  WorkbookIntake(TableLoader loader) {
    this.load = new CsvLoad(loader);
  }

  Understood takeIn(
      Path file, FileFormat format, UploadOptions options, Scratch scratch, Progress progress)
      throws IOException, SQLException {
    Path text = scratch.file("sheet.csv");
    try {
      progress.report(0.1, "Reading the workbook");
      WorkbookReading.Read read =
          new WorkbookReading(file, format, options, progress.cancellation())
              .read(text, scratch.file("texts"));
      CsvTable table = read.table();
      Conventions conventions =
          Conventions.of(table.columns(), ',', DecimalOption.sign(options), options.dateOrder());
      ColumnTyping typing = new ColumnTyping(conventions, options.columns());
      List<LoadColumn> columns =
          typing.columns(table.headers(), table.columns(), read.headerRow() > 0, false);
      progress.report(0.6, "Loading " + table.rows() + " rows");
      LoadedTable loaded =
          load.load(
              table, columns, scratch.target(), scratch.file("plain.csv"), progress.cancellation());
      List<Warning> warnings = new ArrayList<>(table.warnings());
      warnings.addAll(typing.warnings());
      if (table.rows() == 0) {
        warnings.add(new Warning("no_rows", "The sheet has headers but no rows.", null));
      }
      return new Understood(null, read.sheets(), columns, warnings, loaded);
    } finally {
      Files.deleteIfExists(text);
    }
  }
}
