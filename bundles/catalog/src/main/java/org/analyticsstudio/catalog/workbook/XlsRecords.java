package org.analyticsstudio.catalog.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** What an XLS workbook says once for all its sheets. */
final class XlsRecords {

  private final List<SheetSource.Sheet> sheets = new ArrayList<>();
  private final List<Integer> positions = new ArrayList<>();
  private final Map<Integer, String> ownFormats = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private @Nullable SSTRecord texts;
  private boolean from1904;

  /** Takes in a record, if it speaks of the whole workbook. */
  void global(Record record) {
    if (record instanceof BoundSheetRecord sheet) {
      boolean visible = !sheet.isHidden() && !sheet.isVeryHidden();
      sheets.add(new SheetSource.Sheet(sheet.getSheetname(), visible));
      positions.add(sheet.getPositionOfBof());
    } else if (record instanceof SSTRecord shared) {
      texts = shared;
    } else if (record instanceof FormatRecord format) {
      ownFormats.put(format.getIndexCode(), format.getFormatString());
    } else if (record instanceof ExtendedFormatRecord style) {
      styles.add((int) style.getFormatIndex());
    } else if (record instanceof DateWindow1904Record window) {
      from1904 = window.getWindowing() == 1;
    }
  }

  List<SheetSource.Sheet> sheets() {
    return sheets;
  }

  /** Which of the sheet streams, counted from 0 in the order of the file, belongs to a sheet. */
  int streamOf(int sheet) {
    int position = positions.get(sheet);
    return (int) positions.stream().filter(p -> p < position).count();
  }

  String text(int index) {
    if (texts == null || index < 0 || index >= texts.getNumUniqueStrings()) {
      throw WorkbookProblems.corrupted(null);
    }
    return texts.getString(index).getString();
  }

  NumberFormat format(int style) {
    if (style < 0 || style >= styles.size()) {
      return NumberFormat.NUMBER;
    }
    int index = styles.get(style);
    String format = ownFormats.getOrDefault(index, BuiltinFormats.getBuiltinFormat(index));
    return NumberFormat.of(index, format == null ? "General" : format);
  }

  CellSpelling spelling() {
    return new CellSpelling(from1904);
  }
}
