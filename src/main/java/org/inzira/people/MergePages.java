package org.inzira.people;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Trail;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which a case worker or protection officer says that two records are one person, or
 * that they are not.
 */
@Controller
class MergePages {

  static final String ADDRESS = "/people/merge";
  static final String UNDOING = "/people/unmerge";

  private final Pages pages;
  private final People people;
  private final Mergings mergings;
  private final Trail trail;

  MergePages(Pages pages, People people, Mergings mergings, Trail trail) {
    this.pages = pages;
    this.people = people;
    this.mergings = mergings;
    this.trail = trail;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<String> form(
      @RequestParam(defaultValue = "") String duplicate,
      @RequestParam(defaultValue = "") String kept,
      @RequestParam(defaultValue = "") String done) {
    return page(new Proposal(duplicate, kept, ""), Told.of(done), List.of());
  }

  @PostMapping(ADDRESS)
  ResponseEntity<String> merge(
      @RequestParam String duplicate, @RequestParam String kept, @RequestParam String reason) {
    var proposal = new Proposal(duplicate, kept, reason);
    return switch (merge(proposal)) {
      case Outcome.Done<PersonId> merged -> done(Told.MERGED);
      case Outcome.Refused<PersonId>(var refusals) -> page(proposal, Told.NOTHING, refusals);
    };
  }

  @PostMapping(UNDOING)
  ResponseEntity<String> unmerge(@RequestParam String duplicate) {
    var outcome =
        mergings
            .find(duplicate)
            .map(people::unmerge)
            .orElseGet(() -> Outcome.refused(Refusal.of("PE-011")));
    return switch (outcome) {
      case Outcome.Done<PersonId> ended -> done(Told.UNDONE);
      case Outcome.Refused<PersonId>(var refusals) ->
          page(new Proposal("", "", ""), Told.NOTHING, refusals);
    };
  }

  private Outcome<PersonId> merge(Proposal proposal) {
    var duplicate = mergings.find(proposal.duplicate());
    var kept = mergings.find(proposal.kept());
    if (duplicate.isPresent() && kept.isPresent()) {
      return people.merge(duplicate.get(), kept.get(), proposal.reason());
    }
    var nobody = new ArrayList<Refusal>();
    if (duplicate.isEmpty()) {
      nobody.add(Refusal.of("PE-011").at(Proposal.DUPLICATE));
    }
    if (kept.isEmpty()) {
      nobody.add(Refusal.of("PE-011").at(Proposal.KEPT));
    }
    return Outcome.refused(nobody);
  }

  private static ResponseEntity<String> done(Told told) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(ADDRESS + "?done=" + told.code()))
        .build();
  }

  private ResponseEntity<String> page(Proposal proposal, Told told, List<Refusal> refusals) {
    var standing = mergings.standing();
    var likely = mergings.likely();
    trail.listed("people.merge", persons(standing, likely));
    var wording = pages.wording();
    var frame =
        pages.frame(
            wording.text("people.merge"),
            new Link(wording.text("records.person"), "/records/person"));
    var sentences =
        refusals.stream()
            .filter(refusal -> refusal.location().isEmpty())
            .map(wording::sentence)
            .toList();
    var view =
        new MergeView(frame, proposal.inputs(wording, refusals), told, sentences, standing, likely);
    var shown = pages.page("people/merge.jte", Map.of("view", view));
    return refusals.isEmpty()
        ? shown
        : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
            .headers(shown.getHeaders())
            .body(shown.getBody());
  }

  private static Set<PersonId> persons(List<Pair> standing, List<Pair> likely) {
    return Stream.concat(standing.stream(), likely.stream())
        .flatMap(pair -> Stream.of(pair.duplicate(), pair.kept()))
        .collect(Collectors.toSet());
  }
}
