package org.inzira.health.laboratory;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.health.ResultsMoved;
import org.inzira.kernel.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps which tests are final, in the transaction that moved one, so that the bench reads the
 * others alone. What is kept can be told anew from the records at any time.
 */
@Component
class Settling {

  private final Courses courses;
  private final OrderRows rows;

  Settling(Courses courses, OrderRows rows) {
    this.courses = courses;
    this.rows = rows;
  }

  @EventListener
  void moved(ResultsMoved results) {
    settle(results.persons());
  }

  void settle(Collection<UUID> persons) {
    var asked = rows.asked(persons);
    if (asked.isEmpty()) {
      return;
    }
    var all = courses.of(asked.stream().map(PersonId::new).collect(Collectors.toSet()));
    rows.unsettle(all.stream().map(course -> course.order().id()).toList());
    all.forEach(course ->
        course.finalOn().ifPresent(day -> rows.settle(course.order(), day, !course.calls())));
  }

  void settle(PersonId person) {
    settle(Set.of(person.value()));
  }
}
