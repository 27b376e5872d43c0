package org.analyticsstudio.catalog.csv;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.catalog.types.CellClassifier;
import org.analyticsstudio.catalog.types.CellKind;
import org.analyticsstudio.catalog.types.ColumnEvidence;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;

/** Gathers what all cells of a table show. For one scan. */
final class TableScan implements TableRows {

  /** The most columns a table can have. */
  static final int MAX_COLUMNS = 2_000;

  private final CellClassifier classifier = new CellClassifier();
  private final List<ColumnEvidence> columns = new ArrayList<>();
  private final int width;
  private final boolean quotedIsText;
  private final FirstRows shortRows = new FirstRows();
  private final FirstRows longRows = new FirstRows();
  private final FirstRows blankLines = new FirstRows();
  private long trailingDelimiters;
  private long rows;
  private long bareCells;
  private boolean valueBeyond;
  private boolean strayQuotes;

  TableScan(int width, boolean quotedIsText) {
    this.width = width;
    this.quotedIsText = quotedIsText;
    for (int i = 0; i < width; i++) {
      columns.add(new ColumnEvidence(quotedIsText));
    }
  }

  @Override
  public void cell(int column, byte[] text, int from, int to, boolean quoted, long row) {
    if (column >= width && !makeRoom(column, from == to)) {
      return;
    }
    bareCells += quoted ? 0 : 1;
    columns.get(column).add(classifier, text, from, to, quoted, row);
  }

  /** Makes room for a value beyond the last column; an empty cell there needs none. */
  private boolean makeRoom(int column, boolean empty) {
    if (column >= MAX_COLUMNS) {
      throw tooManyColumns();
    }
    valueBeyond |= !empty;
    if (column < columns.size()) {
      return true;
    }
    if (empty) {
      return false;
    }
    while (columns.size() < column) {
      columns.add(missing(rows + 1));
    }
    columns.add(missing(rows));
    return true;
  }

  private ColumnEvidence missing(long cells) {
    ColumnEvidence evidence = new ColumnEvidence(quotedIsText);
    evidence.addMissing(cells);
    return evidence;
  }

  static ProblemException tooManyColumns() {
    return new ProblemException(
        Problem.invalid("too_many_columns", "The table has more than 2,000 columns.")
            .withHint("Remove columns, or turn them into rows, and upload the file again."));
  }

  @Override
  public void endRow(int cells, long row) {
    if (cells < width) {
      if (width > 1) {
        shortRows.add(row);
      }
    } else if (valueBeyond) {
      longRows.add(row);
    } else if (cells > width) {
      trailingDelimiters++;
    }
    for (int i = cells; i < columns.size(); i++) {
      columns.get(i).addMissing(1);
    }
    valueBeyond = false;
    rows++;
  }

  @Override
  public void blankLine(long row) {
    blankLines.add(row);
  }

  @Override
  public void strayQuote() {
    strayQuotes = true;
  }

  /** How many cells a row is meant to have. */
  int width() {
    return width;
  }

  /** How many rows of data were met. */
  long rows() {
    return rows;
  }

  /** The columns, among them those that only long rows have. */
  List<ColumnEvidence> columns() {
    return columns;
  }

  FirstRows shortRows() {
    return shortRows;
  }

  FirstRows longRows() {
    return longRows;
  }

  FirstRows blankLines() {
    return blankLines;
  }

  /** Whether every cell stands in quotes, so that empty quotes are the only way to say nothing. */
  boolean allQuoted() {
    return bareCells == 0 && columns.stream().allMatch(c -> c.count(CellKind.EMPTY) == 0);
  }

  /** Whether another reader of plain RFC 4180 splits the rows in the same way. */
  boolean regular() {
    return !strayQuotes
        && trailingDelimiters == 0
        && shortRows.count() + longRows.count() + blankLines.count() == 0;
  }
}
