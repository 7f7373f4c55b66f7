package org.inzira.health.laboratory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.inzira.access.Role;
import org.inzira.access.Trail;
import org.inzira.access.Viewers;
import org.inzira.database.Transactions;
import org.inzira.health.laboratory.LaboratoryStanding.Acknowledged;
import org.inzira.health.laboratory.ReadingRows.Said;
import org.inzira.health.laboratory.TestCourse.Place;
import org.inzira.health.laboratory.TestCourse.Spot;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.springframework.stereotype.Component;

/** What is done at the bench with results; each verb in one transaction, and on the trail. */
@Component
public class Readings {

  static final int LINES_MAX = 300;

  private final Courses courses;
  private final ReadingRows rows;
  private final OrderRows orders;
  private final Settling settling;
  private final ResultRecords results;
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
      ResultRecords results,
      Transactions transactions,
      Viewers viewers,
      Acting acting,
      Trail trail,
      Clock clock) {
    this.courses = courses;
    this.rows = rows;
    this.orders = orders;
    this.settling = settling;
    this.results = results;
    this.transactions = transactions;
    this.viewers = viewers;
    this.acting = acting;
    this.trail = trail;
    this.clock = clock;
  }

  /** Where a result belongs, and what was typed of it. */
  public record Entry(UUID order, Place place, Optional<LocalDate> toldOn, String typed) {}

  /** Writes a result down; a positive or critical one waits for a second look. */
  public Outcome<UUID> enter(Entry entry) {
    return held(entry.order(), () -> taken(entry, Optional.empty(), "final"));
  }

  /** Takes a result that came from elsewhere as the result of this step. */
  public Outcome<UUID> takeOver(Entry entry, UUID result) {
    return held(entry.order(), () -> taken(entry, Optional.of(result), "final"));
  }

  /** Many negatives of one day at once; all or none. */
  public Outcome<Integer> enterNegatives(List<Entry> entries) {
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
  public Outcome<UUID> correct(UUID reading, Entry entry, String reason) {
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
    return results.withdraw(reading.result(), reason);
  }

  /** The second look; by another than entered it ({@code LB-030}). */
  public Outcome<UUID> confirm(UUID order, UUID reading) {
    return said(order, reading, Said.CONFIRMED);
  }

  /** A physician knows of a critical result. */
  public Outcome<UUID> answer(UUID order, UUID reading) {
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
  public Outcome<UUID> knowLate(UUID order, Place place, String note) {
    return held(
        order,
        () -> {
          var spot = courses.find(order).flatMap(course -> course.at(place));
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
    return courses.find(order).flatMap(course -> course.reading(id));
  }

  private Outcome<UUID> taken(Entry entry, Optional<UUID> outside, String status) {
    var course = courses.find(entry.order());
    if (course.filter(this::mayRead).isEmpty()) {
      return Outcome.refused(Refusal.of("LB-040"));
    }
    var spot = course.get().at(entry.place());
    if (spot.filter(one -> one.tube().use() != TestCourse.Use.REJECTED).isEmpty()) {
      return Outcome.refused(Refusal.of("LB-025"));
    }
    return taken(entry, course.get().order(), spot.get(), outside, status);
  }

  private Outcome<UUID> taken(
      Entry entry, Order order, Spot spot, Optional<UUID> outside, String status) {
    var specimen = spot.tube().specimen();
    var step = spot.waiting().step();
    var telling = Telling.read(step, entry.typed());
    var refusals =
        new ArrayList<>(Telling.against(specimen, step, telling, entry.toldOn(), courses.today()));
    // One whose record changed since may be taken over anew, and nothing be entered beside it.
    if (spot.waiting().reading().filter(one -> outside.isEmpty() || isStanding(one)).isPresent()) {
      refusals.add(Refusal.of("LB-026", specimen.number()));
    }
    if (outside.filter(one -> !isOffered(one, order, spot)).isPresent()) {
      refusals.add(Refusal.of("LB-042"));
    }
    if (!refusals.isEmpty() || telling.isEmpty()) {
      return Outcome.refused(refusals);
    }
    if (outside.isPresent()) {
      return put(entry, spot, telling.get(), outside.get());
    }
    var made = UUID.randomUUID();
    var test = order.test().code();
    var written = results.write(made, test, specimen, step, telling.get(), status);
    return written.isEmpty()
        ? put(entry, spot, telling.get(), results.find(made).orElseThrow())
        : Outcome.refused(written);
  }

  /** Of the same person and test, and nobody's yet; or the one whose record changed since. */
  private boolean isOffered(UUID result, Order order, Spot spot) {
    return spot.waiting().reading().filter(one -> one.result().equals(result)).isPresent()
        || results.candidates(order.person(), spot.waiting().step()).stream()
            .anyMatch(record -> record.ref().id().equals(result));
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
