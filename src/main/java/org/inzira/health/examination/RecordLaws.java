package org.inzira.health.examination;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.health.asked.Scheme;
import org.inzira.health.asked.Schemes;
import org.inzira.health.examination.Signature.Finding;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;

/**
 * What the record of an examination may not say by sheet or form: a signature that nobody gave
 * here, other words than were signed, a second one under way, a grade that no scheme has.
 */
final class RecordLaws {

  private static final List<String> REQUEST =
      List.of("person", "centre", "client_category", "purpose", "destination", "opened_on");

  private static final List<String> DAYS =
      List.of("opened_on", "signed_on", "submitted_on", "decided_on");

  private final RecordReader records;
  private final SignedBefore signed;
  private final Schemes schemes;

  RecordLaws(RecordReader records, SignedBefore signed, Schemes schemes) {
    this.records = records;
    this.signed = signed;
    this.schemes = schemes;
  }

  void check(List<Draft> drafts, Complaints complaints) {
    drafts.forEach(draft -> checkSteps(draft, complaints));
    drafts.forEach(draft -> checkGrade(draft, complaints));
    var ids = drafts.stream().map(Draft::id).collect(Collectors.toUnmodifiableSet());
    var kept = records.find(ExaminationDefinition.KIND, ids);
    if (!kept.isEmpty()) {
      var newest = signed.newest(ids);
      var amending = signed.amending(ids);
      for (var draft : drafts) {
        Optional.ofNullable(kept.get(draft.id()))
            .ifPresent(before ->
                checkSigned(
                    draft,
                    before.values(),
                    Optional.ofNullable(newest.get(draft.id())),
                    amending.contains(draft.id()),
                    complaints));
      }
    }
    checkUnderWay(drafts, complaints);
  }

  /** What was signed here is amended and never taken out: others were told what came of it. */
  void checkVoiding(List<Draft> drafts, Complaints complaints) {
    var newest =
        signed.newest(drafts.stream().map(Draft::id).collect(Collectors.toUnmodifiableSet()));
    drafts.stream()
        .filter(draft -> newest.containsKey(draft.id()))
        .forEach(draft -> complaints.about(draft, "signed_on", "EX-026"));
  }

  private void checkGrade(Draft draft, Complaints complaints) {
    var axis =
        schemes.of(draft.values().country("destination").orElseThrow()).axis(Scheme.Field.GRADE);
    if (draft
        .values()
        .text("grade")
        .filter(code -> axis.isEmpty() || !axis.get().has(code))
        .isPresent()) {
      complaints.about(draft, "grade", "EX-025");
    }
  }

  /**
   * Of one that was signed here the record says what was signed; one opened here is signed here.
   */
  private static void checkSigned(
      Draft draft,
      FieldValues before,
      Optional<Signature> signature,
      boolean isAmending,
      Complaints complaints) {
    var values = draft.values();
    if (signature.isEmpty()) {
      if (before.day("signed_on").isEmpty() && values.day("signed_on").isPresent()) {
        complaints.about(draft, "signed_on", "EX-024");
      }
      return;
    }
    if (!says(values, signature.get())) {
      complaints.about(draft, "signed_on", "EX-023");
    }
    if (!isAmending) {
      REQUEST.stream()
          .filter(name ->
              !Optional.ofNullable(values.values().get(name))
                  .equals(Optional.ofNullable(before.values().get(name))))
          .forEach(name -> complaints.about(draft, name, "EX-023"));
    }
  }

  private static boolean says(FieldValues values, Signature signature) {
    var finding =
        new Finding(
            values.text("finding").orElse(""),
            values.text("tuberculosis_class"),
            values.text("other_class"),
            values.text("grade"));
    return finding.equals(signature.finding())
        && values.day("signed_on").equals(Optional.of(signature.signedOn()))
        && values.text("signed_by").equals(Optional.of(signature.signedBy()));
  }

  private void checkUnderWay(List<Draft> drafts, Complaints complaints) {
    var open = drafts.stream().filter(one -> isUnderWay(one.values())).toList();
    var drafted = drafts.stream().map(Draft::id).collect(Collectors.toSet());
    var first = new HashMap<List<Object>, String>();
    records
        .list(
            ExaminationDefinition.KIND,
            "person",
            open.stream().map(one -> person(one.values())).collect(Collectors.toSet()))
        .stream()
        .filter(one -> isUnderWay(one.values()) && !drafted.contains(one.ref().id()))
        .forEach(one -> first.putIfAbsent(said(one.values()), one.key().value()));
    for (var draft : open) {
      var earlier = first.putIfAbsent(said(draft.values()), draft.key().value());
      if (earlier != null) {
        complaints.about(draft, "person", "EX-009", earlier);
      }
    }
  }

  private static boolean isUnderWay(FieldValues values) {
    return values.day("signed_on").isEmpty();
  }

  private static List<Object> said(FieldValues values) {
    return List.of(person(values), values.country("destination").orElseThrow());
  }

  private static UUID person(FieldValues values) {
    return values.reference("person").orElseThrow();
  }

  /** Signed, then submitted, then decided. */
  private static void checkSteps(Draft draft, Complaints complaints) {
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
