package org.analyticsstudio.bench.baseline;

import java.io.InputStream;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.Statement;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** POI's SAX reader with DuckDB's appender: the usual way to stream a workbook into a table. */
public final class PoiSaxLoad {

  private PoiSaxLoad() {}

  /** Arguments: the workbook, a small one to warm up with, the database file, how many columns. */
  public static void main(String[] arguments) throws Exception {
    int columns = Integer.parseInt(arguments[3]);
    try (DuckDBConnection connection =
        (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + Path.of(arguments[2]))) {
      load(arguments[1], connection, "warm_up", columns);
      long start = System.nanoTime();
      load(arguments[0], connection, "data", columns);
      System.out.println("MILLIS " + (System.nanoTime() - start) / 1e6);
    }
    System.out.println("PEAK " + PeakMemory.megabytes());
  }

  private static void load(String file, DuckDBConnection connection, String table, int columns)
      throws Exception {
    try (OPCPackage workbook = OPCPackage.open(file, PackageAccess.READ);
        Statement statement = connection.createStatement()) {
      StringBuilder ddl = new StringBuilder("CREATE TABLE " + table + " (");
      for (int i = 0; i < columns; i++) {
        ddl.append(i == 0 ? "" : ", ").append("c").append(i).append(" VARCHAR");
      }
      statement.execute(ddl.append(")").toString());
      try (DuckDBAppender appender = connection.createAppender("main", table);
          InputStream sheet = new XSSFReader(workbook).getSheetsData().next()) {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        XMLReader reader = factory.newSAXParser().getXMLReader();
        reader.setContentHandler(
            new XSSFSheetXMLHandler(
                new XSSFReader(workbook).getStylesTable(),
                new ReadOnlySharedStringsTable(workbook),
                new RowAppender(appender, columns),
                new DataFormatter(),
                false));
        reader.parse(new InputSource(sheet));
      }
      statement.execute("CHECKPOINT");
    }
  }

  private static final class RowAppender implements SheetContentsHandler {
    private final DuckDBAppender appender;
    private final String[] cells;

    RowAppender(DuckDBAppender appender, int columns) {
      this.appender = appender;
      this.cells = new String[columns];
    }

    @Override
    public void startRow(int row) {
      java.util.Arrays.fill(cells, "");
    }

    @Override
    public void endRow(int row) {
      if (row == 0) {
        return;
      }
      try {
        appender.beginRow();
        for (String cell : cells) {
          appender.append(cell);
        }
        appender.endRow();
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
      cells[new org.apache.poi.ss.util.CellReference(reference).getCol()] = value;
    }
  }
}
