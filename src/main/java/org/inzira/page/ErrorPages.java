package org.inzira.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says in the frame, or as a problem to a program, that a request failed; never how. */
@Controller
class ErrorPages implements ErrorController {

  private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 409, 413, 500, 503);

  /** How soon it is worth asking again while the database is away. */
  private static final String RETRY_SECONDS = "5";

  private final Pages pages;

  ErrorPages(Pages pages) {
    this.pages = pages;
  }

  @RequestMapping("/error")
  ResponseEntity<?> error(HttpServletRequest request) {
    var status = status(request);
    var origin = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (origin instanceof String path && path.startsWith("/api/")) {
      return answer(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem(status, path));
    }
    var frame = frame(status, pages.wording().text("page.error." + titled(status)));
    var page =
        pages.html(
            status,
            "page/error.jte",
            Map.of("frame", frame, "sentences", List.of(sentence(status))));
    return answer(status).headers(page.getHeaders()).body(page.getBody());
  }

  /** Who looks, and what they may open, only the database knows. */
  private Frame frame(HttpStatus status, String title) {
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      return pages.bareFrame(title);
    }
    try {
      return pages.frame(title);
    } catch (RuntimeException failed) {
      if (Outage.isBehind(failed)) {
        return pages.bareFrame(title);
      }
      throw failed;
    }
  }

  private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
    var answer = ResponseEntity.status(status);
    return status == HttpStatus.SERVICE_UNAVAILABLE
        ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        : answer;
  }

  private ProblemDetail problem(HttpStatus status, String path) {
    var problem = ProblemDetail.forStatusAndDetail(status, sentence(status));
    problem.setInstance(URI.create(path));
    problem.setProperty("refusals", List.of());
    return problem;
  }

  private String sentence(HttpStatus status) {
    int worded = WORDED.contains(status.value()) ? status.value() : titled(status);
    return pages.wording().text("page.error." + worded + ".sentence");
  }

  /** The statuses that have a title of their own; the others share one. */
  private static int titled(HttpStatus status) {
    return switch (status) {
      case FORBIDDEN, NOT_FOUND, CONFLICT, SERVICE_UNAVAILABLE -> status.value();
      default -> status.is4xxClientError() ? 400 : 500;
    };
  }

  private static HttpStatus status(HttpServletRequest request) {
    if (Outage.isBehind(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
      return HttpStatus.SERVICE_UNAVAILABLE;
    }
    var known =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.resolve(code)
            : HttpStatus.NOT_FOUND;
    return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
  }
}
