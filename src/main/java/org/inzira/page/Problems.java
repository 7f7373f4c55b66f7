package org.inzira.page;

import java.util.List;
import java.util.Map;
import org.inzira.kernel.Location;
import org.inzira.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Refusals for programs: problems by RFC 9457 with {@code refusals[{code, sentence, place}]}. */
@Component
public class Problems {

  private final Pages pages;

  Problems(Pages pages) {
    this.pages = pages;
  }

  /** The answer to a call that was refused for these reasons. */
  public ResponseEntity<ProblemDetail> refused(HttpStatus status, List<Refusal> refusals) {
    var problem = ProblemDetail.forStatus(status);
    problem.setProperty("refusals", refusals.stream().map(this::told).toList());
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private Map<String, Object> told(Refusal refusal) {
    return Map.of(
        "code", refusal.code(),
        "sentence", pages.wording().sentence(refusal),
        "place", refusal.location().map(Problems::place).orElse(Map.of()));
  }

  private static Map<String, Object> place(Location location) {
    return Map.of("sheet", location.sheet(), "row", location.row(), "column", location.column());
  }
}
