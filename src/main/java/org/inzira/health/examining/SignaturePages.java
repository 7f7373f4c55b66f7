package org.inzira.health.examining;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.health.examination.Examination;
import org.inzira.health.examination.Signature.Finding;
import org.inzira.health.examination.Signing;
import org.inzira.health.examination.State.Step;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a physician signs, and what was signed. */
@Controller
class SignaturePages {

  private static final String PAGE = ExaminingRoutes.PAGE + "/signature";

  private final OpenedExaminations opened;
  private final Signing signing;
  private final SignatureViews views;
  private final SignedViews signed;
  private final Pages pages;

  SignaturePages(
      OpenedExaminations opened,
      Signing signing,
      SignatureViews views,
      SignedViews signed,
      Pages pages) {
    this.opened = opened;
    this.signing = signing;
    this.views = views;
    this.signed = signed;
    this.pages = pages;
  }

  @GetMapping(PAGE)
  ResponseEntity<String> signature(@PathVariable UUID id) {
    return opened
        .find(id)
        .map(one ->
            one.file().state().allows(Step.SIGN)
                ? shown(HttpStatus.OK, one, typed(one.file().examination()), List.of())
                : away(id))
        .orElseGet(this::absent);
  }

  @PostMapping(PAGE)
  ResponseEntity<String> sign(@PathVariable UUID id, @RequestParam Map<String, String> form) {
    return switch (signing.sign(id, signed(form))) {
      case Outcome.Done<Integer> _ -> away(id);
      case Outcome.Refused<Integer>(var refusals) ->
          opened
              .find(id)
              .map(one -> shown(ExaminationPages.status(refusals), one, form, refusals))
              .orElseGet(this::absent);
    };
  }

  private static Signing.Signed signed(Map<String, String> form) {
    var version = form.getOrDefault("version", "");
    return new Signing.Signed(
        version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
        new Finding(
            form.getOrDefault("finding", ""),
            given(form, "tuberculosis_class"),
            given(form, "other_class"),
            given(form, "grade")),
        form.getOrDefault("although", ""),
        given(form, "late_reason"));
  }

  private static Optional<String> given(Map<String, String> form, String name) {
    return Optional.ofNullable(form.get(name)).filter(value -> !value.isBlank());
  }

  /** What was found last stands in the form of an amendment. */
  private static Map<String, String> typed(Examination one) {
    return Map.of(
        "finding", one.found().outcome().orElse(""),
        "tuberculosis_class", one.found().tuberculosisClass().orElse(""),
        "other_class", one.found().otherClass().orElse(""),
        "grade", one.found().grade().orElse(""));
  }

  private static ResponseEntity<String> away(UUID id) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(ExaminationLists.address(id)))
        .build();
  }

  private ResponseEntity<String> shown(
      HttpStatus status,
      OpenedExaminations.File one,
      Map<String, String> typed,
      List<Refusal> refusals) {
    var page =
        pages.page(
            "health/examining/signature.jte", Map.of("view", views.page(one, typed, refusals)));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  /** What was signed once, as it stood then. */
  @GetMapping(ExaminingRoutes.PAGE + "/signed/{number}")
  ResponseEntity<String> signed(@PathVariable UUID id, @PathVariable int number) {
    return opened
        .find(id)
        .flatMap(one ->
            signing.list(id).stream()
                .filter(signature -> signature.number() == number)
                .findFirst()
                .map(signature ->
                    pages.page(
                        "health/examining/signed.jte",
                        Map.of("view", signed.page(one, signature)))))
        .orElseGet(this::absent);
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("EX-030")));
  }
}
