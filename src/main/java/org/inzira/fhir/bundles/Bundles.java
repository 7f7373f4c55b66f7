package org.inzira.fhir.bundles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.fhir.bundles.Taken.Target;
import org.inzira.health.HealthRecords;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.springframework.stereotype.Service;

/** Takes bundles in: to the right person, each resource once, all of it or nothing. */
@Service
class Bundles {

  private final PatientMatch match;
  private final BundleRows rows;
  private final LineWriting writing;
  private final Transactions transactions;
  private final Trail trail;

  Bundles(
      PatientMatch match,
      BundleRows rows,
      LineWriting writing,
      Transactions transactions,
      Trail trail) {
    this.match = match;
    this.rows = rows;
    this.writing = writing;
    this.transactions = transactions;
    this.trail = trail;
  }

  /**
   * Takes a bundle in. One that was taken before is told as it was then; refused when the patient
   * is nobody of ours, or when what stands in it is refused by the registers.
   *
   * @param sender whose token it came with
   */
  Outcome<Taken> take(Received received, String sender) {
    var taken =
        transactions.write(() ->
            switch (match.find(received.patient(), received.patientEntry())) {
              case Outcome.Done<PersonId>(var person) -> take(received, person, sender);
              case Outcome.Refused<PersonId>(var refusals) -> Outcome.<Taken>refused(refusals);
            });
    switch (taken) {
      case Outcome.Done<Taken>(var done) ->
          trail.opened(
              new RecordRef(People.KIND, done.person().value()),
              Set.of(done.person()),
              Optional.empty());
      case Outcome.Refused<Taken> _ -> trail.refused("POST /fhir");
    }
    return taken;
  }

  private Outcome<Taken> take(Received received, PersonId person, String sender) {
    rows.hold(person);
    var id = UUID.randomUUID();
    if (!rows.add(id, received, person, sender)) {
      return again(received, person);
    }
    var outcome = write(received, person, sender);
    if (outcome instanceof Outcome.Done<List<Target>>(var targets)) {
      rows.addTargets(id, targets);
      trail.did("bundle-taken", id.toString());
    }
    return outcome.map(targets -> new Taken(id, person, targets));
  }

  private Outcome<Taken> again(Received received, PersonId person) {
    return rows.findByIdentity(received.identity())
        .filter(kept -> kept.digest().equals(received.digest()) && kept.person().equals(person))
        .map(kept -> Outcome.done(new Taken(kept.id(), person, known(received, person))))
        .orElseGet(() ->
            Outcome.refused(Refusal.of("FH-050").at(new Location("Bundle.identifier", 0, ""))));
  }

  /** What the entries became then, which by now is nothing new, in whatever order they come. */
  private List<Target> known(Received received, PersonId person) {
    var sources =
        rows.sources(received.lines().stream().map(line -> line.key(person)).distinct().toList());
    return received.lines().stream()
        .flatMap(line ->
            Optional.ofNullable(sources.get(line.key(person)))
                .map(then ->
                    new Target(line.entry(), line.kind(), then.record(), Taken.Effect.KNOWN))
                .stream())
        .toList();
  }

  private Outcome<List<Target>> write(Received received, PersonId person, String sender) {
    var targets = new ArrayList<Target>();
    var refusals = new ArrayList<Refusal>();
    var byKind = new HashMap<org.inzira.kernel.RecordKind, List<Line>>();
    received
        .lines()
        .forEach(line -> byKind.computeIfAbsent(line.kind(), _ -> new ArrayList<>()).add(line));
    for (var kind : List.of(HealthRecords.DOSE, HealthRecords.LABORATORY_RESULT)) {
      var lines = byKind.getOrDefault(kind, List.of());
      switch (writing.write(kind, lines, person, sender)) {
        case Outcome.Done<List<Target>>(var done) -> targets.addAll(done);
        case Outcome.Refused<List<Target>>(var why) -> refusals.addAll(why);
      }
    }
    return refusals.isEmpty() ? Outcome.done(targets) : Outcome.refused(refusals);
  }
}
