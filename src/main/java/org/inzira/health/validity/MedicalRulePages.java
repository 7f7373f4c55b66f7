package org.inzira.health.validity;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inzira.access.Role;
import org.inzira.access.Viewers;
import org.inzira.clearances.Rule.Version;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Cell;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.places.Places;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules that look at findings, and the officer of health who signs them. */
@Controller
class MedicalRulePages {

  private static final String RULES = "/health/validity/rules";
  private static final String OFFICER = "/health/officer";

  private final MedicalRules shelf;
  private final Places places;
  private final Pages pages;
  private final Viewers viewers;

  MedicalRulePages(MedicalRules shelf, Places places, Pages pages, Viewers viewers) {
    this.shelf = shelf;
    this.places = places;
    this.pages = pages;
    this.viewers = viewers;
  }

  static String address(String rule) {
    return RULES + "/" + rule;
  }

  @GetMapping(RULES)
  ResponseEntity<String> rules() {
    return rules("", List.of());
  }

  /** New versions, as a text like the file’s. */
  @PostMapping(RULES)
  ResponseEntity<String> define(@RequestParam(defaultValue = "") String text) {
    return switch (shelf.define(text)) {
      case Outcome.Done<List<HealthRule>> _ -> to(RULES);
      case Outcome.Refused<List<HealthRule>>(var refusals) -> refused(rules(text, refusals));
    };
  }

  @GetMapping(RULES + "/{medical}")
  ResponseEntity<String> rule(@PathVariable String medical) {
    return rule(medical, List.of());
  }

  @PostMapping(RULES + "/{medical}/signature")
  ResponseEntity<String> sign(
      @PathVariable String medical, @RequestParam int version, @RequestParam boolean signed) {
    return switch (shelf.sign(new Version(medical, version), signed)) {
      case Outcome.Done<HealthRule> _ -> to(address(medical));
      case Outcome.Refused<HealthRule>(var refusals) -> refused(rule(medical, refusals));
    };
  }

  @GetMapping(OFFICER)
  ResponseEntity<String> officer() {
    return officer(List.of());
  }

  @PostMapping(OFFICER)
  ResponseEntity<String> name(@RequestParam String officer) {
    try {
      shelf.name(new AccountName(officer.strip())).orThrow();
      return to(OFFICER);
    } catch (IllegalArgumentException malformed) {
      return refused(officer(List.of(Refusal.of("VA-008"))));
    }
  }

  private ResponseEntity<String> officer(List<Refusal> refusals) {
    var words = pages.wording();
    var view =
        new ValidityView.Officer(
            pages.frame(words.text("health.officer")),
            officerSentence(),
            viewers.get().isAny(Role.HEAD_OF_MISSION),
            refusals.stream().map(words::sentence).toList());
    return pages.page("health/validity/officer.jte", Map.of("view", view));
  }

  private String officerSentence() {
    var words = pages.wording();
    return shelf
        .officer()
        .map(account -> words.text("health.officer.is", account.value()))
        .orElse(words.text("health.officer.none"));
  }

  private ResponseEntity<String> rules(String text, List<Refusal> refusals) {
    var words = pages.wording();
    var said = new ValidityWords(words, places);
    var book = shelf.book();
    var signed = shelf.signed(book);
    var inForce = book.on(shelf.today(), signed).rules();
    var table =
        Table.of(
            words.text("health.validity.rules"),
            List.of(
                Column.text(words.text("health.validity.rule")),
                Column.text(words.text("health.validity.subject")),
                Column.text(words.text("health.validity.asks")),
                Column.text(words.text("health.validity.for")),
                Column.text(words.text("health.validity.standing"))),
            inForce.stream().map(rule -> row(said, rule, signed)).toList(),
            "");
    var view =
        new ValidityView.RulesPage(
            pages.frame(words.text("health.validity.rules"), crumb()),
            table,
            officerSentence(),
            viewers.get().isAny(Role.PHYSICIAN),
            text,
            refusals.stream().map(words::sentence).toList());
    return pages.page("health/validity/rules.jte", Map.of("view", view));
  }

  private static List<Cell> row(ValidityWords said, HealthRule rule, Set<Version> signed) {
    var standing = said.standing(signed.contains(rule.version()));
    var whom = rule.classes().isEmpty() ? "" : said.classes(rule.classes());
    return List.of(
        Cell.link(rule.version().toString(), address(rule.version().rule())),
        Cell.text(said.subject(rule)),
        Cell.text(said.window(rule)),
        Cell.text(said.destinations(rule)).withNote(whom),
        Cell.pill(standing.label(), standing.tone()).withNote(said.certainty(rule).label()));
  }

  private ResponseEntity<String> rule(String name, List<Refusal> refusals) {
    var book = shelf.book();
    var versions = book.versionsOf(name);
    if (versions.isEmpty()) {
      return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("VA-005", name)));
    }
    var words = pages.wording();
    var said = new ValidityWords(words, places);
    var signed = shelf.signed(book);
    var view =
        new ValidityView.RulePage(
            pages.frame(name, crumb(), new Link(words.text("health.validity.rules"), RULES)),
            address(name),
            said.note(versions.getLast()),
            versions.reversed().stream().map(rule -> version(said, rule, signed)).toList(),
            history(name),
            shelf.isOfficer(),
            refusals.stream().map(words::sentence).toList());
    return pages.page("health/validity/rule.jte", Map.of("view", view));
  }

  private static ValidityView.Version version(
      ValidityWords said, HealthRule rule, Set<Version> signed) {
    boolean isSigned = signed.contains(rule.version());
    return new ValidityView.Version(
        rule.version().number(),
        said.facts(rule),
        List.of(said.standing(isSigned), said.certainty(rule)),
        isSigned);
  }

  private List<String> history(String rule) {
    var words = pages.wording();
    return shelf.history(rule).reversed().stream()
        .map(one ->
            words.text(
                one.signed() ? "health.validity.was.signed" : "health.validity.was.unsigned",
                Integer.toString(one.version().number()),
                one.account(),
                words.moment(one.at())))
        .toList();
  }

  private Link crumb() {
    return new Link(pages.wording().text("health.validity"), "/health/validity");
  }

  private static ResponseEntity<String> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }

  /** A page that stands, as the answer to what was refused; what is not there stays 404. */
  private static ResponseEntity<String> refused(ResponseEntity<String> shown) {
    return shown.getStatusCode().isError()
        ? shown
        : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
            .headers(shown.getHeaders())
            .body(shown.getBody());
  }
}
