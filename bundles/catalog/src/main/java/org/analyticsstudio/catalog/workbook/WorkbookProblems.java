package org.analyticsstudio.catalog.workbook;

import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What is told of workbooks that can't be read. */
final class WorkbookProblems {

  private WorkbookProblems() {}

  static ProblemException encrypted() {
    return Problem.invalid("workbook_encrypted", "The workbook is protected by a password.")
        .withHint("Save it without a password and upload it again.")
        .asException();
  }

  static ProblemException corrupted(@Nullable Throwable cause) {
    return new ProblemException(
        Problem.invalid(
                "workbook_corrupted", "The workbook is damaged or was cut off; it can't be read.")
            .withHint("Open it in a spreadsheet program, save it anew, and upload it again."),
        cause);
  }

  static ProblemException unsafe(String what) {
    return Problem.invalid("workbook_unsafe", "The workbook was refused: " + what + ".")
        .withHint("Save it anew in a spreadsheet program, or export the sheet as CSV.")
        .asException();
  }

  static ProblemException notAWorkbook() {
    return Problem.invalid(
            "content_mismatch", "The name says .xlsx, but the content is another kind of archive.")
        .withHint("Upload the file under its right extension, or export it as CSV or XLSX.")
        .asException();
  }

  static ProblemException noSuchSheet(String name, Iterable<String> sheets) {
    return Problem.invalid("sheet_not_found", "The workbook has no such sheet.")
        .withObject(name.length() > 100 ? name.substring(0, 100) : name)
        .withHint("Its sheets are: " + String.join(", ", sheets) + ".")
        .asException();
  }

  static ProblemException empty() {
    return Problem.invalid("file_empty", "The workbook holds no rows.")
        .withHint("Upload a workbook with at least a row of headers.")
        .asException();
  }
}
