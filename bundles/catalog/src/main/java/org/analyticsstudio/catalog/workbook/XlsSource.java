package org.analyticsstudio.catalog.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An XLS workbook, read as POI's stream of records. */
final class XlsSource implements SheetSource {

  private final POIFSFileSystem opened;
  private final XlsRecords workbook;

  XlsSource(Path file) throws IOException {
    POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true);
    boolean done = false;
    try {
      if (system.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        throw WorkbookProblems.encrypted();
      }
      opened = system;
      workbook = new XlsRecords();
      process(workbook::global);
      done = true;
    } finally {
      if (!done) {
        system.close();
      }
    }
  }

  private interface RecordSink {
    void record(Record record);
  }

  private void process(RecordSink sink) throws IOException {
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(sink::record);
    try {
      new HSSFEventFactory().processWorkbookEvents(request, opened);
    } catch (EncryptedDocumentException e) {
      throw WorkbookProblems.encrypted();
    }
  }

  @Override
  public List<Sheet> sheets() {
    return workbook.sheets();
  }

  @Override
  public void read(int sheet, RowSink sink, SheetFindings findings) throws IOException {
    XlsSheet reading = new XlsSheet(workbook, sheet, sink, findings);
    try {
      process(reading::record);
      reading.end();
    } catch (XlsSheet.SinkException e) {
      throw e.getCause();
    }
  }

  @Override
  public List<Area> mergedAreas(int sheet, int firstRows) throws IOException {
    List<Area> areas = new ArrayList<>();
    XlsSheet reading = new XlsSheet(workbook, sheet, row -> {}, new SheetFindings());
    process(record -> reading.mergedAreas(record, firstRows, areas));
    return areas;
  }

  @Override
  public void close() throws IOException {
    opened.close();
  }
}
