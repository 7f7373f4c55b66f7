package org.inzira.health.validity;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Trail;
import org.inzira.health.Stretch;
import org.inzira.health.validity.Evaluated.Ruled;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Cell;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.people.People;
import org.inzira.places.Places;
import org.inzira.registers.Registers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose day moved, and whose was stated by hand; for health alone. */
@Controller
class ValidityPages {

  static final String LIST = "/health/validity";
  private static final int ROWS = 200;
  private static final long NEWEST = Long.MAX_VALUE;

  /** The last ones that were seen of each list. */
  private record Seen(long moved, long byHand) {
    static final Seen NOTHING = new Seen(NEWEST, NEWEST);
  }

  private final MedicalRules shelf;
  private final MedicalDesk desk;
  private final EvaluationRows evaluations;
  private final Registers registers;
  private final Places places;
  private final Trail trail;
  private final Pages pages;

  ValidityPages(
      MedicalRules shelf,
      MedicalDesk desk,
      EvaluationRows evaluations,
      Registers registers,
      Places places,
      Trail trail,
      Pages pages) {
    this.shelf = shelf;
    this.desk = desk;
    this.evaluations = evaluations;
    this.registers = registers;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping(LIST)
  ResponseEntity<String> list(
      @RequestParam Optional<Long> moved, @RequestParam(name = "by_hand") Optional<Long> byHand) {
    return list(new Seen(moved.orElse(NEWEST), byHand.orElse(NEWEST)), "", List.of());
  }

  /** The number goes by POST, and the browser on to whoever it means. */
  @PostMapping(LIST)
  ResponseEntity<String> find(@RequestParam(defaultValue = "") String number) {
    var found = registers.get(People.KIND).definition().findSpoken(number.strip());
    if (found.isPresent()) {
      return to(address(new PersonId(found.get())));
    }
    var shown = list(Seen.NOTHING, "", List.of(Refusal.of("VA-009")));
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .headers(shown.getHeaders())
        .body(shown.getBody());
  }

  /** A version that came into force on a later day than it was handed in moves nobody by itself. */
  @PostMapping(LIST + "/again")
  ResponseEntity<String> again() {
    int moved = desk.again().orThrow();
    return list(Seen.NOTHING, pages.wording().text("health.validity.again.done", moved), List.of());
  }

  static String address(PersonId person) {
    return LIST + "/person/" + person.value();
  }

  private ResponseEntity<String> list(Seen seen, String done, List<Refusal> refusals) {
    var words = pages.wording();
    var moved = stretch(evaluations.moved(seen.moved(), ROWS + 1));
    var byHand = stretch(evaluations.byHand(seen.byHand(), ROWS + 1));
    var persons =
        Stream.concat(
                moved.shown().stream().map(EvaluationRows.Moved::person),
                byHand.shown().stream().map(EvaluationRows.Moved::person))
            .collect(Collectors.toSet());
    var numbers = numbers(persons);
    trail.listed("health.validity", persons);
    var view =
        new ValidityView.Overview(
            pages
                .frame(words.text("health.validity"))
                .withActions(
                    List.of(Action.other(words.text("health.validity.rules"), LIST + "/rules"))),
            done,
            isBehind(),
            moved(moved, numbers),
            byHand(byHand, numbers),
            refusals.stream().map(words::sentence).toList());
    return pages.page("health/validity/overview.jte", Map.of("view", view));
  }

  /** One more than a page was asked for, so that it is known whether more follow. */
  private static Stretch<EvaluationRows.Moved> stretch(List<EvaluationRows.Moved> rows) {
    var shown = rows.stream().limit(ROWS).toList();
    return new Stretch<>(
        shown,
        shown.isEmpty() ? 0 : shown.getFirst().place().rank() - 1,
        shown.isEmpty() ? 0 : shown.getFirst().place().total(),
        rows.size() > ROWS
            ? Optional.of(Long.toString(shown.getLast().place().number()))
            : Optional.empty());
  }

  /** Whether a version came into force since anything was evaluated for a rule. */
  private boolean isBehind() {
    var today = shelf.today();
    return shelf.book().all().stream()
        .filter(rule -> rule.version().number() > 1 && !rule.since().isAfter(today))
        .anyMatch(rule -> evaluations.isBehind(rule.version()));
  }

  private Table moved(Stretch<EvaluationRows.Moved> moved, Map<UUID, String> numbers) {
    var words = pages.wording();
    var said = new ValidityWords(words, places);
    return new Table(
        moved.caption(words, words.text("health.validity.moved")),
        List.of(
            Column.text(words.text("health.validity.person")),
            Column.text(words.text("health.validity.before")),
            Column.text(words.text("health.validity.now")),
            Column.text(words.text("health.validity.cause")),
            Column.text(words.text("health.validity.at"))),
        moved.shown().stream()
            .map(one ->
                List.of(
                    number(one.person(), numbers),
                    Cell.text(said.day(one.before()))
                        .withNote(needed(one.beforeNeeded().map(words::day))),
                    Cell.text(said.day(one.now().until()))
                        .withNote(needed(one.now().neededUntil().map(words::day))),
                    Cell.text(words.text("health.validity.cause." + one.now().cause().code()))
                        .withNote(
                            one.now().ruled().map(ruled -> ruled.version().toString()).orElse("")),
                    Cell.text(words.moment(one.now().at()))))
            .toList(),
        words.text("health.validity.moved.none"),
        moved.next().map(last -> LIST + "?moved=" + last));
  }

  private String needed(Optional<String> day) {
    return day.map(one -> pages.wording().text("health.validity.needed.note", one)).orElse("");
  }

  private Table byHand(Stretch<EvaluationRows.Moved> byHand, Map<UUID, String> numbers) {
    var words = pages.wording();
    var said = new ValidityWords(words, places);
    return new Table(
        byHand.caption(words, words.text("health.validity.by_hand")),
        List.of(
            Column.text(words.text("health.validity.person")),
            Column.text(words.text("health.validity.hand_day")),
            Column.text(words.text("health.validity.rule_day")),
            Column.text(words.text("health.validity.told"))),
        byHand.shown().stream()
            .map(one ->
                List.of(
                    number(one.person(), numbers),
                    Cell.text(said.day(one.now().handUntil())),
                    Cell.text(said.day(one.now().ruled().map(Ruled::day))),
                    Cell.text(said.day(one.now().until()))
                        .withNote(words.text("health.validity.how." + one.now().how().code()))))
            .toList(),
        words.text("health.validity.by_hand.none"),
        byHand.next().map(last -> LIST + "?by_hand=" + last));
  }

  private static Cell number(PersonId person, Map<UUID, String> numbers) {
    return Cell.link(numbers.getOrDefault(person.value(), "–"), address(person));
  }

  private Map<UUID, String> numbers(Collection<PersonId> persons) {
    return numbers(registers, persons);
  }

  /** How people speak of these: by number, else by key. */
  static Map<UUID, String> numbers(Registers registers, Collection<PersonId> persons) {
    var ids = persons.stream().map(PersonId::value).collect(Collectors.toSet());
    var numbers = registers.keys(People.KIND, ids);
    numbers.putAll(registers.get(People.KIND).definition().spokenNumbers(ids));
    return numbers;
  }

  private static ResponseEntity<String> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }
}
