package org.inzira.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Control;
import org.inzira.page.FormView;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.inzira.places.Places;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.Register;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Voids records with a reason, and restores them as they were; asks on when a year is closed. */
@Controller
class VoidForms {

  private static final int REASON_LENGTH_MAX = 300;
  private static final String VOID_REASON = "void_reason";
  private static final String REFERRED_TO = "RG-021";

  private final Pages pages;
  private final RecordDoor door;
  private final Places places;
  private final RecordKeeping keeping;

  VoidForms(Pages pages, RecordDoor door, Places places, RecordKeeping keeping) {
    this.pages = pages;
    this.door = door;
    this.places = places;
    this.keeping = keeping;
  }

  /** What is done to the record, by the last part of its address. */
  private enum Act {
    VOID("void", "voided"),
    RESTORE("restore", "restored");

    private final String code;
    private final String done;

    Act(String code, String done) {
      this.code = code;
      this.done = done;
    }
  }

  @PostMapping("/records/{kind}/{id}/void")
  ResponseEntity<String> voidRecord(
      @PathVariable String kind, @PathVariable String id, @RequestParam Map<String, String> sent) {
    var register = door.toWrite(kind);
    var record = door.record(register, id);
    var submission = new Submission(sent);
    if (submission.text(Submission.REASON).isEmpty()) {
      var refusal = Refusal.of("RG-025").at(Location.field(Submission.REASON));
      return form(Act.VOID, register, record, submission, List.of(refusal));
    }
    return write(Act.VOID, register, record, submission, submission.voiding(record.key().value()));
  }

  @GetMapping("/records/{kind}/{id}/restore")
  ResponseEntity<String> restore(@PathVariable String kind, @PathVariable String id) {
    var register = door.toWrite(kind);
    var record = door.record(register, id);
    return form(Act.RESTORE, register, record, new Submission(Map.of()), List.of());
  }

  @PostMapping("/records/{kind}/{id}/restore")
  ResponseEntity<String> restore(
      @PathVariable String kind, @PathVariable String id, @RequestParam Map<String, String> sent) {
    var register = door.toWrite(kind);
    var record = door.record(register, id);
    var submission = new Submission(sent);
    var asItWas = submission.record(record.key().value(), register.written(record));
    return write(Act.RESTORE, register, record, submission, asItWas);
  }

  private ResponseEntity<String> write(
      Act act, Register register, KeptRecord record, Submission submission, FieldRecord handedIn) {
    var ref = new RecordRef(register.kind(), record.id());
    var version = OptionalInt.of(submission.versionSeen());
    return switch (keeping.save(register, handedIn, version, act.done)) {
      case Outcome.Done<Register.Saved> _ -> Redirects.to(ref.address());
      case Outcome.Refused<Register.Saved>(var refusals) ->
          RecordForms.isStale(refusals)
              ? pages.refused(HttpStatus.CONFLICT, refusals)
              : form(act, register, record, submission, refusals);
    };
  }

  private ResponseEntity<String> form(
      Act act,
      Register register,
      KeptRecord record,
      Submission submission,
      List<Refusal> refusals) {
    var wording = pages.wording();
    var words = new RecordWords(register, wording, places);
    var address = new RecordRef(register.kind(), record.id()).address();
    var placed = refusals.stream().map(VoidForms::placed).toList();
    var inputs = new ArrayList<FormView.Input>();
    if (act == Act.VOID) {
      inputs.add(reason(wording, submission, placed));
    }
    var late = submission.text(Submission.LATE_REASON);
    FormInputs.lateReason(wording, late, placed).ifPresent(inputs::add);
    return pages.form(
        new FormView(
            pages.frame(
                words.title() + " " + record.key().value(),
                new Link(words.listTitle(), "/records/" + register.kind().code())),
            wording.text("records." + act.code + ".lead"),
            address + "/" + act.code,
            FormInputs.elsewhere(inputs, placed, wording),
            List.of(),
            inputs,
            Map.of(Submission.VERSION, Integer.toString(record.version())),
            wording.text("records." + act.code),
            new Link(wording.text("records.cancel"), address)));
  }

  /**
   * What a sheet is told about its column of reasons belongs to the reason here; that others refer
   * to the record is no fault of the reason and stands above.
   */
  private static Refusal placed(Refusal refusal) {
    var aboutReason =
        refusal.location().map(Location::column).filter(VOID_REASON::equals).isPresent();
    return aboutReason && !refusal.code().equals(REFERRED_TO)
        ? refusal.at(Location.field(Submission.REASON))
        : refusal;
  }

  private static FormView.Input reason(
      Wording wording, Submission submission, List<Refusal> refusals) {
    return new FormView.Input(
        Submission.REASON,
        wording.text("records.reason"),
        "",
        new Control.Line(REASON_LENGTH_MAX),
        true,
        submission.text(Submission.REASON),
        FormInputs.at(Submission.REASON, refusals, wording));
  }
}
