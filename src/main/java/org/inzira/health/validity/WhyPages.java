package org.inzira.health.validity;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.access.Trail;
import org.inzira.access.Viewers;
import org.inzira.clearances.TravelCondition;
import org.inzira.health.validity.Evaluated.Ruled;
import org.inzira.health.validity.Telling.Told;
import org.inzira.health.validity.ValidityView.Fact;
import org.inzira.health.validity.ValidityView.Reason;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Badge;
import org.inzira.page.Cell;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;
import org.inzira.people.People;
import org.inzira.places.Places;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Why one person has their day; for health alone. */
@Controller
class WhyPages {

  private static final String PAGE = ValidityPages.LIST + "/person/{person}";

  private final MedicalRules shelf;
  private final MedicalDesk desk;
  private final MedicalRows statements;
  private final EvaluationRows evaluations;
  private final ClearanceRecords records;
  private final Registers registers;
  private final Places places;
  private final Trail trail;
  private final Pages pages;
  private final Viewers viewers;

  WhyPages(
      MedicalRules shelf,
      MedicalDesk desk,
      MedicalRows statements,
      EvaluationRows evaluations,
      ClearanceRecords records,
      Registers registers,
      Places places,
      Trail trail,
      Pages pages,
      Viewers viewers) {
    this.shelf = shelf;
    this.desk = desk;
    this.statements = statements;
    this.evaluations = evaluations;
    this.records = records;
    this.registers = registers;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
    this.viewers = viewers;
  }

  @GetMapping(PAGE)
  ResponseEntity<String> person(@PathVariable UUID person) {
    return person(new PersonId(person), List.of());
  }

  @PostMapping(PAGE + "/decision")
  ResponseEntity<String> decide(@PathVariable UUID person) {
    var id = new PersonId(person);
    return switch (desk.decide(id)) {
      case Outcome.Done<StatedMedicals.Stated> _ -> to(ValidityPages.address(id));
      case Outcome.Refused<StatedMedicals.Stated>(var refusals) -> {
        var shown = person(id, refusals);
        yield shown.getStatusCode().isError()
            ? shown
            : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .headers(shown.getHeaders())
                .body(shown.getBody());
      }
    };
  }

  /** Whoever is found is on the trail before anything of them leaves. */
  private ResponseEntity<String> person(PersonId person, List<Refusal> refusals) {
    var ids = Set.of(person.value());
    var record = registers.find(People.KIND, ids).get(person.value());
    if (record == null) {
      return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("VA-001")));
    }
    trail.opened(new RecordRef(People.KIND, person.value()), Set.of(person), Optional.empty());
    return pages.page("health/validity/person.jte", Map.of("view", view(record, person, refusals)));
  }

  private ValidityView.Person view(SavedRecord record, PersonId person, List<Refusal> refusals) {
    var words = pages.wording();
    var said = new ValidityWords(words, places);
    var all = evaluations.of(person);
    var newest = all.stream().findFirst();
    var kept = Optional.ofNullable(statements.newest(Set.of(person)).get(person));
    var told = records.find(person);
    return new ValidityView.Person(
        frame(record, told),
        ValidityPages.address(person),
        ValidityPages.numbers(registers, List.of(person)).getOrDefault(person.value(), ""),
        newest.stream().map(this::how).toList(),
        told(said, told.map(ClearanceRecords::told).orElse(Told.NOTHING)),
        kept.map(one -> assessed(said, one)).orElse(List.of()),
        newest.map(one -> reasons(said, one)).orElse(List.of()),
        newest.flatMap(one -> byHand(said, one)),
        viewers.get().isAny(Role.PHYSICIAN),
        refusals.stream().map(words::sentence).toList(),
        history(said, all));
  }

  private Frame frame(SavedRecord record, Optional<SavedRecord> told) {
    var words = pages.wording();
    var name =
        Stream.of("given_name", "family_name")
            .flatMap(field -> record.values().text(field).stream())
            .collect(Collectors.joining(" "));
    var actions = new ArrayList<Action>();
    told.ifPresent(one ->
        actions.add(Action.other(words.text("record.medical-clearance"), one.ref().address())));
    actions.add(Action.other(words.text("record.person"), record.ref().address()));
    return pages
        .frame(name, new Link(words.text("health.validity"), ValidityPages.LIST))
        .withActions(actions);
  }

  private Badge how(Evaluated one) {
    var tone =
        switch (one.how()) {
          case STATED -> Tone.GOOD;
          case KEPT_BY_HAND, SHORTENED, NOT_RULED -> Tone.WARNING;
          case WITHDRAWN -> Tone.BAD;
        };
    return new Badge(pages.wording().text("health.validity.how." + one.how().code()), tone);
  }

  private static List<Fact> told(ValidityWords said, Told told) {
    var words = said.words();
    var needs =
        told.conditions().stream()
            .map(TravelCondition::code)
            .sorted()
            .map(code -> words.text("field.medical-clearance." + code))
            .collect(Collectors.joining(", "));
    return List.of(
        new Fact(words.text("field.medical-clearance.until_day"), said.day(told.until())),
        new Fact(words.text("field.medical-clearance.needed_until"), said.day(told.needed())),
        new Fact(words.text("health.validity.conditions"), needs.isEmpty() ? "–" : needs));
  }

  private static List<Fact> assessed(ValidityWords said, MedicalRows.Kept kept) {
    var words = said.words();
    var medical = kept.statement().medical();
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(words.text("health.validity.for"), said.country(medical.destination())));
    facts.add(new Fact(words.text("health.validity.completed"), words.day(medical.completedOn())));
    medical
        .decidedOn()
        .ifPresent(
            day -> facts.add(new Fact(words.text("health.validity.decided"), words.day(day))));
    medical
        .xrayOn()
        .ifPresent(day -> facts.add(new Fact(words.text("health.validity.xray"), words.day(day))));
    facts.add(new Fact(words.text("health.validity.classes"), said.classes(medical.classes())));
    facts.add(
        new Fact(
            words.text("health.validity.stated"),
            words.text("health.validity.stated.by", kept.by(), words.moment(kept.at()))));
    return facts;
  }

  private List<Reason> reasons(ValidityWords said, Evaluated one) {
    var book = shelf.book();
    var signed = shelf.signed(book);
    return Stream.of(one.ruled(), one.needed())
        .flatMap(Optional::stream)
        .flatMap(ruled ->
            book
                .find(ruled.version())
                .map(rule ->
                    new Reason(
                        said.subject(rule)
                            + " · "
                            + ruled.version()
                            + " · "
                            + said.words().day(ruled.day()),
                        MedicalRulePages.address(ruled.version().rule()),
                        said.note(rule),
                        List.of(
                            said.standing(signed.contains(rule.version())), said.certainty(rule)),
                        said.facts(rule)))
                .stream())
        .toList();
  }

  /** Both days, as long as somebody has still to decide. */
  private static Optional<String> byHand(ValidityWords said, Evaluated one) {
    return one.handUntil()
        .filter(day -> one.ruled().filter(ruled -> !ruled.day().equals(day)).isPresent())
        .filter(_ -> one.how() != StatedMedicals.How.STATED)
        .map(day ->
            said.words()
                .text(
                    "health.validity.both",
                    said.words().day(day),
                    said.day(one.ruled().map(Ruled::day)),
                    said.day(one.until())));
  }

  private static Table history(ValidityWords said, List<Evaluated> all) {
    var words = said.words();
    return Table.of(
        words.text("health.validity.history"),
        List.of(
            Column.text(words.text("health.validity.at")),
            Column.text(words.text("health.validity.cause")),
            Column.text(words.text("health.validity.rule")),
            Column.text(words.text("health.validity.told"))),
        all.stream()
            .map(one ->
                List.of(
                    Cell.text(words.moment(one.at())).withNote(one.by()),
                    Cell.text(words.text("health.validity.cause." + one.cause().code())),
                    Cell.text(one.ruled().map(by -> by.version().toString()).orElse("–"))
                        .withNote(one.needed().map(by -> by.version().toString()).orElse("")),
                    Cell.text(said.day(one.until()))
                        .withNote(words.text("health.validity.how." + one.how().code()))))
            .toList(),
        words.text("health.validity.history.none"));
  }

  private static ResponseEntity<String> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }
}
