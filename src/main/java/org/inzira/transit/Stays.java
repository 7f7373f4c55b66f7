package org.inzira.transit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.places.Place;
import org.inzira.places.Places;
import org.inzira.registers.Registers;
import org.inzira.resettlement.Gathering;
import org.inzira.resettlement.Gatherings;
import org.inzira.transit.BedRows.Bed;
import org.inzira.transit.Nights.Centre;
import org.inzira.transit.TransitBatches.Line;
import org.springframework.stereotype.Component;

/** Gives beds to families and says who has come. */
@Component
class Stays implements Gatherings {

  private final TransitBatches batches;
  private final TransitNumbers numbers;
  private final Registers registers;
  private final BedRows beds;
  private final Places places;
  private final Transactions transactions;
  private final Trail trail;
  private final Clock clock;
  private final ZoneId zone;

  Stays(
      TransitBatches batches,
      TransitNumbers numbers,
      Registers registers,
      BedRows beds,
      Places places,
      Transactions transactions,
      Trail trail,
      Clock clock,
      ZoneId zone) {
    this.batches = batches;
    this.numbers = numbers;
    this.registers = registers;
    this.beds = beds;
    this.places = places;
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * A bed for each of them or for none. Refused as {@link TransitNumbers} and the kind of record
   * refuse: who has a bed that night ({@code TC-004}), no bed left ({@code TC-005}).
   */
  Outcome<Integer> put(Centre centre, String written, String first, String last) {
    return switch (numbers.read(written, false)) {
      case Outcome.Refused<Set<PersonId>>(var refusals) -> Outcome.refused(refusals);
      case Outcome.Done<Set<PersonId>>(var persons) ->
          transactions.write(() -> {
            var keys = registers.keys(People.KIND, ids(persons));
            var lines =
                persons.stream()
                    .map(person -> bed(centre, keys.getOrDefault(person.value(), ""), first, last))
                    .toList();
            return bring(centre, lines, "bedded");
          });
    };
  }

  private static Line bed(Centre centre, String person, String first, String last) {
    return new Line(
        "ST-" + UUID.randomUUID(),
        Map.of("centre", centre.key(), "person", person, "first_night", first, "last_night", last));
  }

  private static Set<UUID> ids(Set<PersonId> persons) {
    return persons.stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet());
  }

  /** These have come on that day; who has come already is left alone. */
  Outcome<Integer> enter(Centre centre, Set<UUID> stays, LocalDate on) {
    if (stays.isEmpty()) {
      return Outcome.refused(Refusal.of("TC-014"));
    }
    return transactions.write(() -> {
      var register = registers.get(StayDefinition.KIND);
      var lines = new ArrayList<Line>();
      for (var id : stays) {
        var kept = register.find(id).filter(one -> one.isStanding());
        if (kept.isEmpty() || !StayDefinition.centre(kept.get().values()).equals(centre.id())) {
          return Outcome.refused(Refusal.of("TC-015"));
        }
        if (kept.get().values().day("entered_on").isEmpty()) {
          var values = new HashMap<>(register.written(kept.get()));
          values.put("entered_on", on.toString());
          lines.add(new Line(kept.get().key().value(), values));
        }
      }
      return bring(centre, lines, "entered");
    });
  }

  private Outcome<Integer> bring(Centre centre, List<Line> lines, String done) {
    var refused = batches.bring(StayDefinition.KIND, lines);
    if (!refused.isEmpty()) {
      return Outcome.refused(refused);
    }
    trail.did(done, new RecordRef(CentreDefinition.KIND, centre.id()));
    return Outcome.done(lines.size());
  }

  /** Nights at one centre on which somebody of one side sleeps beside somebody of the other. */
  @Override
  public List<Gathering> shared(Set<PersonId> some, Set<PersonId> others) {
    var first = new HashMap<UUID, LocalDate>();
    var today = today();
    for (var bed : beside(some, others)) {
      var night = bed.first().isBefore(today) ? today : bed.first();
      first.merge(bed.centre(), night, (one, other) -> one.isBefore(other) ? one : other);
    }
    var centres = registers.find(CentreDefinition.KIND, Set.copyOf(first.keySet()));
    return centres.values().stream()
        .map(centre ->
            new Gathering(
                centre.ref(),
                centre
                    .values()
                    .place("place")
                    .flatMap(places::find)
                    .map(Place::name)
                    .orElse(centre.key().value()),
                first.getOrDefault(centre.ref().id(), today),
                false))
        .toList();
  }

  private List<Bed> beside(Set<PersonId> some, Set<PersonId> others) {
    var there = beds.of(ids(others)).stream().filter(this::isToCome).toList();
    return beds.of(ids(some)).stream()
        .filter(this::isToCome)
        .filter(bed ->
            there.stream()
                .anyMatch(other ->
                    other.centre().equals(bed.centre())
                        && !other.isBeside(later(bed.first()), bed.last())))
        .sorted(Comparator.comparing(Bed::first))
        .toList();
  }

  private LocalDate later(LocalDate day) {
    return day.isBefore(today()) ? today() : day;
  }

  private boolean isToCome(Bed bed) {
    return !bed.last().isBefore(today());
  }

  /** Who sleeps there already has slept there until yesterday; other beds are taken back. */
  @Override
  public Outcome<Gathering> giveBack(
      Gathering gathering, Set<PersonId> some, Set<PersonId> others, String why) {
    var shortened = new ArrayList<Line>();
    var out = new ArrayList<String>();
    var register = registers.get(StayDefinition.KIND);
    for (var bed : beside(some, others)) {
      if (bed.centre().equals(gathering.at().id())) {
        var kept = register.find(bed.stay()).orElseThrow();
        var before = today().minusDays(1);
        Optional<LocalDate> entered = kept.values().day("entered_on");
        if (entered.filter(day -> !day.isAfter(before)).isPresent()) {
          var values = new HashMap<>(register.written(kept));
          values.put("last_night", before.toString());
          shortened.add(new Line(bed.key(), values));
        } else {
          out.add(bed.key());
        }
      }
    }
    var refused = new ArrayList<>(batches.bring(StayDefinition.KIND, shortened));
    refused.addAll(batches.takeOut(StayDefinition.KIND, out, why));
    return refused.isEmpty() ? Outcome.done(gathering) : Outcome.refused(refused);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
