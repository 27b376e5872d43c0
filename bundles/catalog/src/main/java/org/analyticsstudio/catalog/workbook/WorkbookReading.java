package org.analyticsstudio.catalog.workbook;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.api.catalog.FileFormat;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.catalog.csv.CsvTable;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.spi.plugin.Cancellation;

/** Understands a workbook: its sheets, the headers of one, and every cell of it. */
public final class WorkbookReading {

  private final Path file;
  private final FileFormat format;
  private final UploadOptions options;
  private final Cancellation cancellation;

  /** For one workbook. */
  public WorkbookReading(
      Path file, FileFormat format, UploadOptions options, Cancellation cancellation) {
    this.file = file;
    this.format = format;
    this.options = options;
    this.cancellation = cancellation;
  }

  /**
   * What a workbook holds.
   *
   * @param sheets its sheets in order
   * @param headerRow the row of the headers, counted from 1; 0 when there is none
   * @param table the chosen sheet as a text
   */
  public record Read(List<UploadedFile.Sheet> sheets, int headerRow, CsvTable table) {}

  /**
   * Reads the chosen sheet, or the first that people see and that holds something.
   *
   * @param text where the sheet is written as delimited text
   * @param spill where texts may be put that memory doesn't hold
   */
  public Read read(Path text, Path spill) throws IOException {
    try (SheetSource source = open(spill)) {
      for (int candidate : candidates(source.sheets())) {
        SheetReading reading = new SheetReading(source, candidate, options, cancellation);
        if (reading.hasRows()) {
          CsvTable table = reading.read(text);
          return new Read(named(source.sheets(), candidate), reading.headerRow(), table);
        }
      }
      throw WorkbookProblems.empty();
    } catch (ProblemException e) {
      throw e;
    } catch (RuntimeException e) {
      throw WorkbookProblems.corrupted(e);
    }
  }

  /** Nothing is written yet but texts that memory doesn't hold: what fails here is the workbook. */
  private SheetSource open(Path spill) throws IOException {
    try {
      return format == FileFormat.XLSX ? new XlsxSource(file, spill) : new XlsSource(file);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw WorkbookProblems.corrupted(e);
    }
  }

  private List<Integer> candidates(List<SheetSource.Sheet> sheets) {
    List<Integer> visible = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      if (options.sheet() != null && sheets.get(i).name().equals(options.sheet())) {
        return List.of(i);
      }
      if (sheets.get(i).visible()) {
        visible.add(i);
      }
    }
    if (options.sheet() != null) {
      List<String> names = sheets.stream().map(SheetSource.Sheet::name).toList();
      throw WorkbookProblems.noSuchSheet(options.sheet(), names);
    }
    return visible;
  }

  private static List<UploadedFile.Sheet> named(List<SheetSource.Sheet> sheets, int chosen) {
    List<UploadedFile.Sheet> named = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      named.add(new UploadedFile.Sheet(sheets.get(i).name(), i == chosen));
    }
    return named;
  }
}
