package org.inzira.health.certificates;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inzira.clearances.TravelCondition;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * For whoever holds a certificate in their hand, without sign-in: whether it stands, and nothing
 * else; a page that reads what is signed without any network; and the keys it needs for that. Who
 * guesses a word guesses 128 bits.
 */
@Controller
class VerifyPages {

  static final String PAGE = "/verify";
  static final String ONE = PAGE + "/{code}";
  static final String KEYS = "/.well-known/jwks.json";

  /** What the script of the page without network says. */
  private static final List<String> SAID =
      List.of(
          "holds",
          "over",
          "forged",
          "unknown-key",
          "unreadable",
          "unable",
          "number",
          "initials",
          "born",
          "until",
          "needs",
          "none",
          "issuer");

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private static final MediaType KEY_SET = MediaType.parseMediaType("application/jwk-set+json");

  /** How a certificate stands. */
  record Answer(Wording words, String state, String sentence) {}

  /**
   * The page that works without network.
   *
   * @param keys the key set
   * @param said what its script says, by what it found
   */
  record Offline(Wording words, String keys, Map<String, String> said) {}

  private final KnownCertificates certificates;
  private final Signatures signatures;
  private final CallLimits limits;
  private final Pages pages;

  VerifyPages(
      KnownCertificates certificates, Signatures signatures, CallLimits limits, Pages pages) {
    this.certificates = certificates;
    this.signatures = signatures;
    this.limits = limits;
    this.pages = pages;
  }

  @GetMapping(ONE)
  ResponseEntity<String> one(@PathVariable String code, HttpServletRequest request) {
    return limits.allows(String.valueOf(request.getRemoteAddr()))
        ? answer(HttpStatus.OK, certificates.of(code).code())
        : answer(HttpStatus.TOO_MANY_REQUESTS, "busy");
  }

  private ResponseEntity<String> answer(HttpStatus status, String state) {
    var words = pages.wording();
    var view = new Answer(words, state, words.text("health.verify.is." + state));
    var answer = open(ResponseEntity.status(status)).contentType(HTML);
    if (status == HttpStatus.TOO_MANY_REQUESTS) {
      answer.header(HttpHeaders.RETRY_AFTER, Long.toString(CallLimits.SPAN.toSeconds()));
    }
    return answer.body(pages.render("health/certificates/verify.jte", Map.of("view", view)));
  }

  @GetMapping(PAGE)
  ResponseEntity<String> offline() {
    var words = pages.wording();
    var said = new TreeMap<String, String>();
    SAID.forEach(key -> said.put(key, words.text("health.verify.said." + key)));
    for (var need : TravelCondition.values()) {
      said.put("need-" + need.code(), words.text("health.need." + need.code()));
    }
    return open(ResponseEntity.ok())
        .contentType(HTML)
        .body(
            pages.render(
                "health/certificates/offline.jte",
                Map.of("view", new Offline(words, signatures.believed().written(), said))));
  }

  @GetMapping(KEYS)
  ResponseEntity<String> keys() {
    return ResponseEntity.ok()
        .contentType(KEY_SET)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .body(signatures.believed().written());
  }

  /** No search engine keeps the address, no link away tells it, no cache keeps an old answer. */
  private static ResponseEntity.BodyBuilder open(ResponseEntity.BodyBuilder answer) {
    return answer
        .cacheControl(CacheControl.noStore())
        .header("X-Robots-Tag", "noindex, nofollow")
        .header("Referrer-Policy", "no-referrer");
  }
}
