package org.analyticsstudio.catalog.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile.Warning;
import org.analyticsstudio.catalog.load.LoadColumn;
import org.analyticsstudio.catalog.types.CellKind;
import org.analyticsstudio.catalog.types.ColumnEvidence;
import org.analyticsstudio.catalog.types.Conventions;
import org.analyticsstudio.catalog.types.Quantity;
import org.analyticsstudio.catalog.types.TypeDetection;
import org.analyticsstudio.catalog.types.TypeOverride;
import org.analyticsstudio.catalog.types.TypedColumn;
import org.analyticsstudio.model.naming.MemberNames;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.schema.ColumnType;

/** Names and types the columns of a table. */
final class ColumnTyping {

  private final Conventions conventions;
  private final List<UploadOptions.TypedColumn> wanted;
  private final List<Warning> warnings = new ArrayList<>();

  ColumnTyping(Conventions conventions, List<UploadOptions.TypedColumn> wanted) {
    this.conventions = conventions;
    this.wanted = wanted;
  }

  /**
   * Names and types all columns.
   *
   * @param quotesMeanEmpty whether empty quotes in a text column stand for a missing value
   */
  List<LoadColumn> columns(
      List<String> headers,
      List<ColumnEvidence> cells,
      boolean hasHeaders,
      boolean quotesMeanEmpty) {
    List<String> names = MemberNames.fromHeaders(headers);
    if (hasHeaders) {
      tellHeaders(headers);
    }
    Map<String, ColumnType> types = wantedTypes(names);
    TypeDetection detection = new TypeDetection(conventions);
    TypeOverride override = new TypeOverride(conventions);
    List<LoadColumn> columns = new ArrayList<>(names.size());
    List<FieldProblem> problems = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      ColumnType type = types.get(name);
      TypedColumn typed = detection.decide(name, cells.get(i));
      if (type != null) {
        TypeOverride.Outcome outcome = override.force(cells.get(i), type);
        if (outcome.column().isEmpty()) {
          problems.add(refused(name, type, outcome.refusedRows()));
          continue;
        }
        typed = outcome.column().get();
      }
      warnings.addAll(typed.warnings());
      boolean nullable = missing(cells.get(i), typed.type(), quotesMeanEmpty) > 0;
      columns.add(new LoadColumn(name, headers.get(i), typed, nullable));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(
          Problem.invalid(
                  "conversion_failed",
                  "Not every value can be read as the type given. " + problems.get(0).message())
              .withObject(problems.get(0).path())
              .withHint("Choose another type, or correct these rows and upload the file again.")
              .withErrors(problems));
    }
    return columns;
  }

  List<Warning> warnings() {
    return warnings;
  }

  private static long missing(ColumnEvidence cells, ColumnType type, boolean quotesMeanEmpty) {
    if (type != ColumnType.TEXT) {
      return cells.count(CellKind.Family.NOTHING);
    }
    return cells.count(CellKind.EMPTY) + (quotesMeanEmpty ? cells.count(CellKind.QUOTED_EMPTY) : 0);
  }

  private Map<String, ColumnType> wantedTypes(List<String> names) {
    Set<String> known = new HashSet<>(names);
    Map<String, ColumnType> types = new HashMap<>();
    List<FieldProblem> problems = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      String name = wanted.get(i).name();
      if (!known.contains(name)) {
        problems.add(
            FieldProblem.of(
                "columns[" + i + "].name", "column_unknown", "There is no such column."));
      }
      types.put(name, wanted.get(i).type());
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(
          Problem.invalid("column_unknown", "A type was given for a column the file doesn't have.")
              .withHint("Use the names that the upload answered with.")
              .withErrors(problems));
    }
    return types;
  }

  private static FieldProblem refused(String name, ColumnType type, List<Long> rows) {
    String where = rows.isEmpty() ? "" : "; the first are in rows " + rows;
    return FieldProblem.of(
        name,
        "conversion_failed",
        "Column '" + name + "' has values that are not of type " + type.wireName() + where + ".");
  }

  private void tellHeaders(List<String> headers) {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    int empty = 0;
    for (String header : headers) {
      if (header.isBlank()) {
        empty++;
      } else if (!seen.add(header.strip())) {
        repeated.add(header.strip());
      }
    }
    if (!repeated.isEmpty()) {
      List<String> some = repeated.stream().sorted().limit(5).toList();
      warnings.add(
          new Warning(
              "duplicate_headers",
              "Headers occur more than once: " + some + ". The repeats were numbered.",
              null));
    }
    if (empty > 0) {
      warnings.add(
          new Warning(
              "empty_headers",
              new Quantity(empty, "column") + " without a header, named by position.",
              null));
    }
  }
}
