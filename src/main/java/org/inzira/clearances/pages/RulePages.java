package org.inzira.clearances.pages;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.access.Viewers;
import org.inzira.clearances.Rule;
import org.inzira.clearances.RuleChange;
import org.inzira.clearances.pages.RuleView.Fact;
import org.inzira.clearances.pages.RuleView.VersionLine;
import org.inzira.clearances.rules.RuleShelf;
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

/** All rules with where they come from, and the officer who signs them. */
@Controller
class RulePages {

  private static final String RULES = "/clearances/rules";
  private static final int ROWS = 200;

  private final RuleShelf shelf;
  private final RuleChange changes;
  private final Places places;
  private final Pages pages;
  private final Viewers viewers;

  RulePages(RuleShelf shelf, RuleChange changes, Places places, Pages pages, Viewers viewers) {
    this.places = places;
    this.shelf = shelf;
    this.changes = changes;
    this.pages = pages;
    this.viewers = viewers;
  }

  @GetMapping(RULES)
  ResponseEntity<String> rules() {
    return rules(List.of());
  }

  @PostMapping("/clearances/officer")
  ResponseEntity<String> name(@RequestParam String officer) {
    try {
      shelf.name(new AccountName(officer.strip())).orThrow();
      return to(RULES);
    } catch (IllegalArgumentException malformed) {
      return refused(rules(List.of(pages.wording().sentence(Refusal.of("TW-008")))));
    }
  }

  @GetMapping(RULES + "/{rule}")
  ResponseEntity<String> rule(@PathVariable String rule) {
    return rule(rule, List.of());
  }

  @PostMapping(RULES + "/{rule}/signature")
  ResponseEntity<String> sign(
      @PathVariable String rule, @RequestParam int version, @RequestParam boolean signed) {
    return switch (shelf.sign(new Rule.Version(rule, version), signed)) {
      case Outcome.Done<Rule> _ -> to(RULES + "/" + rule);
      case Outcome.Refused<Rule>(var refusals) -> refused(rule(rule, refusals));
    };
  }

  /** What a version moves on the journeys that are planned now. */
  @GetMapping(RULES + "/{rule}/moved")
  ResponseEntity<String> moved(
      @PathVariable String rule, @RequestParam int version, @RequestParam Optional<UUID> after) {
    var found = shelf.book().find(new Rule.Version(rule, version));
    if (found.isEmpty()) {
      return unknown(rule);
    }
    var words = pages.wording();
    var movements = changes.of(found.get());
    var page = page(movements.moved(), after);
    var table =
        new Table(
            words.text("clearances.moved"),
            List.of(
                Column.text(words.text("clearances.journey")),
                Column.number(words.text("clearances.people")),
                Column.text(words.text("clearances.before")),
                Column.text(words.text("clearances.after"))),
            page.stream().map(this::row).toList(),
            words.text("clearances.moved.none"),
            next(found.get().version(), page));
    var lead =
        words.text(
            "clearances.moved.lead",
            words.number(movements.moved().size()),
            words.number(movements.journeys()),
            words.number(movements.people()));
    var frame =
        pages.frame(
            words.text("clearances.moved.title", found.get().version().toString()),
            crumb(),
            new Link(rule, RULES + "/" + rule));
    return pages.page(
        "clearances/pages/moved.jte", Map.of("view", new RuleView.MovedPage(frame, lead, table)));
  }

  private static List<RuleChange.Moved> page(List<RuleChange.Moved> moved, Optional<UUID> after) {
    int start = 0;
    for (int place = 0; after.isPresent() && place < moved.size(); place++) {
      start = moved.get(place).journey().id().equals(after.get()) ? place + 1 : start;
    }
    return moved.subList(start, Math.min(start + ROWS, moved.size()));
  }

  private static Optional<String> next(Rule.Version version, List<RuleChange.Moved> page) {
    return page.size() < ROWS
        ? Optional.empty()
        : Optional.of(
            RULES
                + "/"
                + version.rule()
                + "/moved?version="
                + version.number()
                + "&after="
                + page.getLast().journey().id());
  }

  private List<Cell> row(RuleChange.Moved moved) {
    var words = new WindowWords(pages.wording(), places);
    var journey = moved.journey();
    return List.of(
        Cell.link(words.journey(journey), "/clearances/journey/" + journey.id()),
        Cell.text(words.words().number(journey.travellers().size())),
        Cell.text(words.window(moved.before().window()))
            .withNote(words.verdict(moved.before().verdict()).label()),
        Cell.text(words.window(moved.after().window()))
            .withNote(words.verdict(moved.after().verdict()).label()));
  }

  private ResponseEntity<String> rules(List<String> problems) {
    var words = pages.wording();
    var said = new RuleWords(words, places);
    var book = shelf.book();
    var signed = shelf.signed(book);
    var rows =
        book.on(shelf.today(), signed).list().stream()
            .map(rule -> row(rule, said, signed))
            .toList();
    var table =
        Table.of(
            words.text("clearances.rules"),
            List.of(
                Column.text(words.text("clearances.rule")),
                Column.text(words.text("clearances.window")),
                Column.text(words.text("clearances.standing")),
                Column.text(words.text("clearances.source")),
                Column.text(words.text("clearances.owner"))),
            rows,
            words.text("clearances.rules.none"));
    var view =
        new RuleView.RulesPage(
            pages.frame(words.text("clearances.rules")),
            table,
            shelf.officer().map(AccountName::value),
            viewers.get().isAny(Role.HEAD_OF_MISSION),
            problems);
    return pages.page("clearances/pages/rules.jte", Map.of("view", view));
  }

  private List<Cell> row(Rule rule, RuleWords said, Set<Rule.Version> signed) {
    var standing = said.standing(rule, signed.contains(rule.version()));
    var certainty = said.certainty(rule);
    return List.of(
        Cell.link(said.kind(rule), RULES + "/" + rule.version().rule())
            .withNote(rule.version() + " · " + said.places(rule)),
        Cell.text(said.window(rule)),
        Cell.pill(standing.label(), standing.tone()),
        Cell.text(said.source(rule))
            .withNote(
                certainty.label()
                    + ", "
                    + said.words().text("clearances.checked", said.words().day(rule.checked()))),
        Cell.text(said.owner(rule)));
  }

  private ResponseEntity<String> rule(String name, List<Refusal> refusals) {
    var book = shelf.book();
    var versions = book.versionsOf(name);
    if (versions.isEmpty()) {
      return unknown(name);
    }
    var words = pages.wording();
    var said = new RuleWords(words, places);
    var signed = shelf.signed(book);
    var lines = versions.reversed().stream().map(rule -> line(rule, said, signed)).toList();
    var newest = versions.getLast();
    var view =
        new RuleView.RulePage(
            pages.frame(said.kind(newest) + " · " + name, crumb()),
            said.note(newest),
            lines,
            history(name),
            shelf.isOfficer(),
            pages.mayOpen(RULES + "/" + name + "/moved"),
            refusals.stream().map(words::sentence).toList());
    return pages.page("clearances/pages/rule.jte", Map.of("view", view));
  }

  private static VersionLine line(Rule rule, RuleWords said, Set<Rule.Version> signed) {
    var words = said.words();
    boolean isSigned = signed.contains(rule.version());
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(words.text("clearances.window"), said.window(rule)));
    facts.add(new Fact(words.text("clearances.programme"), said.places(rule)));
    if (!rule.condition().isEmpty()) {
      facts.add(
          new Fact(
              words.text("clearances.condition"),
              words.text("code.condition." + rule.condition())));
    }
    facts.add(
        new Fact(
            words.text("clearances.effect"),
            words.text("clearances.effect." + rule.effect().code())));
    facts.add(new Fact(words.text("clearances.source"), said.source(rule)));
    facts.add(new Fact(words.text("clearances.checked.on"), words.day(rule.checked())));
    facts.add(new Fact(words.text("clearances.owner"), said.owner(rule)));
    facts.add(new Fact(words.text("clearances.since"), words.day(rule.since())));
    return new VersionLine(
        rule.version().rule(),
        rule.version().number(),
        facts,
        said.standing(rule, isSigned),
        said.certainty(rule),
        rule.effect() == Rule.Effect.REQUIRED,
        isSigned);
  }

  private List<String> history(String rule) {
    var words = pages.wording();
    return shelf.history(rule).reversed().stream()
        .map(one ->
            words.text(
                one.signed() ? "clearances.history.signed" : "clearances.history.unsigned",
                Integer.toString(one.version().number()),
                one.account(),
                words.moment(one.at())))
        .toList();
  }

  private Link crumb() {
    return new Link(pages.wording().text("clearances.rules"), RULES);
  }

  private ResponseEntity<String> unknown(String rule) {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("TW-005", rule)));
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
