package org.inzira.health.examination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inzira.health.asked.Answers;
import org.inzira.health.asked.Examined;
import org.inzira.health.asked.Question;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.SavedRecord;

/** What may be wrong with one draft of a section. */
record SectionChecking(Draft draft, Complaints complaints) {

  private static final String ANSWERS = "answers";

  /** How it is closed, and what a correction of a closed one needs. */
  void closing(Optional<SavedRecord> kept) {
    var values = draft.values();
    var state = SectionState.get(values.text("state").orElseThrow());
    if ((state == SectionState.NOT_DONE) != values.text("not_done_reason").isPresent()) {
      complaints.about(draft, "not_done_reason", "EX-016");
    }
    if (state.isClosed() && values.day("done_on").isEmpty()) {
      complaints.about(draft, "done_on", "EX-017");
    }
    boolean wasClosed =
        kept.flatMap(one -> one.values().text("state"))
            .filter(code -> SectionState.get(code).isClosed())
            .isPresent();
    if (wasClosed && values.text("correction_reason").isEmpty()) {
      complaints.about(draft, "correction_reason", "EX-020");
    }
  }

  void answers(List<Question> questions, Examined person, LocalDate today) {
    if (draft.values().day("done_on").filter(person.on()::isAfter).isPresent()) {
      complaints.about(draft, "done_on", "EX-018", person.on().toString());
    }
    var read = Answers.read(draft.values().text(ANSWERS).orElse(""));
    if (read.isEmpty()) {
      complaints.about(draft, ANSWERS, "EX-010");
      return;
    }
    boolean isComplete =
        draft.values().text("state").filter(SectionState.COMPLETE.code()::equals).isPresent();
    read.get()
        .findings(questions, person, today, isComplete)
        .forEach(one ->
            complaints.about(draft, ANSWERS, code(one.fault()), one.question(), one.other()));
  }

  private static String code(Answers.Fault fault) {
    return switch (fault) {
      case NOT_ASKED -> "EX-011";
      case MALFORMED -> "EX-012";
      case TOO_EARLY -> "EX-013";
      case CONTRADICTED -> "EX-014";
      case MISSING -> "EX-015";
      case SET_ASIDE -> "EX-077";
    };
  }
}
