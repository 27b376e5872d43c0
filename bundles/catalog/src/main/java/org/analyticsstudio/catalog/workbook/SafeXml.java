package org.analyticsstudio.catalog.workbook;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML of strangers: no document types, no entities, nothing from elsewhere. */
final class SafeXml implements AutoCloseable {

  private final XMLStreamReader reader;

  SafeXml(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("Nothing is fetched from elsewhere");
        });
    reader = factory.createXMLStreamReader(in);
  }

  /** Moves on; refuses what spreadsheets never write. */
  int next() throws XMLStreamException {
    int event = reader.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw WorkbookProblems.unsafe("its XML declares a document type or entities");
    }
    return event;
  }

  boolean hasNext() throws XMLStreamException {
    return reader.hasNext();
  }

  /** The name of the current element, without prefix. */
  String name() {
    return reader.getLocalName();
  }

  /** An attribute by its name, without prefix. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The underlying reader, for what has to be quick. */
  XMLStreamReader reader() {
    return reader;
  }

  @Override
  public void close() throws XMLStreamException {
    reader.close();
  }
}
