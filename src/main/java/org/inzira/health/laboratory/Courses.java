package org.inzira.health.laboratory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.kernel.PersonId;
import org.inzira.people.PersonDirectory;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads how far tests have come, from orders, specimens and readings, in a few queries. */
@Component
class Courses {

  private static final String PERSON = "person";

  private final Catalogue catalogue;
  private final ReadingRows readings;
  private final Registers registers;
  private final PersonDirectory directory;
  private final Clock clock;
  private final ZoneId zone;

  Courses(
      Catalogue catalogue,
      ReadingRows readings,
      @Lazy Registers registers,
      PersonDirectory directory,
      Clock clock,
      ZoneId zone) {
    this.catalogue = catalogue;
    this.readings = readings;
    this.registers = registers;
    this.directory = directory;
    this.clock = clock;
    this.zone = zone;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  Optional<TestCourse> find(UUID order) {
    return ordered(Set.of(order)).stream()
        .flatMap(one -> of(Set.of(one.person())).stream())
        .filter(course -> course.order().id().equals(order))
        .findFirst();
  }

  /** The courses of these orders, those that stand. */
  List<TestCourse> find(Collection<UUID> orders) {
    var asked = Set.copyOf(orders);
    var persons = ordered(asked).stream().map(Order::person).collect(Collectors.toSet());
    return of(persons).stream().filter(course -> asked.contains(course.order().id())).toList();
  }

  private List<Order> ordered(Set<UUID> ids) {
    return registers.find(LaboratoryOrderDefinition.KIND, ids).values().stream()
        .map(this::order)
        .toList();
  }

  Optional<Specimen> specimen(UUID id) {
    return Optional.ofNullable(registers.find(SpecimenDefinition.KIND, Set.of(id)).get(id))
        .map(Courses::specimen);
  }

  /** The courses of all tests of persons, of records merged into theirs too, the oldest first. */
  List<TestCourse> of(Collection<PersonId> persons) {
    var same = new HashMap<UUID, Set<UUID>>();
    for (var person : persons) {
      var all = directory.recordsOf(person).stream().map(PersonId::value).collect(ids());
      all.forEach(one -> same.merge(one, all, Courses::union));
    }
    var orders =
        registers.list(LaboratoryOrderDefinition.KIND, PERSON, same.keySet()).stream()
            .map(this::order)
            .sorted(Comparator.comparing(Order::askedOn).thenComparing(Order::id))
            .toList();
    if (orders.isEmpty()) {
      return List.of();
    }
    var specimens =
        registers.list(SpecimenDefinition.KIND, PERSON, same.keySet()).stream()
            .map(Courses::specimen)
            .collect(Collectors.groupingBy(one -> one.person().value()));
    var told = readings.of(orders.stream().map(Order::id).toList());
    var today = today();
    return orders.stream()
        .map(order ->
            TestCourse.of(
                order,
                Objects.requireNonNullElse(same.get(order.person().value()), Set.<UUID>of())
                    .stream()
                    .flatMap(one -> specimens.getOrDefault(one, List.of()).stream())
                    .toList(),
                told.readings(order.id()),
                told.late(order.id()),
                today))
        .toList();
  }

  private static java.util.stream.Collector<UUID, ?, Set<UUID>> ids() {
    return Collectors.toUnmodifiableSet();
  }

  private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
    var all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  private Order order(SavedRecord record) {
    var values = record.values();
    return new Order(
        record.ref().id(),
        record.key().value(),
        new PersonId(values.reference(PERSON).orElseThrow()),
        catalogue.get(new TestCode(values.text("test").orElseThrow())),
        values.day("asked_on").orElseThrow());
  }

  static Specimen specimen(SavedRecord record) {
    var values = record.values();
    return new Specimen(
        record.ref().id(),
        record.key().value(),
        new PersonId(values.reference(PERSON).orElseThrow()),
        values.text("specimen_kind").orElseThrow(),
        values.day("taken_on").orElseThrow(),
        values.text("taken_by").orElse(""),
        values.text("method"),
        values
            .day("rejected_on")
            .map(day -> new Specimen.Rejection(day, values.text("rejection").orElse(""))));
  }
}
