package org.inzira.health.portraits;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.inzira.access.Trail;
import org.inzira.health.clinic.Attendees;
import org.inzira.health.clinic.Attendees.Attendee;
import org.inzira.health.clinic.ClinicDays;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Wording;
import org.inzira.people.People;
import org.inzira.pictures.PictureMaker;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where a client's photograph is taken, declined and erased, and its versions are looked at. */
@Controller
class PortraitPages {

  private static final Pattern IDENTIFIER =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Portraits portraits;
  private final PortraitViews views;
  private final Attendees attendees;
  private final ClinicDays days;
  private final Trail trail;
  private final Pages pages;

  PortraitPages(
      Portraits portraits,
      PortraitViews views,
      Attendees attendees,
      ClinicDays days,
      Trail trail,
      Pages pages) {
    this.portraits = portraits;
    this.views = views;
    this.attendees = attendees;
    this.days = days;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping(PortraitRoutes.PERSON)
  ResponseEntity<String> page(
      @PathVariable UUID person, @RequestParam(defaultValue = "") String back) {
    return find(person)
        .map(who -> shown(HttpStatus.OK, who, Map.of("back", back), List.of()))
        .orElseGet(this::absent);
  }

  @PostMapping(PortraitRoutes.PERSON + "/keep")
  ResponseEntity<String> keep(
      @PathVariable UUID person,
      @RequestParam Map<String, String> form,
      @RequestParam(name = "file", required = false) List<MultipartFile> files)
      throws IOException {
    var who = find(person);
    if (who.isEmpty()) {
      return absent();
    }
    if (files == null || files.size() != 1 || files.getFirst().isEmpty()) {
      return refused(who.get(), form, List.of(Refusal.of("CD-067")));
    }
    if (files.getFirst().getSize() > PictureMaker.FILE_BYTES_MAX) {
      return refused(who.get(), form, List.of(Refusal.of("PH-001")));
    }
    var consent = form.getOrDefault("consent", "");
    return done(
        who.get(), form, portraits.keep(who.get().id(), files.getFirst().getBytes(), consent));
  }

  @PostMapping(PortraitRoutes.PERSON + "/decline")
  ResponseEntity<String> decline(
      @PathVariable UUID person, @RequestParam Map<String, String> form) {
    return find(person)
        .map(who -> done(who, form, portraits.decline(who.id(), form.getOrDefault("who", ""))))
        .orElseGet(this::absent);
  }

  @PostMapping(PortraitRoutes.PERSON + "/erase")
  ResponseEntity<String> erase(@PathVariable UUID person, @RequestParam Map<String, String> form) {
    return find(person)
        .map(who ->
            done(
                who,
                form,
                portraits.erase(
                    who.id(),
                    identifier(form.getOrDefault("which", "")),
                    form.getOrDefault("because", ""),
                    form.getOrDefault("reason", ""))))
        .orElseGet(this::absent);
  }

  private ResponseEntity<String> done(Attendee who, Map<String, String> form, Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(back(form).orElse(address(who.id()))))
              .build();
      case Outcome.Refused<?>(var refusals) -> refused(who, form, refusals);
    };
  }

  private ResponseEntity<String> refused(
      Attendee who, Map<String, String> form, List<Refusal> refusals) {
    return shown(HttpStatus.UNPROCESSABLE_CONTENT, who, form, refusals);
  }

  /** Only a visit is gone back to. */
  private static Optional<String> back(Map<String, String> form) {
    return identifier(form.getOrDefault("back", "")).map(visit -> "/health/clinic/visits/" + visit);
  }

  private static Optional<UUID> identifier(String written) {
    return IDENTIFIER.matcher(written).matches()
        ? Optional.of(UUID.fromString(written))
        : Optional.empty();
  }

  private static String address(PersonId person) {
    return PortraitRoutes.PORTRAITS + "/people/" + person.value();
  }

  private Optional<Attendee> find(UUID person) {
    var id = new PersonId(person);
    return Optional.ofNullable(attendees.of(Set.of(id), days.today()).get(id));
  }

  private ResponseEntity<String> shown(
      HttpStatus status, Attendee who, Map<String, String> said, List<Refusal> refusals) {
    trail.opened(new RecordRef(People.KIND, who.id().value()), Set.of(who.id()), Optional.empty());
    var page =
        pages.page("health/portraits/portraits.jte", Map.of("view", view(who, said, refusals)));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private PortraitView view(Attendee who, Map<String, String> said, List<Refusal> refusals) {
    var words = pages.wording();
    var known = portraits.known(who.id());
    var back = back(said).map(address -> new Link(words.text("health.clinic.visit"), address));
    var clinic = new Link(words.text("health.clinic"), "/health/clinic");
    var title = words.text("health.portrait.of", who.name());
    return new PortraitView(
        back.map(visit -> pages.frame(title, clinic, visit))
            .orElseGet(() -> pages.frame(title, clinic)),
        who.number(),
        views.of(who.id()),
        known.newest().map(Portrait::address).orElse(""),
        versions(known.versions(), words),
        known.versions().stream()
            .filter(Portrait::isKept)
            .map(one -> new Choice(one.id().toString(), words.moment(one.takenAt())))
            .toList(),
        Portraits.BECAUSE.stream()
            .map(code -> new Choice(code, words.text("health.portrait.because." + code)))
            .toList(),
        identifier(said.getOrDefault("back", "")).map(UUID::toString).orElse(""),
        said,
        refusals.stream().map(words::sentence).distinct().toList());
  }

  private static Table versions(List<Portrait> versions, Wording words) {
    return Table.of(
        words.text("health.portrait.versions"),
        List.of(
            Column.text(words.text("health.portrait.taken-at")),
            Column.text(words.text("health.portrait.consent")),
            Column.text(words.text("health.portrait.state"))),
        versions.stream().map(one -> row(one, words)).toList(),
        words.text("health.portrait.none"));
  }

  private static List<Cell> row(Portrait one, Wording words) {
    var taken = words.moment(one.takenAt());
    return List.of(
        (one.isKept() ? Cell.link(taken, one.address()) : Cell.text(taken)).withNote(one.takenBy()),
        Cell.text(words.text("health.portrait.who." + one.consent())),
        one.erased()
            .map(erased ->
                Cell.text(
                        words.text(
                            "health.portrait.erased", words.moment(erased.at()), erased.by()))
                    .withNote(
                        words.text("health.portrait.because." + erased.because())
                            + (erased.reason().isEmpty() ? "" : ": " + erased.reason())))
            .orElseGet(() -> Cell.text(words.text("health.portrait.kept"))));
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("CD-040")));
  }
}
