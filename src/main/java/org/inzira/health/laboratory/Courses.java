package org.inzira.health.laboratory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
public class Courses {

  private static final String PERSON = "person";

  private final Catalogue catalogue;
  private final ReadingRows readings;
  private final OrderRows orders;
  private final Registers registers;
  private final PersonDirectory directory;
  private final Clock clock;
  private final ZoneId zone;

  Courses(
      Catalogue catalogue,
      ReadingRows readings,
      OrderRows orders,
      @Lazy Registers registers,
      PersonDirectory directory,
      Clock clock,
      ZoneId zone) {
    this.catalogue = catalogue;
    this.readings = readings;
    this.orders = orders;
    this.registers = registers;
    this.directory = directory;
    this.clock = clock;
    this.zone = zone;
  }

  public LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  public Optional<TestCourse> find(UUID order) {
    return ordered(Set.of(order)).stream()
        .flatMap(one -> of(Set.of(one.person())).stream())
        .filter(course -> course.order().id().equals(order))
        .findFirst();
  }

  /** The courses of these orders, those that stand. */
  public List<TestCourse> find(Collection<UUID> orders) {
    var asked = Set.copyOf(orders);
    var persons = ordered(asked).stream().map(Order::person).collect(Collectors.toSet());
    return of(persons).stream().filter(course -> asked.contains(course.order().id())).toList();
  }

  /** The courses of persons of whom a test waits or calls, at most so many of them. */
  public List<TestCourse> waiting(int limit) {
    return of(orders.waiting(limit)).stream()
        .filter(course -> !course.isFinal() || course.calls())
        .toList();
  }

  /** Of how many persons a test waits or calls. */
  public int countWaiting() {
    return orders.countWaiting();
  }

  /** The readings of a test that do not count any more, the newest first. */
  public List<Reading> withdrawn(UUID order) {
    return readings.of(Set.of(order)).readings(order).stream()
        .filter(reading -> !reading.isThere())
        .sorted(Comparator.comparing(Reading::enteredAt).reversed())
        .toList();
  }

  /** Whose specimen has this number on its label. */
  public Optional<PersonId> numbered(String number) {
    return orders.findNumbered(number);
  }

  /** Days from asking to the last result, by test, the fewest first, of those final since a day. */
  public Map<TestCode, List<Long>> turnArounds(LocalDate since) {
    return orders.turnArounds(since);
  }

  private List<Order> ordered(Set<UUID> ids) {
    return registers.find(LaboratoryOrderDefinition.KIND, ids).values().stream()
        .map(this::order)
        .toList();
  }

  /** The courses of all tests of persons, of records merged into theirs too, the oldest first. */
  public List<TestCourse> of(Collection<PersonId> persons) {
    var same = new HashMap<UUID, Set<UUID>>();
    for (var records : directory.recordsOf(Set.copyOf(persons)).values()) {
      var all = records.stream().map(PersonId::value).collect(ids());
      all.forEach(one -> same.merge(one, all, Courses::union));
    }
    var asked =
        registers.list(LaboratoryOrderDefinition.KIND, PERSON, same.keySet()).stream()
            .map(this::order)
            .sorted(Comparator.comparing(Order::askedOn).thenComparing(Order::id))
            .toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    var specimens =
        registers.list(SpecimenDefinition.KIND, PERSON, same.keySet()).stream()
            .map(Courses::specimen)
            .collect(Collectors.groupingBy(one -> one.person().value()));
    var told = readings.of(asked.stream().map(Order::id).toList());
    var today = today();
    return asked.stream()
        .map(order ->
            CourseReader.read(
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
