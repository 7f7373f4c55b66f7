package org.inzira.health.vaccination;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the schedule asks of one vaccine.
 *
 * @param cvx the codes of all products that count for it
 * @param steps by the age at which a course is begun, the youngest first
 * @param first until when a course may be begun
 * @param last until when any dose of it may be given
 */
record Vaccine(
    String id,
    Set<String> cvx,
    Live live,
    List<Step> steps,
    Optional<Limit> first,
    Optional<Limit> last,
    Rule rule) {

  /** Whether it is a live vaccine, and of which kind. */
  enum Live {
    NO,
    ORAL,
    INJECTED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How many doses a course has that is begun at this age or later. */
  record Step(Age from, int doses) {}

  Vaccine {
    cvx = Set.copyOf(cvx);
    steps = List.copyOf(steps);
    if (cvx.isEmpty() || steps.isEmpty() || steps.stream().anyMatch(step -> step.doses() < 1)) {
      throw new IllegalArgumentException("needs codes, and steps with doses");
    }
    for (int at = 1; at < steps.size(); at++) {
      var origin = LocalDate.EPOCH;
      if (!steps
          .get(at - 1)
          .from()
          .leastFrom(origin)
          .isBefore(steps.get(at).from().leastFrom(origin))) {
        throw new IllegalArgumentException("steps are not in the order of their ages");
      }
    }
  }

  Age youngest() {
    return steps.getFirst().from();
  }

  /** Which step holds on a day; the first also before its age. */
  int stepAt(Born born, LocalDate day) {
    int step = 0;
    for (int at = 1; at < steps.size(); at++) {
      if (!day.isBefore(steps.get(at).from().leastFrom(born.last()))) {
        step = at;
      }
    }
    return step;
  }

  /** The first day on which dose number so-and-so may not be given any more. */
  Optional<LocalDate> over(Born born, int dose) {
    var ends = last.map(limit -> limit.over(born.first()));
    var begins = first.filter(limit -> dose == 1).map(limit -> limit.over(born.first()));
    return begins.isPresent() && ends.isPresent()
        ? Optional.of(begins.get().isBefore(ends.get()) ? begins.get() : ends.get())
        : begins.or(() -> ends);
  }
}
