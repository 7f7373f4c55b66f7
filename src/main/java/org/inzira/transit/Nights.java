package org.inzira.transit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.inzira.registers.RecordQuery;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.inzira.transit.BedRows.Bed;
import org.inzira.transit.Travellers.Traveller;
import org.springframework.stereotype.Component;

/** Who sleeps where on which night. */
@Component
class Nights {

  private final Registers registers;
  private final BedRows beds;
  private final Travellers travellers;

  Nights(Registers registers, BedRows beds, Travellers travellers) {
    this.registers = registers;
    this.beds = beds;
    this.travellers = travellers;
  }

  /** A centre with its beds. */
  record Centre(UUID id, String key, PlaceCode place, int beds) {}

  /** One who sleeps there; entered once they have come. */
  record Sleeper(Bed bed, Traveller traveller, Optional<LocalDate> enteredOn) {}

  /** A night of a centre. */
  record Night(Centre centre, LocalDate night, List<Sleeper> sleepers) {

    int free() {
      return centre.beds() - sleepers.size();
    }

    Set<PersonId> persons() {
      return sleepers.stream()
          .map(sleeper -> sleeper.traveller().person())
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** All centres; a mission has a few. */
  List<Centre> centres() {
    return registers
        .get(CentreDefinition.KIND)
        .list(RecordQuery.newest(RecordQuery.LIMIT_MAX))
        .stream()
        .map(kept ->
            new Centre(
                kept.id(),
                kept.key().value(),
                kept.values().place("place").orElseThrow(),
                Math.toIntExact(kept.values().whole("beds").orElseThrow())))
        .sorted(Comparator.comparing(Centre::key))
        .toList();
  }

  Optional<Centre> centre(UUID id) {
    return centres().stream().filter(centre -> centre.id().equals(id)).findFirst();
  }

  /** How many beds are taken on each night, from the first to the last. */
  List<Integer> taken(Centre centre, LocalDate from, LocalDate to) {
    var all = beds.of(centre.id(), from, to);
    return from.datesUntil(to.plusDays(1))
        .map(night -> Math.toIntExact(all.stream().filter(bed -> bed.isOn(night)).count()))
        .toList();
  }

  Night of(Centre centre, LocalDate night) {
    var taken = beds.of(centre.id(), night, night);
    var known = travellers.of(taken.stream().map(bed -> new PersonId(bed.person())).toList());
    var stays =
        registers.find(
            StayDefinition.KIND,
            taken.stream().map(Bed::stay).collect(Collectors.toUnmodifiableSet()));
    return new Night(
        centre,
        night,
        taken.stream()
            .flatMap(bed ->
                Optional.ofNullable(known.get(new PersonId(bed.person())))
                    .map(one -> new Sleeper(bed, one, entered(stays.get(bed.stay()))))
                    .stream())
            .sorted(Comparator.comparing(Sleeper::traveller, Traveller.BY_FAMILY))
            .toList());
  }

  private static Optional<LocalDate> entered(@org.jspecify.annotations.Nullable SavedRecord stay) {
    return stay == null ? Optional.empty() : stay.values().day("entered_on");
  }
}
