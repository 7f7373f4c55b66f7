package org.inzira.health.departing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.FamilyWindow;
import org.inzira.clearances.Journeys;
import org.inzira.database.Transactions;
import org.inzira.health.HealthRecords;
import org.inzira.health.validity.MedicalValidity;
import org.inzira.health.validity.Validity;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Holds those of whom the health ministry reported that they were exposed, until it is over. */
@Component
class Exposures {

  private final Clearances clearances;
  private final Journeys journeys;
  private final ObjectProvider<Journeys.OfSite> sites;
  private final MedicalValidity validity;
  private final Registers registers;
  private final Checks checks;
  private final Transactions transactions;

  Exposures(
      Clearances clearances,
      Journeys journeys,
      ObjectProvider<Journeys.OfSite> sites,
      MedicalValidity validity,
      Registers registers,
      Checks checks,
      Transactions transactions) {
    this.clearances = clearances;
    this.journeys = journeys;
    this.sites = sites;
    this.validity = validity;
    this.registers = registers;
    this.checks = checks;
    this.transactions = transactions;
  }

  /** What was reported. */
  record Report(String reportedBy, String reference, LocalDate lastExposure) {}

  /** Whom it is about. */
  sealed interface Scope {

    /** One person. */
    record One(PersonId person) implements Scope {}

    /** Somebody, and all who travel with them or are of their family. */
    record Family(PersonId person) implements Scope {}

    /** Everybody of a site who prepares a journey. */
    record Site(PlaceCode site) implements Scope {}
  }

  /** Until when they would be held, by which rule. */
  Validity until(LocalDate lastExposure, LocalDate today) {
    return validity.quarantine(lastExposure, today);
  }

  /** Whom a scope means. */
  Set<PersonId> persons(Scope scope) {
    return switch (scope) {
      case Scope.One(var person) -> Set.of(person);
      case Scope.Family(var person) -> family(person);
      case Scope.Site(var site) -> travelling(site);
    };
  }

  private Set<PersonId> family(PersonId person) {
    var all = travelling(Set.of(person)).collect(Collectors.toSet());
    all.add(person);
    return all;
  }

  private Set<PersonId> travelling(PlaceCode site) {
    var living =
        sites.orderedStream().flatMap(one -> one.at(site).stream()).collect(Collectors.toSet());
    return travelling(living).filter(living::contains).collect(Collectors.toUnmodifiableSet());
  }

  /** All on the planned journeys of these. */
  private java.util.stream.Stream<PersonId> travelling(Set<PersonId> persons) {
    return clearances.windows(journeys.planned(persons)).values().stream()
        .map(FamilyWindow::journey)
        .flatMap(journey -> journey.travellers().stream())
        .map(traveller -> traveller.person());
  }

  /**
   * Holds them, or moves the end of a quarantine in which they are already when the new one is
   * later; refused when nobody is meant, or it is over by now. Says how many are held.
   */
  Outcome<Integer> hold(Set<PersonId> persons, Report report, LocalDate today) {
    return transactions.write(() -> {
      var refusals = refusals(persons, report, today);
      if (!refusals.isEmpty()) {
        return Outcome.refused(refusals);
      }
      var until = until(report.lastExposure(), today).lastDay();
      var records = records(persons, report, until, today);
      var refused =
          records.isEmpty()
              ? List.<Refusal>of()
              : checks.handle(HealthRecords.MEDICAL_HOLD, records);
      return refused.isEmpty()
          ? Outcome.done(persons.size())
          : Outcome.refused(refused.stream().distinct().toList());
    });
  }

  private List<Refusal> refusals(Set<PersonId> persons, Report report, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    if (persons.isEmpty()) {
      refusals.add(Refusal.of("DP-020"));
    }
    if (report.reportedBy().isBlank() || report.reference().isBlank()) {
      refusals.add(Refusal.of("DP-021"));
    }
    if (report.lastExposure().isAfter(today)) {
      refusals.add(Refusal.of("DP-022", report.lastExposure().toString()));
    } else if (!until(report.lastExposure(), today).lastDay().isAfter(today)) {
      refusals.add(Refusal.of("DP-023", until(report.lastExposure(), today).lastDay().toString()));
    }
    return refusals;
  }

  private List<FieldRecord> records(
      Set<PersonId> persons, Report report, LocalDate until, LocalDate today) {
    var ids = persons.stream().map(PersonId::value).collect(Collectors.toSet());
    var keys = registers.keys(People.KIND, ids);
    var standing = standing(ids);
    var records = new ArrayList<FieldRecord>();
    for (var id : new TreeSet<>(keys.keySet())) {
      var key = Objects.requireNonNull(keys.get(id));
      var kept = Optional.ofNullable(standing.get(id));
      var ends = kept.flatMap(hold -> hold.values().day("expected_until"));
      if (ends.filter(day -> !day.isBefore(until)).isEmpty()) {
        records.add(
            Checks.record(
                kept.map(hold -> hold.key().value()).orElse(key + "/" + today + "/quarantine"),
                values(key, report, until, kept, today)));
      }
    }
    return records;
  }

  private static Map<String, String> values(
      String personKey,
      Report report,
      LocalDate until,
      Optional<SavedRecord> kept,
      LocalDate today) {
    var values = new HashMap<String, String>();
    kept.flatMap(hold -> hold.values().text("note")).ifPresent(note -> values.put("note", note));
    values.put("person", personKey);
    values.put("reason", "quarantine");
    values.put(
        "held_on", kept.flatMap(hold -> hold.values().day("held_on")).orElse(today).toString());
    values.put("expected_until", until.toString());
    values.put("reported_by", report.reportedBy());
    values.put("report_reference", report.reference());
    values.put("last_exposure_on", report.lastExposure().toString());
    return values;
  }

  /** The quarantine in which each is now, by person. */
  private Map<UUID, SavedRecord> standing(Set<UUID> persons) {
    return registers.list(HealthRecords.MEDICAL_HOLD, "person", persons).stream()
        .filter(hold -> hold.values().text("reason").equals(Optional.of("quarantine")))
        .filter(hold -> hold.values().day("lifted_on").isEmpty())
        .collect(
            Collectors.toMap(
                hold -> hold.values().reference("person").orElseThrow(),
                hold -> hold,
                (one, other) -> one));
  }
}
