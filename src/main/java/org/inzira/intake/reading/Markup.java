package org.inzira.intake.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML part of a workbook, read as a stream. A document type is refused as soon as it is seen, so
 * that no entity is ever declared; nothing outside the part is ever fetched.
 */
final class Markup implements Closeable {

  private final XMLStreamReader xml;
  private final InputStream in;
  private final String file;

  private Markup(XMLStreamReader xml, InputStream in, String file) {
    this.xml = xml;
    this.in = in;
    this.file = file;
  }

  static Markup open(InputStream in, String file) throws UnfitFileException {
    // The platform's own parser by name: another on the class path may honour other properties.
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    try {
      return new Markup(factory.createXMLStreamReader(in), in, file);
    } catch (XMLStreamException | RuntimeException failure) {
      throw UnfitFileException.behind(failure, "IN-014", file);
    }
  }

  /** Moves to the next start or end of an element, or text; false at the end. */
  boolean advance() throws UnfitFileException {
    try {
      if (!xml.hasNext()) {
        return false;
      }
      if (xml.next() == XMLStreamConstants.DTD) {
        throw new UnfitFileException("IN-013", file);
      }
      return true;
    } catch (XMLStreamException | RuntimeException failure) {
      throw UnfitFileException.behind(failure, "IN-014", file);
    }
  }

  boolean isStart() {
    return xml.isStartElement();
  }

  boolean isEnd() {
    return xml.isEndElement();
  }

  /** The element's name without its namespace: the strict dialect differs in nothing else. */
  String name() {
    return xml.getLocalName();
  }

  Optional<String> attribute(String name) {
    return Optional.ofNullable(xml.getAttributeValue(null, name));
  }

  /** Adds the text here, but no more than one character beyond the longest wanted. */
  void appendText(StringBuilder text, int lengthMax) {
    if (!xml.isCharacters() && xml.getEventType() != XMLStreamConstants.CDATA) {
      return;
    }
    int room = lengthMax + 1 - text.length();
    if (room > 0) {
      text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
    }
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException failure) {
      throw UnfitFileException.behind(failure, "IN-014", file);
    } finally {
      in.close();
    }
  }
}
