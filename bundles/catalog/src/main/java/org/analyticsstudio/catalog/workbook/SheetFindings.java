package org.analyticsstudio.catalog.workbook;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.api.catalog.UploadedFile.Warning;
import org.analyticsstudio.catalog.types.Quantity;

/** What was odd about the cells of a sheet. Mutable, for one reading. */
final class SheetFindings {

  private static final int NAMED_ROWS = 5;

  private final List<Long> errorRows = new ArrayList<>();
  private final List<Long> formulaRows = new ArrayList<>();
  private long errors;
  private long formulas;

  /** A cell holds an error such as {@code #N/A}. */
  void error(long row) {
    note(errorRows, row);
    errors++;
  }

  /** A formula has no stored result. */
  void formulaWithoutResult(long row) {
    note(formulaRows, row);
    formulas++;
  }

  private static void note(List<Long> rows, long row) {
    if (rows.size() < NAMED_ROWS && !rows.contains(row)) {
      rows.add(row);
    }
  }

  List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    if (errors > 0) {
      warnings.add(
          new Warning(
              "error_cells",
              "Read as missing: " + new Quantity(errors, "cell") + " with an error such as #N/A.",
              List.copyOf(errorRows)));
    }
    if (formulas > 0) {
      warnings.add(
          new Warning(
              "formula_without_result",
              "Read as missing: "
                  + new Quantity(formulas, "formula")
                  + " without a stored result. Open the workbook, save it, and upload it again.",
              List.copyOf(formulaRows)));
    }
    return warnings;
  }
}
