package org.inzira.health.examination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;

/** What follows upon what in one examination: signed, then submitted, then decided. */
final class ExaminationSteps {

  private static final List<String> DAYS =
      List.of("opened_on", "signed_on", "submitted_on", "decided_on");

  private ExaminationSteps() {}

  static void check(Draft draft, Complaints complaints) {
    var values = draft.values();
    boolean isSigned = values.day("signed_on").isPresent();
    if (values.reference("assessment").isPresent() != isSigned
        || values.text("signed_by").isPresent() != isSigned) {
      complaints.about(draft, "signed_on", "EX-003");
    }
    boolean isSubmitted = values.day("submitted_on").isPresent();
    if (isSubmitted && !isSigned) {
      complaints.about(draft, "submitted_on", "EX-004");
    }
    boolean isDecided = values.day("decided_on").isPresent();
    if (values.text("decision").isPresent() != isDecided || (isDecided && !isSubmitted)) {
      complaints.about(draft, "decided_on", "EX-005");
    }
    var last = Optional.<LocalDate>empty();
    for (var name : DAYS) {
      var day = values.day(name);
      var before = last;
      if (day.filter(on -> before.filter(on::isBefore).isPresent()).isPresent()) {
        complaints.about(draft, name, "EX-008", before.orElseThrow().toString());
      }
      last = day.or(() -> before);
    }
  }
}
