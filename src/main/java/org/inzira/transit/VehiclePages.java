package org.inzira.transit;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.access.Trail;
import org.inzira.access.Viewers;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.places.Places;
import org.inzira.transit.Rides.Manifest;
import org.inzira.transit.TransitView.Person;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A vehicle with who rides on it, on a page, on paper and in a workbook. */
@Controller
class VehiclePages {

  private static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Rides rides;
  private final TransitPapers papers;
  private final Viewers viewers;
  private final Places places;
  private final Trail trail;
  private final Pages pages;
  private final ZoneId zone;

  VehiclePages(
      Rides rides,
      TransitPapers papers,
      Viewers viewers,
      Places places,
      Trail trail,
      Pages pages,
      ZoneId zone) {
    this.rides = rides;
    this.papers = papers;
    this.viewers = viewers;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
    this.zone = zone;
  }

  @GetMapping("/transit/vehicles/{id}")
  ResponseEntity<String> vehicle(@PathVariable UUID id) {
    return rides
        .find(id)
        .map(manifest -> shown(HttpStatus.OK, manifest, List.of(), ""))
        .orElseGet(this::absent);
  }

  @PostMapping("/transit/vehicles/{id}/seats")
  ResponseEntity<String> seat(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String numbers) {
    var found = rides.find(id);
    if (found.isEmpty()) {
      return absent();
    }
    return switch (rides.seat(found.get(), numbers)) {
      case Outcome.Done<Integer> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(found.get().address()))
              .build();
      case Outcome.Refused<Integer>(var refusals) ->
          shown(HttpStatus.UNPROCESSABLE_CONTENT, found.get(), refusals, numbers);
    };
  }

  @GetMapping("/transit/vehicles/{id}/manifest.pdf")
  ResponseEntity<?> paper(@PathVariable UUID id) {
    var found = rides.find(id);
    if (found.isEmpty()) {
      return absent();
    }
    var manifest = seen(found.get());
    var said = said();
    return papers.pdf(
        said.words().text("transit.manifest"),
        "manifest-" + manifest.id(),
        said,
        pages.render(
            "transit/manifest.jte",
            Map.of("said", said, "manifest", manifest, "persons", persons(manifest, said))));
  }

  @GetMapping("/transit/vehicles/{id}/manifest.xlsx")
  ResponseEntity<?> workbook(@PathVariable UUID id) {
    var found = rides.find(id);
    if (found.isEmpty()) {
      return absent();
    }
    var manifest = seen(found.get());
    return ResponseEntity.ok()
        .contentType(WORKBOOK)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("manifest-" + manifest.id() + ".xlsx")
                .build()
                .toString())
        .body(ManifestWorkbook.of(manifest, persons(manifest, said()), said()));
  }

  private Manifest seen(Manifest manifest) {
    trail.opened(manifest.ref(), manifest.persons(), Optional.empty());
    return manifest;
  }

  private TransitWords said() {
    return new TransitWords(pages.wording(), places, zone);
  }

  private static List<Person> persons(Manifest manifest, TransitWords said) {
    var day = said.day(manifest.leavesAt());
    return manifest.riders().stream()
        .map(rider ->
            said.person(
                rider.traveller(), day, "", new RecordRef(RideDefinition.KIND, rider.ride()), ""))
        .toList();
  }

  private ResponseEntity<String> shown(
      HttpStatus status, Manifest manifest, List<Refusal> refusals, String numbers) {
    seen(manifest);
    var said = said();
    var words = said.words();
    var frame =
        pages
            .frame(said.vehicleTitle(manifest), new Link(words.text("transit.title"), "/transit"))
            .withActions(
                List.of(
                    Action.other(
                        words.text("transit.manifest.pdf"), manifest.address() + "/manifest.pdf"),
                    Action.other(
                        words.text("transit.manifest.xlsx"), manifest.address() + "/manifest.xlsx"),
                    Action.other(words.text("transit.vehicle.record"), manifest.ref().address())));
    var view =
        new TransitView.VehiclePage(
            frame,
            manifest.address(),
            said.facts(manifest),
            persons(manifest, said),
            viewers.get().isAny(Role.MOVEMENT),
            refusals.stream().map(words::sentence).distinct().toList(),
            numbers);
    var page = pages.page("transit/vehicle.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("TC-051")));
  }
}
