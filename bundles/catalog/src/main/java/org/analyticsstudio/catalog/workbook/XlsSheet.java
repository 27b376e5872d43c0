package org.analyticsstudio.catalog.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads one sheet out of the records of an XLS workbook. For one reading. */
final class XlsSheet {

  private final XlsRecords workbook;
  private final int wanted;
  private final SheetSource.RowSink sink;
  private final SheetFindings findings;
  private final CellSpelling spelling;
  private final Map<Integer, NumberFormat> formats = new HashMap<>();
  private final SheetRow row = new SheetRow();
  private int stream = -1;
  private int depth;
  private long rowNumber;
  private int formulaColumn = -1;

  XlsSheet(XlsRecords workbook, int sheet, SheetSource.RowSink sink, SheetFindings findings) {
    this.workbook = workbook;
    this.wanted = workbook.streamOf(sheet);
    this.sink = sink;
    this.findings = findings;
    this.spelling = workbook.spelling();
  }

  /** Carries what the sink threw through POI. */
  static final class SinkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SinkException(IOException cause) {
      super(cause);
    }

    @Override
    public synchronized IOException getCause() {
      return super.getCause() instanceof IOException cause ? cause : new IOException(this);
    }
  }

  private boolean within(Record record) {
    if (record instanceof BOFRecord) {
      if (depth++ == 0) {
        stream++;
      }
    } else if (record instanceof EOFRecord) {
      depth--;
    }
    return stream - 1 == wanted && depth == 1;
  }

  void record(Record record) {
    if (!within(record)) {
      return;
    }
    if (record instanceof StringRecord text) {
      if (formulaColumn >= 0) {
        row.add(formulaColumn, text.getString(), true);
        formulaColumn = -1;
      }
    } else if (record instanceof CellValueRecordInterface cell) {
      formulaColumn = -1;
      toRow(cell.getRow() + 1L);
      cell(record, cell);
    }
  }

  private void toRow(long number) {
    if (number == rowNumber) {
      return;
    }
    if (number < rowNumber) {
      throw WorkbookProblems.corrupted(null);
    }
    flush();
    rowNumber = number;
    row.begin(number);
  }

  private void flush() {
    if (rowNumber > 0 && row.count() > 0) {
      try {
        sink.row(row);
      } catch (IOException e) {
        throw new SinkException(e);
      }
    }
  }

  /** To be called when all records were seen. */
  void end() {
    flush();
  }

  private void cell(Record record, CellValueRecordInterface cell) {
    int column = cell.getColumn();
    if (record instanceof LabelSSTRecord label) {
      row.add(column, workbook.text(label.getSSTIndex()), true);
    } else if (record instanceof NumberRecord number) {
      number(column, number.getValue(), cell.getXFIndex());
    } else if (record instanceof BoolErrRecord truth) {
      if (truth.isError()) {
        findings.error(rowNumber);
      } else {
        row.add(column, truth.getBooleanValue() ? "true" : "false", false);
      }
    } else if (record instanceof FormulaRecord formula) {
      formula(column, formula);
    }
  }

  private void formula(int column, FormulaRecord formula) {
    if (formula.hasCachedResultString()) {
      formulaColumn = column;
      return;
    }
    CellType type = formula.getCachedResultTypeEnum();
    if (type == CellType.BOOLEAN) {
      row.add(column, formula.getCachedBooleanValue() ? "true" : "false", false);
    } else if (type == CellType.ERROR) {
      findings.error(rowNumber);
    } else if (type == CellType.NUMERIC) {
      number(column, formula.getValue(), formula.getXFIndex());
    }
  }

  private void number(int column, double value, int style) {
    NumberFormat format = formats.computeIfAbsent(style, workbook::format);
    row.add(column, spelling.spell(Double.toString(value), format), false);
  }

  void mergedAreas(Record record, int firstRows, List<SheetSource.Area> areas) {
    if (within(record) && record instanceof MergeCellsRecord merged) {
      for (int i = 0; i < merged.getNumAreas(); i++) {
        CellRangeAddress area = merged.getAreaAt(i);
        if (area.getFirstRow() < firstRows) {
          areas.add(
              new SheetSource.Area(
                  area.getFirstRow() + 1L,
                  area.getLastRow() + 1L,
                  area.getFirstColumn(),
                  area.getLastColumn()));
        }
      }
    }
  }
}
