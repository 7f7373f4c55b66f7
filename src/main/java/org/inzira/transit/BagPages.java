package org.inzira.transit;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.inzira.places.Places;
import org.inzira.transit.Bags.CaseBags;
import org.inzira.transit.Bags.Piece;
import org.inzira.transit.Travellers.Traveller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The travel bags of a case; everyone in it is on the trail. */
@Controller
class BagPages {

  private static final RecordKind BAG = new RecordKind("travel-bag");

  private final Bags bags;
  private final BagViews views;
  private final TransitPapers papers;
  private final Places places;
  private final Texts texts;
  private final Trail trail;
  private final Pages pages;
  private final ZoneId zone;

  BagPages(
      Bags bags,
      BagViews views,
      TransitPapers papers,
      Places places,
      Texts texts,
      Trail trail,
      Pages pages,
      ZoneId zone) {
    this.bags = bags;
    this.views = views;
    this.papers = papers;
    this.places = places;
    this.texts = texts;
    this.trail = trail;
    this.pages = pages;
    this.zone = zone;
  }

  /** What a note of a loan prints. */
  record NotePaper(
      TransitWords said,
      CaseBags bags,
      Traveller signer,
      LoanProgrammes.LoanProgramme programme,
      Optional<Bags.Note> note) {}

  @GetMapping("/transit/bags/{id}")
  ResponseEntity<String> bag(@PathVariable UUID id) {
    return bags.find(id)
        .map(found -> shown(HttpStatus.OK, found, List.of()))
        .orElseGet(this::absent);
  }

  @PostMapping("/transit/bags/{id}/custody")
  ResponseEntity<String> hand(
      @PathVariable UUID id,
      @RequestParam(name = "piece", defaultValue = "") List<String> chosen,
      @RequestParam(defaultValue = "") String holder,
      @RequestParam(name = "to_whom", defaultValue = "") String toWhom) {
    return change(id, found -> bags.hand(found, pieces(chosen), holder, toWhom));
  }

  private static Set<Piece> pieces(List<String> chosen) {
    return chosen.stream()
        .flatMap(written -> Piece.read(written).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @PostMapping("/transit/bags/{id}/loan-notes")
  ResponseEntity<String> sign(
      @PathVariable UUID id,
      @RequestParam UUID person,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(name = "signed_on", defaultValue = "") String signedOn) {
    return change(id, found -> bags.sign(found, new PersonId(person), amount, signedOn));
  }

  @GetMapping("/transit/bags/{id}/loan-notes/{person}")
  ResponseEntity<?> note(
      @PathVariable UUID id,
      @PathVariable UUID person,
      @RequestParam(defaultValue = "") String language) {
    var found = bags.find(id);
    var signer =
        found.flatMap(one ->
            one.travellers().stream()
                .filter(traveller -> traveller.person().value().equals(person))
                .findFirst());
    if (found.isEmpty() || signer.isEmpty() || found.get().programme().isEmpty()) {
      return absent();
    }
    trail.opened(ref(found.get()), Set.of(signer.get().person()), Optional.empty());
    var said = new TransitWords(wording(language), places, zone);
    var paper =
        new NotePaper(
            said,
            found.get(),
            signer.get(),
            found.get().programme().get(),
            Optional.ofNullable(found.get().notes().get(signer.get().person())));
    return papers.pdf(
        said.words().text("transit.loan.note"),
        "loan-note-" + person,
        said,
        pages.render("transit/loan-note.jte", Map.of("view", paper)));
  }

  private Wording wording(String language) {
    return Texts.LANGUAGES.stream()
        .filter(spoken -> spoken.getLanguage().equals(language))
        .findAny()
        .map(texts::in)
        .orElseGet(pages::wording);
  }

  private ResponseEntity<String> change(UUID id, Function<CaseBags, Outcome<Integer>> verb) {
    var found = bags.find(id);
    if (found.isEmpty()) {
      return absent();
    }
    return switch (verb.apply(found.get())) {
      case Outcome.Done<Integer> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/transit/bags/" + id))
              .build();
      case Outcome.Refused<Integer>(var refusals) ->
          shown(HttpStatus.UNPROCESSABLE_CONTENT, found.get(), refusals);
    };
  }

  private static RecordRef ref(CaseBags found) {
    return new RecordRef(BAG, found.file().id().value());
  }

  private ResponseEntity<String> shown(HttpStatus status, CaseBags found, List<Refusal> refusals) {
    trail.opened(ref(found), found.persons(), Optional.empty());
    var page = pages.page("transit/bag.jte", Map.of("view", views.page(found, refusals)));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("TC-052")));
  }
}
