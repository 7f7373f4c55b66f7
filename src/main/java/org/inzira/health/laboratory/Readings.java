package org.inzira.health.laboratory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.inzira.access.Role;
import org.inzira.access.Trail;
import org.inzira.access.Viewers;
import org.inzira.database.Transactions;
import org.inzira.health.HealthRecords;
import org.inzira.health.laboratory.LaboratoryStanding.Acknowledged;
import org.inzira.health.laboratory.ReadingRows.Said;
import org.inzira.health.laboratory.TestCourse.Place;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** What is done at the bench with results; each verb in one transaction, and on the trail. */
@Component
class Readings {

  static final int LINES_MAX = 300;

  private static final String LOINC = "http://loinc.org";
  private static final String OWN = "urn:inzira:laboratory-test";

  private final Courses courses;
  private final ReadingRows rows;
  private final OrderRows orders;
  private final Settling settling;
  private final LaboratoryBatches batches;
  private final Registers registers;
  private final Transactions transactions;
  private final Viewers viewers;
  private final Acting acting;
  private final Trail trail;
  private final Clock clock;

  Readings(
      Courses courses,
      ReadingRows rows,
      OrderRows orders,
      Settling settling,
      LaboratoryBatches batches,
      Registers registers,
      Transactions transactions,
      Viewers viewers,
      Acting acting,
      Trail trail,
      Clock clock) {
    this.courses = courses;
    this.rows = rows;
    this.orders = orders;
    this.settling = settling;
    this.batches = batches;
    this.registers = registers;
    this.transactions = transactions;
    this.viewers = viewers;
    this.acting = acting;
    this.trail = trail;
    this.clock = clock;
  }

  /** Where a result belongs, and what was typed of it. */
  record Entry(UUID order, Place place, Optional<LocalDate> toldOn, String typed) {}

  /** A place in the course of a test, found. */
  private record Spot(TestCourse course, TestCourse.Tube tube, TestCourse.Wait waiting) {}

  /** Writes a result down; a positive or critical one waits for a second look. */
  Outcome<UUID> enter(Entry entry) {
    return held(entry.order(), () -> taken(entry, Optional.empty(), "final"));
  }

  /** Takes a result that came from elsewhere as the result of this step. */
  Outcome<UUID> takeOver(Entry entry, UUID result) {
    return held(entry.order(), () -> taken(entry, Optional.of(result), "final"));
  }

  /** Many negatives of one day at once; all or none. */
  Outcome<Integer> enterNegatives(List<Entry> entries) {
    if (entries.isEmpty() || entries.size() > LINES_MAX) {
      return Outcome.refused(Refusal.of("LB-028", Integer.toString(LINES_MAX)));
    }
    return transactions.write(() -> {
      var refusals = new ArrayList<Refusal>();
      for (var entry : entries) {
        if (taken(entry, Optional.empty(), "final") instanceof Outcome.Refused<UUID>(var found)) {
          refusals.addAll(found);
        }
      }
      return refusals.isEmpty()
          ? Outcome.done(entries.size())
          : Outcome.refused(refusals.stream().distinct().toList());
    });
  }

  /**
   * Withdraws a result with a reason and writes the right one beside it; what was said first stays
   * to be read. A result of ours is voided; one from elsewhere stays as it was told.
   */
  Outcome<UUID> correct(UUID reading, Entry entry, String reason) {
    return held(
        entry.order(),
        () -> {
          var found = reading(entry.order(), reading);
          if (found.isEmpty()) {
            return Outcome.refused(Refusal.of("LB-027"));
          }
          if (reason.isBlank() || reason.length() > 300) {
            return Outcome.refused(Refusal.of("LB-029").at(Location.field("reason")));
          }
          var gone = withdraw(found.get(), reason.strip());
          return gone.isEmpty()
              ? taken(entry, Optional.empty(), "corrected")
              : Outcome.refused(gone);
        });
  }

  private List<Refusal> withdraw(Reading reading, String reason) {
    rows.put(
        Said.WITHDRAWN,
        reading.order(),
        new Place(reading.specimen(), reading.step()),
        Optional.of(reading.id()),
        stamp(),
        reason);
    var kept = registers.find(HealthRecords.LABORATORY_RESULT, Set.of(reading.result()));
    return Optional.ofNullable(kept.get(reading.result()))
        .filter(record -> record.key().value().startsWith("LR-"))
        .map(record ->
            batches.bring(
                HealthRecords.LABORATORY_RESULT,
                List.of(LaboratoryBatches.Line.voiding(record.key().value(), reason))))
        .orElse(List.of());
  }

  /** The second look; by another than entered it ({@code LB-030}). */
  Outcome<UUID> confirm(UUID order, UUID reading) {
    return said(order, reading, Said.CONFIRMED);
  }

  /** A physician knows of a critical result. */
  Outcome<UUID> answer(UUID order, UUID reading) {
    return said(order, reading, Said.CRITICAL);
  }

  private Outcome<UUID> said(UUID order, UUID id, Said said) {
    return held(
        order,
        () -> {
          var found = reading(order, id);
          var by = stamp();
          if (found.isEmpty()) {
            return Outcome.refused(Refusal.of("LB-027"));
          }
          var reading = found.get();
          if (said == Said.CONFIRMED && reading.enteredBy().equals(by.account())) {
            return Outcome.refused(Refusal.of("LB-030"));
          }
          if (said == Said.CRITICAL && !viewers.get().isAny(Role.PHYSICIAN)) {
            return Outcome.refused(Refusal.of("LB-031"));
          }
          rows.put(
              said, order, new Place(reading.specimen(), reading.step()), Optional.of(id), by, "");
          return done(order, id);
        });
  }

  /** Somebody knows that a result is late, and what was done about it. */
  Outcome<UUID> knowLate(UUID order, Place place, String note) {
    return held(
        order,
        () -> {
          var spot = courses.find(order).flatMap(course -> spot(course, place));
          if (spot.filter(one -> one.waiting().isOverdue(courses.today())).isEmpty()) {
            return Outcome.refused(Refusal.of("LB-033"));
          }
          rows.put(
              Said.OVERDUE,
              order,
              place,
              Optional.empty(),
              stamp(),
              note.strip().substring(0, Math.min(300, note.strip().length())));
          return done(order, order);
        });
  }

  private Outcome<UUID> held(UUID order, Supplier<Outcome<UUID>> verb) {
    return transactions.write(() -> {
      var course = courses.find(order);
      if (course.isEmpty()) {
        return Outcome.refused(Refusal.of("LB-040"));
      }
      if (!mayRead(course.get())) {
        return Outcome.refused(Refusal.of("LB-032"));
      }
      orders.hold(course.get().order().person());
      return verb.get();
    });
  }

  private boolean mayRead(TestCourse course) {
    return !course.order().test().isConsented()
        || LaboratoryStanding.mayReadConfidential(viewers.get());
  }

  private Optional<Reading> reading(UUID order, UUID id) {
    return courses.find(order).stream()
        .flatMap(course -> course.tubes().stream())
        .flatMap(tube -> tube.waits().stream())
        .flatMap(wait -> wait.reading().stream())
        .filter(reading -> reading.id().equals(id))
        .findFirst();
  }

  private static Optional<Spot> spot(TestCourse course, Place place) {
    return course.tubes().stream()
        .filter(tube -> tube.specimen().id().equals(place.specimen()))
        .flatMap(tube ->
            tube.waits().stream()
                .filter(wait -> wait.step().id().equals(place.step()))
                .map(wait -> new Spot(course, tube, wait)))
        .findFirst();
  }

  private Outcome<UUID> taken(Entry entry, Optional<UUID> outside, String status) {
    var course = courses.find(entry.order());
    if (course.filter(this::mayRead).isEmpty()) {
      return Outcome.refused(Refusal.of("LB-040"));
    }
    var spot = spot(course.get(), entry.place());
    if (spot.filter(one -> one.tube().use() != TestCourse.Use.REJECTED).isEmpty()) {
      return Outcome.refused(Refusal.of("LB-025"));
    }
    return taken(entry, spot.get(), outside, status);
  }

  private Outcome<UUID> taken(Entry entry, Spot spot, Optional<UUID> outside, String status) {
    var specimen = spot.tube().specimen();
    var step = spot.waiting().step();
    var telling = Telling.read(step, entry.typed());
    var refusals =
        new ArrayList<>(Telling.against(specimen, step, telling, entry.toldOn(), courses.today()));
    // One whose record changed since may be taken over anew, and nothing be entered beside it.
    if (spot.waiting().reading().filter(one -> outside.isEmpty() || isStanding(one)).isPresent()) {
      refusals.add(Refusal.of("LB-026", specimen.number()));
    }
    if (!refusals.isEmpty() || telling.isEmpty()) {
      return Outcome.refused(refusals);
    }
    var result = outside.orElseGet(UUID::randomUUID);
    if (outside.isEmpty()) {
      var written = write(result, spot, telling.get(), status);
      if (!written.isEmpty()) {
        return Outcome.refused(written);
      }
    }
    var kept = outside.isPresent() ? outside : resultOf(result);
    return put(entry, spot, telling.get(), kept.orElseThrow());
  }

  private static boolean isStanding(Reading reading) {
    return reading.state() == Reading.State.STANDING;
  }

  private Outcome<UUID> put(Entry entry, Spot spot, Telling telling, UUID result) {
    var by = stamp();
    var step = spot.waiting().step();
    var reading =
        new Reading(
            UUID.randomUUID(),
            entry.order(),
            spot.tube().specimen().id(),
            step.id(),
            result,
            entry.toldOn().orElseThrow(),
            telling.answer().map(Answer::id),
            step.quantity().map(one -> telling.value() + " " + one.unit()).orElse(telling.value()),
            telling.finding(),
            Reading.State.STANDING,
            telling.secondLook(),
            Optional.empty(),
            telling.critical(),
            Optional.empty(),
            by.account(),
            by.at(),
            Optional.empty());
    rows.put(reading);
    return done(entry.order(), reading.id());
  }

  /** The key of ours is made of an identifier, by which the record is found again. */
  private Optional<UUID> resultOf(UUID made) {
    return orders.result("LR-" + made);
  }

  private List<Refusal> write(UUID made, Spot spot, Telling telling, String status) {
    var specimen = spot.tube().specimen();
    var step = spot.waiting().step();
    var test = spot.course().order().test();
    var values = new HashMap<String, String>();
    var person = specimen.person().value();
    values.put("person", registers.keys(People.KIND, Set.of(person)).getOrDefault(person, ""));
    values.put("effective_on", specimen.takenOn().toString());
    values.put("code_system", step.loinc().isEmpty() ? OWN : LOINC);
    values.put(
        "code", step.loinc().stream().findFirst().orElse(test.code().value() + "." + step.id()));
    values.put("test", step.name());
    values.put("status", status);
    values.put("source", "Laboratory, " + specimen.number());
    values.put("value", telling.value());
    values.put("value_kind", "text");
    step.quantity()
        .ifPresent(
            quantity -> values.putAll(Map.of("value_kind", "quantity", "unit", quantity.unit())));
    telling
        .answer()
        .flatMap(Answer::code)
        .ifPresent(code -> values.putAll(Map.of("value_kind", "coded", "value_code", code)));
    telling
        .answer()
        .flatMap(Answer::interpretation)
        .ifPresent(code -> values.put("interpretation", code));
    return batches.bring(
        HealthRecords.LABORATORY_RESULT, List.of(LaboratoryBatches.Line.of("LR-" + made, values)));
  }

  private Outcome<UUID> done(UUID order, UUID made) {
    trail.did("saved", new RecordRef(LaboratoryOrderDefinition.KIND, order));
    courses.find(order).ifPresent(course -> settling.settle(course.order().person()));
    return Outcome.done(made);
  }

  private Acknowledged stamp() {
    return new Acknowledged(
        acting.account().value(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
