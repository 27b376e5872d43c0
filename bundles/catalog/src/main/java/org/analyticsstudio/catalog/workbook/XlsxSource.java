package org.analyticsstudio.catalog.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** An XLSX workbook: POI opens the package, its parts are read as streams. */
final class XlsxSource implements SheetSource {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_OFFICE =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  private final OPCPackage opened;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<PackagePart> parts = new ArrayList<>();
  private final List<NumberFormat> formats = new ArrayList<>();
  private final SharedTexts texts;
  private boolean from1904;

  XlsxSource(Path file, Path spill) throws IOException {
    ZipCheck.check(file);
    SharedTexts read = null;
    OPCPackage pkg = null;
    try {
      pkg = OPCPackage.open(file.toFile(), PackageAccess.READ);
      PackagePart workbook = workbook(pkg);
      readWorkbook(workbook);
      readStyles(related(workbook, "styles"));
      PackagePart shared = related(workbook, "sharedStrings");
      try (InputStream in = shared == null ? null : shared.getInputStream()) {
        read = SharedTexts.read(in, spill);
      }
    } catch (OpenXML4JException | XMLStreamException e) {
      throw WorkbookProblems.corrupted(e);
    } finally {
      if (read == null && pkg != null) {
        pkg.revert();
      }
    }
    opened = pkg;
    texts = read;
  }

  private static PackagePart workbook(OPCPackage pkg) throws OpenXML4JException {
    for (String base : List.of(OFFICE, STRICT_OFFICE)) {
      for (PackageRelationship relation : pkg.getRelationshipsByType(base + "/officeDocument")) {
        PackagePart part = pkg.getPart(relation);
        if (part != null && part.getContentType().contains("sheet")) {
          return part;
        }
      }
    }
    throw WorkbookProblems.notAWorkbook();
  }

  private static @Nullable PackagePart related(PackagePart part, String kind)
      throws OpenXML4JException {
    for (String base : List.of(OFFICE, STRICT_OFFICE)) {
      PackageRelationshipCollection found = part.getRelationshipsByType(base + "/" + kind);
      if (!found.isEmpty()) {
        return target(part, found.getRelationship(0));
      }
    }
    return null;
  }

  private static @Nullable PackagePart target(PackagePart from, PackageRelationship relation)
      throws OpenXML4JException {
    return from.getPackage().getPart(PackagingURIHelper.createPartName(relation.getTargetURI()));
  }

  private void readWorkbook(PackagePart workbook)
      throws IOException, XMLStreamException, OpenXML4JException {
    try (InputStream in = workbook.getInputStream();
        SafeXml xml = new SafeXml(in)) {
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.name().equals("workbookPr")) {
          String value = xml.attribute("date1904");
          from1904 = "1".equals(value) || "true".equals(value);
        } else if (xml.name().equals("sheet")) {
          addSheet(workbook, xml);
        }
      }
    }
  }

  private void addSheet(PackagePart workbook, SafeXml xml) throws OpenXML4JException {
    String id = xml.attribute("id");
    String name = xml.attribute("name");
    PackageRelationship relation = id == null ? null : workbook.getRelationship(id);
    if (relation == null || name == null) {
      throw WorkbookProblems.corrupted(null);
    }
    if (!relation.getRelationshipType().endsWith("/worksheet")) {
      return;
    }
    PackagePart part = target(workbook, relation);
    if (part == null) {
      throw WorkbookProblems.corrupted(null);
    }
    String state = xml.attribute("state");
    sheets.add(new Sheet(name, state == null || state.equals("visible")));
    parts.add(part);
  }

  private void readStyles(@Nullable PackagePart styles) throws IOException, XMLStreamException {
    if (styles == null) {
      return;
    }
    Map<Integer, String> own = new HashMap<>();
    boolean cells = false;
    try (InputStream in = styles.getInputStream();
        SafeXml xml = new SafeXml(in)) {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("cellXfs")) {
          cells = false;
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.name()) {
            case "numFmt" -> own.put(number(xml, "numFmtId"), text(xml, "formatCode"));
            case "cellXfs" -> cells = true;
            case "xf" -> {
              if (cells) {
                int id = number(xml, "numFmtId");
                String format = own.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id));
                formats.add(NumberFormat.of(id, format == null ? "General" : format));
              }
            }
            default -> {}
          }
        }
      }
    }
  }

  private static int number(SafeXml xml, String attribute) {
    String value = xml.attribute(attribute);
    return value == null ? 0 : Integer.parseInt(value.strip());
  }

  private static String text(SafeXml xml, String attribute) {
    String value = xml.attribute(attribute);
    return value == null ? "" : value;
  }

  @Override
  public List<Sheet> sheets() {
    return sheets;
  }

  @Override
  public void read(int sheet, RowSink sink, SheetFindings findings) throws IOException {
    XlsxSheet reading = new XlsxSheet(texts, formats, new CellSpelling(from1904), sink, findings);
    try (InputStream in = parts.get(sheet).getInputStream()) {
      reading.read(in);
    }
  }

  @Override
  public List<Area> mergedAreas(int sheet, int firstRows) throws IOException {
    List<Area> areas = new ArrayList<>();
    try (InputStream in = parts.get(sheet).getInputStream();
        SafeXml xml = new SafeXml(in)) {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.name().equals("mergeCell")) {
          String[] ends = text(xml, "ref").split(":", -1);
          if (ends.length == 2 && CellName.row(ends[0]) <= firstRows && areas.size() < 10_000) {
            areas.add(
                new Area(
                    CellName.row(ends[0]),
                    CellName.row(ends[1]),
                    CellName.column(ends[0]),
                    CellName.column(ends[1])));
          }
        }
      }
    } catch (XMLStreamException e) {
      throw WorkbookProblems.corrupted(e);
    }
    return areas;
  }

  @Override
  public void close() throws IOException {
    try {
      texts.close();
    } finally {
      opened.revert();
    }
  }
}
