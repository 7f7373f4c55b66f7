package org.inzira.health.vaccination;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Trail;
import org.inzira.health.vaccination.DueLists.Among;
import org.inzira.health.vaccination.DueLists.Cursor;
import org.inzira.health.vaccination.DueLists.DueOne;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.ListView;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is due, and the way to one person by their number. */
@Controller
class DuePages {

  static final String LIST = "/health/vaccination";

  private final DueLists lists;
  private final Patients patients;
  private final Trail trail;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  DuePages(DueLists lists, Patients patients, Trail trail, Pages pages, Clock clock, ZoneId zone) {
    this.lists = lists;
    this.patients = patients;
    this.trail = trail;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  static String address(PersonId person) {
    return LIST + "/" + person.value();
  }

  @GetMapping(LIST)
  ResponseEntity<String> list(
      @RequestParam(defaultValue = "journeys") String among,
      @RequestParam Optional<LocalDate> on,
      @RequestParam Optional<UUID> after) {
    var asked = Arrays.stream(Among.values()).filter(one -> one.code().equals(among)).findFirst();
    if (asked.isEmpty()) {
      return pages.refused(HttpStatus.BAD_REQUEST, List.of(Refusal.of("HE-042")));
    }
    var seen = on.flatMap(day -> after.map(id -> new Cursor(day, id)));
    var page = lists.page(asked.get(), LocalDate.now(clock.withZone(zone)), seen);
    trail.listed(
        "health.vaccination",
        page.due().stream().map(one -> one.patient().id()).collect(Collectors.toSet()));
    return pages.list(view(asked.get(), page));
  }

  /** The number goes by POST, and the browser on to whoever it means. */
  @PostMapping(LIST)
  ResponseEntity<String> find(@RequestParam(defaultValue = "") String number) {
    var found = patients.named(number.strip());
    return found.isEmpty()
        ? pages.refused(HttpStatus.UNPROCESSABLE_CONTENT, List.of(Refusal.of("HE-043")))
        : ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create(address(found.get())))
            .build();
  }

  private ListView view(Among among, DueLists.Page page) {
    var words = pages.wording();
    var choices =
        Arrays.stream(Among.values())
            .map(one -> new Choice(one.code(), words.text("health.among." + one.code())))
            .toList();
    var table =
        new Table(
            words.text("health.vaccination"),
            List.of(
                Column.text(words.text("health.vaccination.person")),
                Column.text(words.text("health.among.day." + among.code())),
                Column.text(words.text("health.vaccination.due"))),
            page.due().stream().map(this::row).toList(),
            words.text(
                page.next().isPresent()
                    ? "health.vaccination.none.here"
                    : "health.vaccination.none"),
            page.next()
                .map(last ->
                    LIST + "?among=" + among.code() + "&on=" + last.on() + "&after=" + last.id()));
    return new ListView(
        pages.frame(words.text("health.vaccination")),
        words.text("health.vaccination.lead"),
        LIST,
        List.of(new ListView.Filter("among", words.text("health.among"), choices, among.code())),
        Optional.of(
            new ListView.Search(LIST, "number", words.text("health.vaccination.number"), "")),
        table);
  }

  private List<Cell> row(DueOne one) {
    var said = new VaccinationWords(pages.wording());
    var vaccines =
        one.advice().isEmpty()
            ? said.words().text("health.vaccination.unborn")
            : one.advice().stream().map(said::listed).collect(Collectors.joining(" · "));
    var today = LocalDate.now(clock.withZone(zone));
    var warnings =
        Stream.concat(
                one.patient().against(true, today).stream()
                    .map(caution ->
                        said.words().text("code.contraindication." + caution.code()) + "."),
                one.advice().stream().flatMap(advice -> said.warnings(advice).stream()))
            .distinct()
            .collect(Collectors.joining(" "));
    var number = one.patient().number().isEmpty() ? one.patient().key() : one.patient().number();
    return List.of(
        Cell.link(number, address(one.patient().id())),
        Cell.text(said.words().day(one.on())),
        Cell.text(vaccines).withNote(warnings));
  }
}
