package org.analyticsstudio.catalog.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the XML of one sheet as a stream of rows. For one reading. */
final class XlsxSheet {

  private final SharedTexts texts;
  private final List<NumberFormat> formats;
  private final CellSpelling spelling;
  private final SheetSource.RowSink sink;
  private final SheetFindings findings;
  private final SheetRow row = new SheetRow();
  private final StringBuilder value = new StringBuilder();
  private final StringBuilder inline = new StringBuilder();
  private long rowNumber;
  private int column;
  private String type = "n";
  private int style;
  private boolean formula;

  XlsxSheet(
      SharedTexts texts,
      List<NumberFormat> formats,
      CellSpelling spelling,
      SheetSource.RowSink sink,
      SheetFindings findings) {
    this.texts = texts;
    this.formats = formats;
    this.spelling = spelling;
    this.sink = sink;
    this.findings = findings;
  }

  void read(InputStream in) throws IOException {
    try (SafeXml xml = new SafeXml(in)) {
      readAll(xml);
    } catch (XMLStreamException e) {
      throw WorkbookProblems.corrupted(e);
    }
  }

  private void readAll(SafeXml xml) throws XMLStreamException, IOException {
    XMLStreamReader reader = xml.reader();
    StringBuilder target = null;
    int phonetic = 0;
    boolean ended = false;
    while (!ended && xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          switch (xml.name()) {
            case "row" -> beginRow(xml);
            case "c" -> beginCell(reader);
            case "v" -> target = value;
            case "f" -> formula = true;
            case "rPh" -> phonetic++;
            case "t" -> target = phonetic == 0 ? inline : null;
            default -> {}
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (target != null) {
            target.append(
                reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          switch (xml.name()) {
            case "v", "t" -> target = null;
            case "rPh" -> phonetic--;
            case "c" -> endCell();
            case "row" -> {
              if (row.count() > 0) {
                sink.row(row);
              }
            }
            case "sheetData" -> ended = true;
            default -> {}
          }
        }
        default -> {}
      }
    }
    if (!ended && rowNumber > 0) {
      throw WorkbookProblems.corrupted(null);
    }
  }

  private void beginRow(SafeXml xml) {
    String number = xml.attribute("r");
    long next = number == null ? rowNumber + 1 : CellName.row(number);
    if (next <= rowNumber) {
      throw WorkbookProblems.corrupted(null);
    }
    rowNumber = next;
    column = -1;
    row.begin(rowNumber);
  }

  private void beginCell(XMLStreamReader reader) {
    @Nullable String name = null;
    type = "n";
    style = 0;
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      switch (reader.getAttributeLocalName(i)) {
        case "r" -> name = reader.getAttributeValue(i);
        case "t" -> type = reader.getAttributeValue(i);
        case "s" -> style = Integer.parseInt(reader.getAttributeValue(i));
        default -> {}
      }
    }
    int next = name == null ? column + 1 : CellName.column(name);
    if (next <= column) {
      throw WorkbookProblems.corrupted(null);
    }
    column = next;
    value.setLength(0);
    inline.setLength(0);
    formula = false;
  }

  private void endCell() throws IOException {
    if (value.length() == 0) {
      if (inline.length() > 0) {
        row.add(column, EscapedText.unescape(inline.toString()), true);
      } else if (formula && !type.equals("str")) {
        findings.formulaWithoutResult(rowNumber);
      }
      return;
    }
    switch (type) {
      case "s" -> {
        byte[] text = texts.get(Integer.parseInt(value.toString().strip()));
        row.add(column, text, text.length, true);
      }
      case "str", "inlineStr" -> row.add(column, EscapedText.unescape(value.toString()), true);
      case "b" -> row.add(column, value.charAt(0) == '1' ? "true" : "false", false);
      case "e" -> findings.error(rowNumber);
      case "d" -> row.add(column, isoDate(value.toString()), false);
      default -> row.add(column, spelling.spell(value.toString().strip(), format()), false);
    }
  }

  private NumberFormat format() {
    return style < formats.size() && style >= 0 ? formats.get(style) : NumberFormat.NUMBER;
  }

  private static String isoDate(String text) {
    return text.strip().replace('T', ' ').replaceFirst(" 00:00:00(\\.0+)?$", "");
  }
}
