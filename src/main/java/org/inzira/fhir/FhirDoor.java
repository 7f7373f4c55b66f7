package org.inzira.fhir;

import static org.springframework.web.bind.annotation.RequestMethod.DELETE;
import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.OPTIONS;
import static org.springframework.web.bind.annotation.RequestMethod.PATCH;
import static org.springframework.web.bind.annotation.RequestMethod.POST;
import static org.springframework.web.bind.annotation.RequestMethod.PUT;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inzira.fhir.tokens.Bearer;
import org.inzira.kernel.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Looks at each call before HAPI's server does: whether it has a token, a verb that is spoken here,
 * a format that is, and a body within limits.
 */
@Controller
class FhirDoor {

  private static final String METADATA = "/metadata";
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** A bundle to the root, a search, an operation; nothing is made or changed one by one. */
  private static final Pattern POSTED =
      Pattern.compile("/?|/[A-Za-z]+/_search|/[A-Za-z]+/[^/]+/\\$[a-z-]+");

  private static final Set<String> IN_ADDRESSES = Set.of("", "_format", "_pretty", "lang");

  private final FhirServer server;
  private final Refusing refusing;

  FhirDoor(FhirServer server, Refusing refusing) {
    this.server = server;
    this.refusing = refusing;
  }

  private record Turned(int status, Refusal refusal) {}

  @RequestMapping(
      path = {"/fhir", "/fhir/**"},
      method = {GET, POST, PUT, PATCH, DELETE, OPTIONS})
  void serve(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    var path = new SentBody(request).getPathInfo();
    if (!path.equals(METADATA) && !isBearer()) {
      refusing.unknown(request, response);
      return;
    }
    var turned = turned(request, path);
    if (turned.isPresent()) {
      turn(request, response, turned.orElseThrow());
    } else if (request.getMethod().equals("POST") && !Formats.isForm(request)) {
      serveBody(request, response);
    } else {
      server.serve(new SentBody(request), response);
    }
  }

  private void serveBody(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    var body = BodyLimits.read(request.getInputStream());
    if (body.isEmpty()) {
      var most = Integer.toString(BodyLimits.BYTES_MAX >> 20);
      turn(request, response, new Turned(413, Refusal.of("FH-013", most)));
      return;
    }
    var bytes = withoutMark(body.orElseThrow());
    var refused =
        bytes.length == 0
            ? Optional.<Refusal>empty()
            : BodyLimits.against(bytes, Formats.isXml(request).orElse(false));
    if (refused.isPresent()) {
      turn(request, response, new Turned(400, refused.orElseThrow()));
    } else {
      server.serve(new SentBody(request, bytes), response);
    }
  }

  /** Some programs begin a text with a mark of its byte order, which JSON does not know. */
  private static byte[] withoutMark(byte[] body) {
    var isMarked =
        body.length >= MARK.length && Arrays.equals(body, 0, MARK.length, MARK, 0, MARK.length);
    return isMarked ? Arrays.copyOfRange(body, MARK.length, body.length) : body;
  }

  private static Optional<Turned> turned(HttpServletRequest request, String path) {
    if (!Formats.canAnswer(request)) {
      return Optional.of(new Turned(406, Refusal.of("FH-003")));
    }
    if (!isSpoken(request.getMethod(), path)) {
      return Optional.of(new Turned(405, Refusal.of("FH-004", request.getMethod())));
    }
    if (request.getMethod().equals("POST") && !isAddressPlain(request)) {
      return Optional.of(new Turned(400, Refusal.of("FH-058")));
    }
    if (request.getMethod().equals("POST") && !isReadable(request)) {
      return Optional.of(new Turned(415, Refusal.of("FH-005")));
    }
    return Optional.empty();
  }

  private static boolean isSpoken(String method, String path) {
    return switch (method) {
      case "GET", "HEAD" -> !path.contains("/_history");
      case "POST" -> POSTED.matcher(path).matches();
      default -> false;
    };
  }

  /** What is looked for stands in the body: an address is logged on its way. */
  private static boolean isAddressPlain(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null
        || Stream.of(query.split("&", -1))
            .map(given -> given.split("=", 2)[0])
            .allMatch(IN_ADDRESSES::contains);
  }

  /** Packed content is not unpacked, since a little of it can become very much. */
  private static boolean isReadable(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.CONTENT_ENCODING) == null
        && (Formats.isForm(request)
            || Formats.isXml(request).isPresent()
            || request.getContentLengthLong() <= 0);
  }

  private void turn(HttpServletRequest request, HttpServletResponse response, Turned turned)
      throws IOException {
    if (turned.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
      response.setHeader(HttpHeaders.ALLOW, "GET, POST");
    }
    refusing.answer(request, response, turned.status(), turned.refusal());
  }

  private static boolean isBearer() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof Bearer;
  }
}
