package org.inzira.health.examining;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.inzira.health.examination.State.Step;
import org.inzira.health.examining.ReferralViews.Filled;
import org.inzira.health.referrals.Referral;
import org.inzira.health.referrals.Referrals;
import org.inzira.health.referrals.Referrals.Written;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One referral of an examination: asked, answered, or not waited for any more. */
@Controller
class ReferralPages {

  static final String PAGE = ExaminingRoutes.PAGE + "/referrals";

  private static final Pattern NEW_KEY = Pattern.compile("RF-[0-9a-f-]{36}");

  private final OpenedExaminations opened;
  private final Referrals referrals;
  private final ReferralViews views;
  private final Pages pages;

  ReferralPages(OpenedExaminations opened, Referrals referrals, ReferralViews views, Pages pages) {
    this.opened = opened;
    this.referrals = referrals;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping(PAGE + "/new")
  ResponseEntity<String> begin(@PathVariable UUID id) {
    return opened
        .find(id)
        .filter(one -> one.file().state().allows(Step.WRITE))
        .map(one -> shown(HttpStatus.OK, one, views.begun(), List.of()))
        .orElseGet(this::absent);
  }

  @GetMapping(PAGE + "/{referral}")
  ResponseEntity<String> referral(@PathVariable UUID id, @PathVariable UUID referral) {
    var found = opened.find(id);
    return found
        .flatMap(one ->
            one.file().referrals().stream().filter(kept -> kept.id().equals(referral)).findFirst())
        .map(kept -> shown(HttpStatus.OK, found.orElseThrow(), Filled.of(kept), List.of()))
        .orElseGet(this::absent);
  }

  @PostMapping(PAGE)
  ResponseEntity<String> save(@PathVariable UUID id, @RequestParam Map<String, String> form) {
    var written = form.getOrDefault("key", "");
    var found = opened.find(id);
    if (found.isEmpty()
        || (!NEW_KEY.matcher(written).matches() && kept(found.get(), written).isEmpty())) {
      return absent();
    }
    var values = new HashMap<String, String>();
    Referrals.FIELDS.forEach(
        name -> values.put(name, form.getOrDefault(name, "").replace("\r\n", "\n").strip()));
    var key = new RecordKey(written);
    int version = ExaminationSectionPages.number(form.getOrDefault("version", "0"));
    return switch (referrals.save(id, new Written(key, version, values))) {
      case Outcome.Done<UUID> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(ExaminationLists.address(id) + "#referrals"))
              .build();
      case Outcome.Refused<UUID>(var refusals) -> {
        var now = opened.find(id).orElseThrow();
        yield shown(
            refusals.stream().anyMatch(one -> one.code().equals(ReferralViews.STALE))
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT,
            now,
            new Filled(key, version, values, kept(now, written)),
            refusals);
      }
    };
  }

  private static Optional<Referral> kept(OpenedExaminations.File found, String key) {
    return found.file().referrals().stream()
        .filter(one -> one.key().value().equals(key))
        .findFirst();
  }

  private ResponseEntity<String> shown(
      HttpStatus status, OpenedExaminations.File one, Filled filled, List<Refusal> refusals) {
    var page =
        pages.page(
            "health/examining/referral.jte", Map.of("view", views.page(one, filled, refusals)));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("EX-030")));
  }
}
