package org.inzira.health.laboratory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.health.laboratory.LaboratoryStanding.Acknowledged;
import org.inzira.health.laboratory.TestCourse.Place;
import org.inzira.kernel.PersonId;

/** One test of one person, as what happens to it is told in a test. */
final class Ground {

  private static final Acknowledged SOMEBODY = new Acknowledged("somebody", Instant.EPOCH);

  private final Order order;
  private final List<Specimen> specimens = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private final Map<Place, Acknowledged> late = new HashMap<>();

  Ground(Catalogue catalogue, String test, LocalDate askedOn) {
    this.order =
        new Order(
            UUID.randomUUID(),
            "LO-1",
            new PersonId(UUID.randomUUID()),
            catalogue.get(new TestCode(test)),
            askedOn);
  }

  TestKind.Step step(String id) {
    return order.test().step(id).orElseThrow();
  }

  List<Specimen> specimens() {
    return specimens;
  }

  List<Reading> readings() {
    return readings;
  }

  Specimen take(LocalDate on, String method) {
    var specimen =
        new Specimen(
            UUID.randomUUID(),
            "S%05d".formatted(specimens.size()),
            order.person(),
            order.test().specimen(),
            on,
            "",
            method.isEmpty() ? Optional.empty() : Optional.of(method),
            Optional.empty());
    specimens.add(specimen);
    return specimen;
  }

  void reject(Specimen specimen, LocalDate on) {
    specimens.set(
        specimens.indexOf(specimen),
        new Specimen(
            specimen.id(),
            specimen.number(),
            specimen.person(),
            specimen.kind(),
            specimen.takenOn(),
            "",
            specimen.method(),
            Optional.of(new Specimen.Rejection(on, "leaked"))));
  }

  void tell(Specimen specimen, String step, String typed, LocalDate on, boolean confirmed) {
    var telling = Telling.read(step(step), typed).orElseThrow();
    readings.add(
        new Reading(
            UUID.randomUUID(),
            order.id(),
            specimen.id(),
            step,
            UUID.randomUUID(),
            on,
            telling.answer().map(Answer::id),
            telling.value(),
            telling.finding(),
            Reading.State.STANDING,
            telling.secondLook(),
            confirmed ? Optional.of(SOMEBODY) : Optional.empty(),
            telling.critical(),
            Optional.empty(),
            "enterer",
            Instant.EPOCH,
            Optional.empty()));
  }

  void know(Specimen specimen, String step) {
    late.put(new Place(specimen.id(), step), SOMEBODY);
  }

  TestCourse on(LocalDate day) {
    return CourseReader.read(order, specimens, readings, late, day);
  }
}
