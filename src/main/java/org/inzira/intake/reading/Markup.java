package org.inzira.intake.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML part of a workbook, read as a stream. A document type is refused as soon as it is seen, so
 * that no entity is ever declared; nothing outside the part is ever fetched. Depth and names are
 * bounded, since the parser keeps both.
 */
final class Markup implements Closeable {

  private static final int DEPTH_MAX = 64;
  private static final int NAMES_MAX = 2_000;

  private final XMLStreamReader xml;
  private final GuardedStream in;
  private final String file;
  private final Set<String> names = new HashSet<>();
  private int depth;

  private Markup(XMLStreamReader xml, GuardedStream in, String file) {
    this.xml = xml;
    this.in = in;
    this.file = file;
  }

  static Markup open(GuardedStream in, String file) throws UnfitFileException {
    // The platform's own parser by name: another on the class path may honour other properties.
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // What is wrong with a part is told as a refusal, and not printed besides.
    factory.setXMLReporter((message, type, about, where) -> {});
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
      int event = xml.next();
      in.step();
      switch (event) {
        case XMLStreamConstants.DTD -> throw new UnfitFileException("IN-013", file);
        case XMLStreamConstants.START_ELEMENT -> enter();
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {
          // Text and comments are no deeper than where they stand.
        }
      }
      return true;
    } catch (XMLStreamException | RuntimeException failure) {
      throw UnfitFileException.behind(failure, "IN-014", file);
    }
  }

  private void enter() throws UnfitFileException {
    depth++;
    names.add(xml.getLocalName());
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      names.add(xml.getAttributeLocalName(at));
    }
    if (depth > DEPTH_MAX || names.size() > NAMES_MAX) {
      throw new UnfitFileException("IN-014", file);
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
