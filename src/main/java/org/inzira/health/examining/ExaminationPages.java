package org.inzira.health.examining;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.health.examination.ExaminationOpenings;
import org.inzira.health.examination.Sending;
import org.inzira.health.fees.Fees;
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

/** One examination, and the steps that are taken on its page. */
@Controller
class ExaminationPages {

  private static final String PAGE = ExaminingRoutes.PAGE;

  private final OpenedExaminations opened;
  private final ExaminationViews views;
  private final ExaminationOpenings openings;
  private final Sending sending;
  private final Fees fees;
  private final StepForms forms;
  private final Pages pages;

  ExaminationPages(
      OpenedExaminations opened,
      ExaminationViews views,
      ExaminationOpenings openings,
      Sending sending,
      Fees fees,
      StepForms forms,
      Pages pages) {
    this.opened = opened;
    this.views = views;
    this.openings = openings;
    this.sending = sending;
    this.fees = fees;
    this.forms = forms;
    this.pages = pages;
  }

  @GetMapping(PAGE)
  ResponseEntity<String> examination(@PathVariable UUID id) {
    return shown(HttpStatus.OK, id, List.of(), Map.of());
  }

  @PostMapping(PAGE + "/tests")
  ResponseEntity<String> tests(
      @PathVariable UUID id, @RequestParam(defaultValue = "") Set<String> test) {
    return opened
        .find(id)
        .map(one -> {
          var known = test.stream().filter(code -> code.matches("[a-z][a-z0-9_]{1,39}")).toList();
          return taken(id, openings.ask(one.file().examination(), Set.copyOf(known)), Map.of());
        })
        .orElseGet(this::absent);
  }

  @PostMapping(PAGE + "/fee")
  ResponseEntity<String> fee(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "") String currency,
      @RequestParam(name = "other_amount_reason", defaultValue = "") String reason) {
    return opened
        .find(id)
        .map(one -> {
          var payment = new Fees.Payment(amount, currency, reason);
          return taken(
              id,
              fees.pay(id, payment, forms.price(one.file())),
              Map.of(
                  "amount", amount,
                  "currency", currency,
                  "other_amount_reason", reason));
        })
        .orElseGet(this::absent);
  }

  @PostMapping(PAGE + "/waiver")
  ResponseEntity<String> waiver(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
    return opened.find(id).isEmpty()
        ? absent()
        : taken(id, fees.waive(id, reason), Map.of("reason", reason));
  }

  @PostMapping(PAGE + "/submission")
  ResponseEntity<String> submission(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String on) {
    return taken(id, sending.submit(id, version, day(on)), Map.of("on", on));
  }

  @PostMapping(PAGE + "/decision")
  ResponseEntity<String> decision(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String on) {
    return taken(
        id, sending.decide(id, version, decision, day(on)), Map.of("on", on, "decision", decision));
  }

  @PostMapping(PAGE + "/amendment")
  ResponseEntity<String> amendment(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String reason) {
    return taken(id, sending.amend(id, version, reason), Map.of("reason", reason));
  }

  static Optional<LocalDate> day(String written) {
    try {
      return written.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(written.strip()));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private <T> ResponseEntity<String> taken(UUID id, Outcome<T> outcome, Map<String, String> typed) {
    return switch (outcome) {
      case Outcome.Done<T> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(ExaminationLists.address(id)))
              .build();
      case Outcome.Refused<T>(var refusals) -> shown(status(refusals), id, refusals, typed);
    };
  }

  /** Somebody else was quicker, or it is refused for what was sent. */
  static HttpStatus status(List<Refusal> refusals) {
    return refusals.stream().anyMatch(one -> one.code().equals("EX-033"))
        ? HttpStatus.CONFLICT
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  private ResponseEntity<String> shown(
      HttpStatus status, UUID id, List<Refusal> refusals, Map<String, String> typed) {
    return opened
        .find(id)
        .map(one -> {
          var page =
              pages.page(
                  "health/examining/examination.jte",
                  Map.of("view", views.page(one, refusals, typed)));
          return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
        })
        .orElseGet(this::absent);
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("EX-030")));
  }
}
