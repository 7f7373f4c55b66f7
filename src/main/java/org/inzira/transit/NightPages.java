package org.inzira.transit;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.access.Trail;
import org.inzira.access.Viewers;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.places.Places;
import org.inzira.transit.Nights.Centre;
import org.inzira.transit.Nights.Night;
import org.inzira.transit.Nights.Sleeper;
import org.inzira.transit.TransitView.Asked;
import org.inzira.transit.TransitView.Person;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A night of a transit centre; everyone shown is on the trail. */
@Controller
class NightPages {

  private final Nights nights;
  private final Stays stays;
  private final TransitPapers papers;
  private final Viewers viewers;
  private final Places places;
  private final Trail trail;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  NightPages(
      Nights nights,
      Stays stays,
      TransitPapers papers,
      Viewers viewers,
      Places places,
      Trail trail,
      Pages pages,
      Clock clock,
      ZoneId zone) {
    this.nights = nights;
    this.stays = stays;
    this.papers = papers;
    this.viewers = viewers;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping("/transit/{centre}/{night}")
  ResponseEntity<String> night(@PathVariable UUID centre, @PathVariable LocalDate night) {
    return nights
        .centre(centre)
        .map(found -> shown(HttpStatus.OK, found, night, List.of(), asked(night)))
        .orElseGet(this::absent);
  }

  private static Asked asked(LocalDate night) {
    return new Asked("", night.toString(), night.toString());
  }

  @PostMapping("/transit/{centre}/{night}/beds")
  ResponseEntity<String> put(
      @PathVariable UUID centre,
      @PathVariable LocalDate night,
      @RequestParam(defaultValue = "") String numbers,
      @RequestParam(name = "first", defaultValue = "") String first,
      @RequestParam(name = "last", defaultValue = "") String last) {
    return nights
        .centre(centre)
        .map(found ->
            changed(
                stays.put(found, numbers, first, last),
                found,
                night,
                new Asked(numbers, first, last)))
        .orElseGet(this::absent);
  }

  @PostMapping("/transit/{centre}/{night}/entries")
  ResponseEntity<String> enter(
      @PathVariable UUID centre,
      @PathVariable LocalDate night,
      @RequestParam(name = "stay", defaultValue = "") Set<UUID> chosen) {
    return nights
        .centre(centre)
        .map(found -> changed(stays.enter(found, chosen, night), found, night, asked(night)))
        .orElseGet(this::absent);
  }

  @GetMapping("/transit/{centre}/{night}/bed-list")
  ResponseEntity<?> bedList(@PathVariable UUID centre, @PathVariable LocalDate night) {
    Optional<Centre> found = nights.centre(centre);
    if (found.isEmpty()) {
      return absent();
    }
    var of = nights.of(found.get(), night);
    seen(of);
    var said = said();
    return papers.pdf(
        said.words().text("transit.bed-list"),
        "bed-list-" + night,
        said,
        pages.render(
            "transit/bed-list.jte",
            Map.of("said", said, "night", of, "persons", persons(of, said))));
  }

  private ResponseEntity<String> changed(
      Outcome<Integer> outcome, Centre centre, LocalDate night, Asked asked) {
    return switch (outcome) {
      case Outcome.Done<Integer> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(address(centre, night)))
              .build();
      case Outcome.Refused<Integer>(var refusals) ->
          shown(HttpStatus.UNPROCESSABLE_CONTENT, centre, night, refusals, asked);
    };
  }

  private static String address(Centre centre, LocalDate night) {
    return "/transit/" + centre.id() + "/" + night;
  }

  private TransitWords said() {
    return new TransitWords(pages.wording(), places, zone);
  }

  private void seen(Night night) {
    trail.opened(
        new RecordRef(CentreDefinition.KIND, night.centre().id()),
        night.persons(),
        Optional.empty());
  }

  private ResponseEntity<String> shown(
      HttpStatus status, Centre centre, LocalDate night, List<Refusal> refusals, Asked asked) {
    var of = nights.of(centre, night);
    seen(of);
    var said = said();
    var words = said.words();
    var view =
        new TransitView.NightPage(
            pages.frame(said.nightTitle(of), new Link(words.text("transit.title"), "/transit")),
            address(centre, night),
            said.beds(of),
            new Link(words.day(night.minusDays(1)), address(centre, night.minusDays(1))),
            new Link(words.day(night.plusDays(1)), address(centre, night.plusDays(1))),
            persons(of, said),
            viewers.get().isAny(Role.MOVEMENT),
            !night.isAfter(LocalDate.now(clock.withZone(zone)))
                && of.sleepers().stream().anyMatch(one -> one.enteredOn().isEmpty()),
            refusals.stream().map(words::sentence).distinct().toList(),
            asked);
    var page = pages.page("transit/night.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private static List<Person> persons(Night night, TransitWords said) {
    return night.sleepers().stream()
        .map(one -> person(one, night.night(), said))
        .collect(Collectors.toUnmodifiableList());
  }

  private static Person person(Sleeper one, LocalDate night, TransitWords said) {
    var stay = new RecordRef(StayDefinition.KIND, one.bed().stay());
    return said.person(
        one.traveller(),
        night,
        said.came(one.enteredOn(), one.bed().last()),
        stay,
        one.enteredOn().isPresent() ? "" : stay.id().toString());
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("TC-050")));
  }
}
