package org.analyticsstudio.catalog.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.catalog.load.CanonicalWriter;
import org.analyticsstudio.catalog.load.LoadColumn;
import org.analyticsstudio.catalog.types.CanonicalCell;
import org.analyticsstudio.model.schema.ColumnType;

/** Writes the rows of a table anew, padded, each value in its canonical spelling. */
final class CanonicalRows implements TableRows {

  private final List<LoadColumn> columns;
  private final boolean allQuoted;
  private final CanonicalWriter writer;
  private final CanonicalCell cells = new CanonicalCell();

  CanonicalRows(List<LoadColumn> columns, boolean allQuoted, CanonicalWriter writer) {
    this.columns = columns;
    this.allQuoted = allQuoted;
    this.writer = writer;
  }

  @Override
  public void cell(int column, byte[] text, int from, int to, boolean quoted, long row) {
    if (column >= columns.size()) {
      return;
    }
    try {
      LoadColumn target = columns.get(column);
      if (target.typed().type() == ColumnType.TEXT) {
        if (from == to && (!quoted || allQuoted)) {
          writer.missing();
        } else {
          writer.text(text, from, to);
        }
        return;
      }
      Optional<byte[]> value = cells.spell(target.typed(), text, from, to);
      if (value.isPresent()) {
        writer.bare(value.get());
      } else {
        writer.missing();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void endRow(int cells, long row) {
    try {
      for (int i = cells; i < columns.size(); i++) {
        writer.missing();
      }
      writer.endRow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void blankLine(long row) {}

  @Override
  public void strayQuote() {}
}
