package org.inzira.fhir.bundles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.fhir.bundles.BundleRows.Source;
import org.inzira.fhir.bundles.Taken.Effect;
import org.inzira.fhir.bundles.Taken.Target;
import org.inzira.health.HealthRecords;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** Brings the lines of one kind into its register, by the same path as a sheet. */
@Component
class LineWriting {

  private static final String STATUS = "status";
  private static final String FINAL = "final";
  private static final String WITHDRAWN = "entered-in-error: ";

  private final Registers registers;
  private final BundleRows rows;

  LineWriting(Registers registers, BundleRows rows) {
    this.registers = registers;
    this.rows = rows;
  }

  /** The lines under the keys of their records, each once, and what is known of them. */
  private record Sorted(
      PersonId person,
      Map<String, Line> lines,
      Map<String, Source> known,
      Map<String, Effect> effects) {}

  Outcome<List<Target>> write(RecordKind kind, List<Line> lines, PersonId person, String sender) {
    if (lines.isEmpty()) {
      return Outcome.done(List.of());
    }
    var refusals = new ArrayList<Refusal>();
    var sorted = sorted(kind, lines, person, refusals);
    if (refusals.isEmpty()) {
      refusals.addAll(handle(kind, sorted, sender));
    }
    return refusals.isEmpty()
        ? Outcome.done(targets(kind, lines, sorted))
        : Outcome.refused(refusals);
  }

  private Sorted sorted(
      RecordKind kind, List<Line> lines, PersonId person, List<Refusal> refusals) {
    var byKey = new LinkedHashMap<String, Line>();
    for (var line : lines) {
      var earlier = byKey.putIfAbsent(line.key(person), line);
      if (earlier != null && !earlier.digest().equals(line.digest())) {
        refusals.add(Refusal.of("FH-046").at(BundleReading.place(line.entry())));
      }
    }
    var known = rows.sources(byKey.keySet());
    byKey.values().removeIf(line -> line.isWithdrawn() && !known.containsKey(line.key(person)));
    var standing = standing(kind, person);
    var effects = new HashMap<String, Effect>();
    byKey.forEach((key, line) -> {
      var source = Optional.ofNullable(known.get(key)).or(() -> same(line, person, standing));
      if (source.filter(before -> !before.person().equals(person)).isPresent()) {
        refusals.add(Refusal.of("FH-038").at(BundleReading.place(line.entry())));
      }
      source.ifPresent(before -> known.put(key, before));
      source
          .flatMap(before -> against(kind, line, before, person))
          .ifPresent(why -> refusals.add(why.at(BundleReading.place(line.entry()))));
      effects.put(
          key, source.map(before -> effect(kind, line, before, person)).orElse(Effect.ADDED));
    });
    return new Sorted(person, byKey, known, effects);
  }

  /**
   * What somebody voided here since is not brought back by another delivery; a dose that stands by
   * a paper or a hand of ours is not changed by one.
   */
  private Effect effect(RecordKind kind, Line line, Source before, PersonId person) {
    var changed =
        !before.digest().equals(line.digest())
            && line.wish() != Line.Wish.KEEP_IF_NEW
            && standing(kind, before).filter(kept -> isDelivered(kept, line, person)).isPresent();
    return changed ? Effect.CHANGED : Effect.KNOWN;
  }

  /** A corrected result does not become the earlier one again; ours is not theirs to withdraw. */
  private Optional<Refusal> against(RecordKind kind, Line line, Source before, PersonId person) {
    var kept = standing(kind, before);
    var ours =
        line.isWithdrawn() && kept.filter(one -> !isDelivered(one, line, person)).isPresent();
    var earlier =
        FINAL.equals(line.values().get(STATUS))
            && line.wish() == Line.Wish.KEEP
            && !before.digest().equals(line.digest())
            && kept.flatMap(one -> one.values().text(STATUS))
                .filter(status -> !FINAL.equals(status))
                .isPresent();
    return ours
        ? Optional.of(Refusal.of("FH-055"))
        : earlier ? Optional.of(Refusal.of("FH-056")) : Optional.empty();
  }

  private Optional<KeptRecord> standing(RecordKind kind, Source before) {
    return registers.get(kind).find(before.record()).filter(KeptRecord::isStanding);
  }

  private static boolean isDelivered(KeptRecord kept, Line line, PersonId person) {
    return kept.key().value().equals(line.key(person));
  }

  private Map<List<Object>, UUID> standing(RecordKind kind, PersonId person) {
    if (!kind.equals(HealthRecords.DOSE)) {
      return Map.of();
    }
    return registers.get(kind).about(Set.of(person.value())).stream()
        .collect(
            Collectors.toMap(
                dose ->
                    List.of(
                        dose.values().text("vaccine").orElseThrow(),
                        dose.values().day("given_on").orElseThrow().toString()),
                KeptRecord::id,
                (one, other) -> one));
  }

  /** A dose that stands already, given here or copied from a card, is the same dose. */
  private static Optional<Source> same(
      Line line, PersonId person, Map<List<Object>, UUID> standing) {
    var said =
        List.<Object>of(
            line.values().getOrDefault("vaccine", ""), line.values().getOrDefault("given_on", ""));
    return Optional.ofNullable(standing.get(said))
        .map(record -> new Source(person, record, line.digest()));
  }

  private List<Refusal> handle(RecordKind kind, Sorted sorted, String sender) {
    var person = registers.get(People.KIND).find(sorted.person().value()).orElseThrow();
    var records = new ArrayList<FieldRecord>();
    sorted
        .lines()
        .forEach((key, line) -> {
          if (sorted.effects().get(key) != Effect.KNOWN) {
            records.add(record(kind, key, line, person.key().value(), sender));
          }
        });
    var handled = registers.get(kind).handle(new FieldRecordBatch(records, Map.of()));
    return handled.refusals();
  }

  private static FieldRecord record(
      RecordKind kind, String key, Line line, String person, String sender) {
    var place = BundleReading.place(line.entry());
    if (line.isWithdrawn()) {
      return new FieldRecord(
          place, key, Map.of(), Optional.of(WITHDRAWN + sender), Optional.empty());
    }
    var values = new HashMap<>(line.values());
    values.put("person", person);
    if (kind.equals(HealthRecords.LABORATORY_RESULT)) {
      values.put("source", sender);
    }
    return new FieldRecord(place, key, values, Optional.empty(), Optional.empty());
  }

  private List<Target> targets(RecordKind kind, List<Line> lines, Sorted sorted) {
    var person = sorted.person();
    var ids =
        registers.get(kind).about(Set.of(person.value())).stream()
            .collect(Collectors.toMap(record -> record.key().value(), KeptRecord::id));
    var sources = new HashMap<String, Source>();
    sorted
        .lines()
        .forEach((key, line) -> {
          var known = sorted.known().get(key);
          if (known != null && sorted.effects().get(key) == Effect.KNOWN) {
            sources.put(key, known);
          } else {
            var record = known == null ? Objects.requireNonNull(ids.get(key)) : known.record();
            sources.put(key, new Source(person, record, line.digest()));
          }
        });
    rows.put(kind, sources);
    var told = new java.util.HashSet<String>();
    var targets = new ArrayList<Target>();
    for (var line : lines) {
      var key = line.key(person);
      if (!sources.containsKey(key)) {
        continue;
      }
      var effect = told.add(key) ? Objects.requireNonNull(sorted.effects().get(key)) : Effect.KNOWN;
      var record = Objects.requireNonNull(sources.get(key)).record();
      targets.add(new Target(line.entry(), kind, record, effect));
    }
    return targets;
  }
}
