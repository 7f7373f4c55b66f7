package org.inzira.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.inzira.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * What was sent is walked through once before anybody makes objects of it: how long, how deep, no
 * document type, no entity.
 */
final class BodyLimits {

  static final int BYTES_MAX = 24 << 20;
  static final int DEPTH_MAX = 60;

  private static final int TEXT_LENGTH_MAX = 1 << 20;
  private static final int NUMBER_LENGTH_MAX = 100;
  private static final Pattern EXPONENT =
      Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?[eE][+-]?[0-9]{3,}");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH_MAX)
                  .maxStringLength(TEXT_LENGTH_MAX)
                  .maxNumberLength(NUMBER_LENGTH_MAX)
                  .build())
          .build();

  private BodyLimits() {}

  /** The bytes; empty when there are too many. */
  static Optional<byte[]> read(InputStream sent) throws IOException {
    var bytes = sent.readNBytes(BYTES_MAX + 1);
    return bytes.length > BYTES_MAX ? Optional.empty() : Optional.of(bytes);
  }

  /** What is wrong with it before its content is looked at. */
  static Optional<Refusal> against(byte[] body, boolean xml) {
    return isWide(body)
        ? Optional.of(Refusal.of("FH-010", xml ? "XML" : "JSON"))
        : xml ? againstXml(body) : againstJson(body);
  }

  /** Two or four bytes a letter, which FHIR does not write. */
  private static boolean isWide(byte[] body) {
    return body.length > 1
        && (body[0] == 0 || body[1] == 0 || body[0] == (byte) 0xFE || body[0] == (byte) 0xFF);
  }

  private static Optional<Refusal> againstJson(byte[] body) {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.of(Refusal.of("FH-010", "JSON"));
      }
      int depth = 1;
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (depth == 0) {
          return Optional.of(Refusal.of("FH-010", "JSON"));
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (token.isNumeric() && isTooLarge(parser.getString())) {
          return Optional.of(tooLarge());
        }
      }
      return Optional.empty();
    } catch (tools.jackson.core.exc.StreamConstraintsException beyond) {
      return Optional.of(tooDeep());
    } catch (JacksonException malformed) {
      return Optional.of(Refusal.of("FH-010", "JSON"));
    }
  }

  private static Optional<Refusal> againstXml(byte[] body) {
    try {
      var reader = factory().createXMLStreamReader(new ByteArrayInputStream(body));
      int depth = 0;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
            return Optional.of(Refusal.of("FH-012"));
          }
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            var value = reader.getAttributeValue(null, "value");
            if (value != null && isTooLarge(value)) {
              return Optional.of(tooLarge());
            }
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          default -> {}
        }
        if (depth > DEPTH_MAX) {
          return Optional.of(tooDeep());
        }
      }
      return Optional.empty();
    } catch (XMLStreamException malformed) {
      return Optional.of(Refusal.of("FH-010", "XML"));
    }
  }

  /** Written out, a few letters become a number of millions of digits. */
  private static boolean isTooLarge(String written) {
    return EXPONENT.matcher(written).matches();
  }

  private static Refusal tooLarge() {
    return Refusal.of("FH-057");
  }

  private static Refusal tooDeep() {
    return Refusal.of("FH-011", Integer.toString(DEPTH_MAX), Integer.toString(TEXT_LENGTH_MAX));
  }

  /** The platform's own; it reads no document type and fetches nothing. */
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }
}
