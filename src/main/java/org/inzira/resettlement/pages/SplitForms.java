package org.inzira.resettlement.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.access.Viewers;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.records.CaseEntries;
import org.inzira.resettlement.records.CaseReading.Seen;
import org.inzira.resettlement.records.CaseSplits;
import org.inzira.resettlement.records.CaseTies;
import org.inzira.resettlement.shared.SharedPlaces.Parting;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Splits a case, and decides of the places that both sides of a sealed split have together. */
@Controller
class SplitForms {

  private final CasePages page;
  private final CaseEntries entries;
  private final CaseSplits splits;
  private final CaseTies ties;
  private final SharedViews shared;
  private final Viewers viewers;

  SplitForms(
      CasePages page,
      CaseEntries entries,
      CaseSplits splits,
      CaseTies ties,
      SharedViews shared,
      Viewers viewers) {
    this.page = page;
    this.entries = entries;
    this.splits = splits;
    this.ties = ties;
    this.shared = shared;
    this.viewers = viewers;
  }

  @PostMapping("/cases/{id}/split")
  ResponseEntity<String> split(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
    return page.find(id)
        .map(seen -> {
          var values = CaseForms.values("split", sent);
          boolean sealed = values.containsKey("sealed");
          if (sealed && !viewers.get().isAny(Role.PROTECTION)) {
            entries.refused("/cases/" + id + "/split");
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
          }
          return switch (read(seen, values, sealed)) {
            case Outcome.Done<CaseSplits.Split>(var split) ->
                switch (splits.split(split)) {
                  case Outcome.Done<CaseId>(var fresh) -> Returning.to(fresh.value());
                  case Outcome.Refused<CaseId>(var refusals) ->
                      page.refused(seen, new CasePanels.Sent("split", values, refusals));
                };
            case Outcome.Refused<CaseSplits.Split>(var refusals) ->
                page.refused(seen, new CasePanels.Sent("split", values, refusals));
          };
        })
        .orElseGet(page::absent);
  }

  private Outcome<CaseSplits.Split> read(Seen seen, Map<String, String> values, boolean sealed) {
    var refusals = new ArrayList<Refusal>();
    for (var field : List.of("destination", "authorised_by", "decided_on", "reason")) {
      if (!values.containsKey(field)) {
        refusals.add(Refusal.of("RS-055").at(Location.field(field)));
      }
    }
    var on = day(values.getOrDefault("decided_on", ""));
    if (on.isEmpty() && values.containsKey("decided_on")) {
      refusals.add(Refusal.of("RS-055").at(Location.field("decided_on")));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    var persons = new LinkedHashSet<PersonId>();
    for (var person : values.getOrDefault("persons", "").split(",", -1)) {
      if (!person.isBlank()) {
        persons.add(new PersonId(CaseForms.identifier(person)));
      }
    }
    return Outcome.done(
        new CaseSplits.Split(
            new CaseId(seen.kept().row().id()),
            Set.copyOf(persons),
            values.getOrDefault("destination", ""),
            values.getOrDefault("authorised_by", ""),
            on.orElseThrow(),
            values.getOrDefault("reason", ""),
            sealed,
            sealed ? shared.parting(values) : Parting.NONE));
  }

  private static Optional<LocalDate> day(String written) {
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  /** The two cases were sealed already; what is not chosen waits. */
  @PostMapping("/cases/{id}/shared")
  ResponseEntity<String> part(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
    var found = page.find(id);
    var values = CaseForms.values("shared", sent);
    UUID record = CaseForms.identifier(values.getOrDefault("record", ""));
    var tie = found.flatMap(seen -> ties.sealed(seen.kept().row().number(), record));
    if (tie.isEmpty()) {
      return page.absent();
    }
    var seen = found.orElseThrow();
    return switch (shared.decide(seen, tie.orElseThrow(), values)) {
      case Outcome.Done<UUID> _ -> Returning.to(seen.kept().row().id());
      case Outcome.Refused<UUID>(var refusals) ->
          page.refused(seen, new CasePanels.Sent("shared", values, refusals));
    };
  }
}
