package org.inzira.resettlement.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.StepKind;

/** Something that happened in a case, as it was recorded. */
public sealed interface Happening {

  /**
   * What has no day comes first, since it is told of the past; things of one day come as they were
   * recorded.
   */
  Comparator<Happening> IN_ORDER =
      Comparator.<Happening, LocalDate>comparing(one -> one.on().orElse(LocalDate.MIN))
          .thenComparing(Happening::inNaturalOrder)
          .thenComparingLong(Happening::recorded);

  /** The day, unless it was never recorded. */
  Optional<LocalDate> on();

  /** Its place in the order of recording. */
  long recorded();

  /** Whether it is about this person. */
  boolean isAbout(PersonId person);

  /** Why, where a reason was given. */
  Optional<Reason> reason();

  /** Steps without a day are taken in the order in which a case takes them. */
  private static int inNaturalOrder(Happening one, Happening other) {
    return one instanceof Step step
            && other instanceof Step next
            && step.on().isEmpty()
            && next.on().isEmpty()
        ? step.kind().compareTo(next.kind())
        : 0;
  }

  /**
   * A step that staff recorded.
   *
   * @param id its record
   * @param person empty when it is about all who were there
   */
  record Step(
      UUID id,
      Optional<PersonId> person,
      StepKind kind,
      Optional<LocalDate> on,
      Optional<Reason> reason,
      long recorded)
      implements Happening {

    @Override
    public boolean isAbout(PersonId who) {
      return person.isEmpty() || person.get().equals(who);
    }
  }

  /** What movement told. */
  record Told(
      NewsKind kind, Set<PersonId> persons, LocalDate day, Optional<Reason> reason, long recorded)
      implements Happening {

    public Told {
      persons = Set.copyOf(persons);
    }

    @Override
    public Optional<LocalDate> on() {
      return Optional.of(day);
    }

    @Override
    public boolean isAbout(PersonId who) {
      return persons.contains(who);
    }
  }

  /** Somebody came to the case after it was referred: by birth, by marriage. */
  record Joined(PersonId person, LocalDate day, long recorded) implements Happening {

    @Override
    public Optional<LocalDate> on() {
      return Optional.of(day);
    }

    @Override
    public Optional<Reason> reason() {
      return Optional.of(Reason.FAMILY_ADDITION);
    }

    @Override
    public boolean isAbout(PersonId who) {
      return person.equals(who);
    }
  }
}
