package org.analyticsstudio.catalog.csv;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.analyticsstudio.api.catalog.UploadOptions.DateOrder;
import org.analyticsstudio.catalog.load.LoadColumn;
import org.analyticsstudio.catalog.load.ReadForm;
import org.analyticsstudio.catalog.types.CellKind;
import org.analyticsstudio.catalog.types.ColumnEvidence;
import org.analyticsstudio.model.schema.ColumnType;

/**
 * Decides whether DuckDB reads a text as it stands exactly as we do, and in which form; most large
 * files are of this kind. Any other text is written anew before it is loaded.
 */
final class DirectForm {

  private static final Set<CellKind> WHOLE = EnumSet.of(CellKind.BIT, CellKind.INTEGER);
  private static final Set<CellKind> POINT =
      EnumSet.of(CellKind.BIT, CellKind.INTEGER, CellKind.DOT_DECIMAL, CellKind.DOT_THREE);
  private static final Set<CellKind> COMMA =
      EnumSet.of(CellKind.BIT, CellKind.INTEGER, CellKind.COMMA_DECIMAL, CellKind.COMMA_THREE);
  private static final Set<CellKind> FLOAT =
      EnumSet.of(
          CellKind.BIT,
          CellKind.INTEGER,
          CellKind.DOT_DECIMAL,
          CellKind.DOT_THREE,
          CellKind.SCIENTIFIC);

  private final CsvTable table;
  private final List<LoadColumn> columns;

  DirectForm(CsvTable table, List<LoadColumn> columns) {
    this.table = table;
    this.columns = columns;
  }

  Optional<ReadForm> find() {
    boolean plain =
        table.regular()
            && !table.lineEnd().isEmpty()
            && table.headerLines() == table.headerRow()
            && (table.markLength() == 0 || table.headerRow() > 0)
            && IntStream.range(0, columns.size()).allMatch(this::isPlain);
    boolean nothingInText = any(true, CellKind.QUOTED_EMPTY);
    boolean nothingElsewhere = any(false, CellKind.QUOTED_EMPTY);
    boolean textStaysEmpty = nothingInText && !table.allQuoted();
    Optional<String> dates = dateFormat();
    Optional<Character> decimal = decimal();
    if (!plain || textStaysEmpty && nothingElsewhere || dates.isEmpty() || decimal.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ReadForm(
            (char) table.dialect().delimiter(),
            (char) table.dialect().quote(),
            "",
            nothingElsewhere || nothingInText && !textStaysEmpty,
            table.lineEnd(),
            table.headerRow(),
            decimal.get(),
            dates.get().isEmpty() ? null : dates.get(),
            table.longestRecord()));
  }

  private boolean any(boolean inText, CellKind kind) {
    return IntStream.range(0, columns.size())
        .anyMatch(i -> (type(i) == ColumnType.TEXT) == inText && evidence(i).count(kind) > 0);
  }

  private boolean isPlain(int i) {
    ColumnEvidence cells = evidence(i);
    return switch (type(i)) {
      case TEXT -> true;
      case INTEGER -> bare(cells) && only(cells, WHOLE);
      case DECIMAL -> bare(cells) && only(cells, point(i) ? POINT : COMMA);
      case DOUBLE -> bare(cells) && only(cells, FLOAT);
      case BOOLEAN -> bare(cells) && only(cells, EnumSet.of(CellKind.BOOLEAN));
      case DATE -> bare(cells) && cells.separators().size() <= 1;
      case TIMESTAMP ->
          bare(cells) && iso(cells) && cells.zoned() == 0 && cells.timed() == cells.values();
      case TIME -> bare(cells) && cells.plainMoments();
    };
  }

  private static boolean bare(ColumnEvidence cells) {
    return !cells.padded() && !cells.odd();
  }

  private static boolean only(ColumnEvidence cells, Set<CellKind> kinds) {
    return cells.firstRowsOutside(kinds).isEmpty();
  }

  private static boolean iso(ColumnEvidence cells) {
    return cells.plainMoments()
        && only(cells, EnumSet.of(CellKind.DATE_YMD))
        && cells.separators().equals(Set.of('-'));
  }

  private boolean point(int i) {
    return columns.get(i).typed().decimal() == '.';
  }

  /** The one decimal sign of all decimal columns. */
  private Optional<Character> decimal() {
    List<Character> signs =
        IntStream.range(0, columns.size())
            .filter(i -> type(i) == ColumnType.DECIMAL || type(i) == ColumnType.DOUBLE)
            .mapToObj(i -> type(i) == ColumnType.DOUBLE || point(i) ? '.' : ',')
            .distinct()
            .toList();
    return signs.size() > 1 ? Optional.empty() : Optional.of(signs.isEmpty() ? '.' : signs.get(0));
  }

  /** The one form of all dates; empty text when it is that of ISO 8601. */
  private Optional<String> dateFormat() {
    List<String> formats =
        IntStream.range(0, columns.size())
            .filter(i -> type(i) == ColumnType.DATE && evidence(i).values() > 0)
            .mapToObj(this::dateFormat)
            .distinct()
            .toList();
    if (formats.size() > 1 || formats.contains("?")) {
      return Optional.empty();
    }
    return Optional.of(formats.isEmpty() ? "" : formats.get(0));
  }

  private String dateFormat(int i) {
    ColumnEvidence cells = evidence(i);
    if (iso(cells)) {
      return "";
    }
    Set<CellKind> numeric = EnumSet.of(CellKind.DATE_EITHER, CellKind.DATE_MDY, CellKind.DATE_DMY);
    if (!only(cells, numeric) || cells.shortYears() > 0 || cells.timed() > 0) {
      return "?";
    }
    char separator = cells.separators().iterator().next();
    boolean dayFirst = columns.get(i).typed().dateOrder() == DateOrder.DMY;
    return dayFirst
        ? "%d" + separator + "%m" + separator + "%Y"
        : "%m" + separator + "%d" + separator + "%Y";
  }

  private ColumnType type(int i) {
    return columns.get(i).typed().type();
  }

  private ColumnEvidence evidence(int i) {
    return table.columns().get(i);
  }
}
