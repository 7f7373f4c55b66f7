package org.inzira.transit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.inzira.registers.Registers;
import org.inzira.transit.Nights.Centre;
import org.inzira.transit.TransitBatches.Line;
import org.springframework.stereotype.Component;

/** Gives beds to families and says who has come. */
@Component
class Stays {

  private final TransitBatches batches;
  private final TransitNumbers numbers;
  private final Registers registers;
  private final Transactions transactions;
  private final Trail trail;

  Stays(
      TransitBatches batches,
      TransitNumbers numbers,
      Registers registers,
      Transactions transactions,
      Trail trail) {
    this.batches = batches;
    this.numbers = numbers;
    this.registers = registers;
    this.transactions = transactions;
    this.trail = trail;
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
}
