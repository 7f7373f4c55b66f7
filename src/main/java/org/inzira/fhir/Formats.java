package org.inzira.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeType;

/** The two formats spoken here, JSON and XML, and how a request asks for them. */
final class Formats {

  static final String JSON = "application/fhir+json";
  static final String XML = "application/fhir+xml";

  private static final String ASKED = "_format";
  private static final List<MediaType> JSON_TYPES =
      List.of(
          MediaType.parseMediaType(JSON),
          MediaType.APPLICATION_JSON,
          MediaType.parseMediaType("application/json+fhir"),
          MediaType.parseMediaType("text/json"));
  private static final List<MediaType> XML_TYPES =
      List.of(
          MediaType.parseMediaType(XML),
          MediaType.APPLICATION_XML,
          MediaType.parseMediaType("application/xml+fhir"),
          MediaType.TEXT_XML);

  private Formats() {}

  /** Whether the caller can be answered; a browser, which wants a page, gets JSON. */
  static boolean canAnswer(HttpServletRequest request) {
    var asked = request.getParameter(ASKED);
    if (asked != null) {
      return isNamed(asked, JSON_TYPES, "json") || isNamed(asked, XML_TYPES, "xml");
    }
    var accepted = accepted(request);
    return accepted.isEmpty()
        || accepted.stream()
            .anyMatch(type ->
                type.includes(MediaType.TEXT_HTML)
                    || includesAny(type, JSON_TYPES)
                    || includesAny(type, XML_TYPES));
  }

  static boolean asksForXml(HttpServletRequest request) {
    var asked = request.getParameter(ASKED);
    return asked != null
        ? isNamed(asked, XML_TYPES, "xml")
        : accepted(request).stream()
            .filter(type -> includesAny(type, JSON_TYPES) || includesAny(type, XML_TYPES))
            .findFirst()
            .filter(type -> !includesAny(type, JSON_TYPES))
            .isPresent();
  }

  /** Whether what was sent is XML; empty when it is neither XML nor JSON. */
  static Optional<Boolean> isXml(HttpServletRequest request) {
    return type(request.getContentType())
        .flatMap(type ->
            includesAny(plain(type), XML_TYPES)
                ? Optional.of(true)
                : includesAny(plain(type), JSON_TYPES) ? Optional.of(false) : Optional.empty());
  }

  static boolean isForm(HttpServletRequest request) {
    return type(request.getContentType())
        .filter(MediaType.APPLICATION_FORM_URLENCODED::isCompatibleWith)
        .isPresent();
  }

  private static boolean isNamed(String asked, List<MediaType> types, String word) {
    return asked.toLowerCase(Locale.ROOT).equals(word)
        || type(asked.replace(' ', '+')).filter(type -> includesAny(type, types)).isPresent();
  }

  private static boolean includesAny(MimeType type, List<MediaType> types) {
    return types.stream().anyMatch(type::includes);
  }

  private static List<MediaType> accepted(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.ACCEPT);
    try {
      return MediaType.parseMediaTypes(header).stream().map(Formats::plain).toList();
    } catch (InvalidMediaTypeException malformed) {
      return List.of(MediaType.APPLICATION_OCTET_STREAM);
    }
  }

  private static MediaType plain(MediaType type) {
    return new MediaType(type.getType(), type.getSubtype());
  }

  private static Optional<MediaType> type(@Nullable String written) {
    try {
      return written == null
          ? Optional.empty()
          : Optional.of(plain(MediaType.parseMediaType(written)));
    } catch (InvalidMediaTypeException malformed) {
      return Optional.empty();
    }
  }
}
