package org.inzira.health.laboratory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.health.laboratory.LaboratoryBatches.Line;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** Asks for tests of a person, takes specimens, and rejects those that cannot be used. */
@Component
public class Bench {

  private final Catalogue catalogue;
  private final Courses courses;
  private final OrderRows rows;
  private final LaboratoryBatches batches;
  private final Registers registers;
  private final Transactions transactions;
  private final Trail trail;

  Bench(
      Catalogue catalogue,
      Courses courses,
      OrderRows rows,
      LaboratoryBatches batches,
      Registers registers,
      Transactions transactions,
      Trail trail) {
    this.catalogue = catalogue;
    this.courses = courses;
    this.rows = rows;
    this.batches = batches;
    this.registers = registers;
    this.transactions = transactions;
    this.trail = trail;
  }

  /** What was typed when specimens were taken. */
  public record Taking(Set<String> kinds, Optional<LocalDate> on, String by, String method) {}

  /** What was answered when a test with a consent of its own was offered. */
  public record Consenting(String test, String answer, String on, String by) {}

  /** The next number of a label, without anything of anybody. */
  public String nextNumber() {
    return String.format(
        Locale.ROOT, "S%02d-%05d", courses.today().getYear() % 100, rows.nextNumber());
  }

  /** Asks for a test of a person for a clinical reason. */
  public Outcome<PersonId> ask(PersonId person, String test) {
    if (!catalogue.codes().contains(test)) {
      return Outcome.refused(Refusal.of("LB-003"));
    }
    var values =
        Map.of(
            "person",
            key(person),
            "test",
            test,
            "asked_on",
            courses.today().toString(),
            "asked_for",
            LaboratoryOrderDefinition.CLINICAL);
    return written(
        person,
        () -> {
          rows.hold(person);
          return rows.findWaiting(person, new TestCode(test)).isPresent()
              ? List.of(Refusal.of("LB-005").at(Location.field("test")))
              : batches.bring(
                  LaboratoryOrderDefinition.KIND,
                  List.of(Line.of("LO-" + UUID.randomUUID(), values)));
        });
  }

  /** Takes one specimen of each kind; each has a number of its own. */
  public Outcome<PersonId> take(PersonId person, Taking taking) {
    var known = catalogue.specimens();
    if (taking.kinds().isEmpty() || !known.containsAll(taking.kinds())) {
      return Outcome.refused(Refusal.of("LB-014"));
    }
    if (taking.on().isEmpty()) {
      return Outcome.refused(Refusal.of("LB-020").at(Location.field("taken_on")));
    }
    return written(
        person,
        () -> {
          var lines = new ArrayList<Line>();
          for (var kind : known) {
            if (taking.kinds().contains(kind)) {
              lines.add(Line.of(nextNumber(), specimen(person, kind, taking)));
            }
          }
          return batches.bring(SpecimenDefinition.KIND, lines);
        });
  }

  private Map<String, String> specimen(PersonId person, String kind, Taking taking) {
    var values = new HashMap<String, String>();
    values.put("person", key(person));
    values.put("specimen_kind", kind);
    values.put("taken_on", taking.on().orElseThrow().toString());
    if (!taking.by().isBlank()) {
      values.put("taken_by", taking.by().strip());
    }
    if (!taking.method().isBlank() && hasMethods(kind)) {
      values.put("method", taking.method());
    }
    return values;
  }

  private boolean hasMethods(String kind) {
    return catalogue.tests().stream()
        .filter(test -> test.specimen().equals(kind))
        .flatMap(test -> test.steps().stream())
        .anyMatch(step -> step.methods().size() > 1);
  }

  /** A specimen that cannot be used is taken anew; it stays, with the reason. */
  public Outcome<PersonId> reject(PersonId person, UUID specimen, String reason) {
    var register = registers.get(SpecimenDefinition.KIND);
    var kept =
        register
            .find(specimen)
            .filter(record -> record.isStanding())
            .filter(record -> record.values().day("rejected_on").isEmpty());
    if (kept.isEmpty() || courses.of(Set.of(person)).stream().noneMatch(holds(specimen))) {
      return Outcome.refused(Refusal.of("LB-025"));
    }
    var values = new HashMap<>(register.written(kept.get()));
    values.put("rejected_on", courses.today().toString());
    values.put("rejection", reason);
    return written(
        person,
        () ->
            batches.bring(
                SpecimenDefinition.KIND, List.of(Line.of(kept.get().key().value(), values))));
  }

  private static Predicate<TestCourse> holds(UUID specimen) {
    return course ->
        course.tubes().stream().anyMatch(tube -> tube.specimen().id().equals(specimen));
  }

  /** A test is not wanted any more; with a reason. */
  public Outcome<PersonId> cancel(Order order, String reason) {
    return reason.isBlank()
        ? Outcome.refused(Refusal.of("LB-029").at(Location.field("reason")))
        : written(
            order.person(),
            () ->
                batches.bring(
                    LaboratoryOrderDefinition.KIND,
                    List.of(Line.voiding(order.key(), reason.strip()))));
  }

  public Outcome<PersonId> consent(PersonId person, Consenting said) {
    var values = new HashMap<String, String>();
    values.put("person", key(person));
    values.put("test", said.test());
    values.put("answer", said.answer());
    values.put("answered_on", said.on());
    values.put("counselled_by", said.by());
    return written(
        person,
        () ->
            batches.bring(
                TestConsentDefinition.KIND, List.of(Line.of("TC-" + UUID.randomUUID(), values))));
  }

  private Outcome<PersonId> written(PersonId person, Supplier<List<Refusal>> writing) {
    return transactions.write(() -> {
      var refused = writing.get();
      if (!refused.isEmpty()) {
        return Outcome.refused(refused);
      }
      trail.did("saved", new RecordRef(People.KIND, person.value()));
      return Outcome.done(person);
    });
  }

  private String key(PersonId person) {
    return registers.keys(People.KIND, Set.of(person.value())).getOrDefault(person.value(), "");
  }
}
