package org.inzira.orientation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.CaseId;

/** Who is invited to a course, and who was there on which day. */
record Roster(Course course, List<Participant> participants) {

  Roster {
    participants = List.copyOf(participants);
  }

  /** How far somebody came; the code is that of the attendance that is counted. */
  enum Standing {
    INVITED,
    ATTENDED,
    COMPLETED;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * One who is invited.
   *
   * @param number to say aloud
   * @param caseNumber the number of the open case, if there is one
   * @param of that case
   */
  record Participant(
      UUID enrolment,
      String enrolmentKey,
      PersonId person,
      String number,
      String name,
      Optional<String> caseNumber,
      Optional<CaseId> of,
      Set<LocalDate> attended) {

    Participant {
      attended = Set.copyOf(attended);
    }
  }

  /** The hours of a person: whole days, since nobody is half there. */
  long hours(Participant participant) {
    return participant.attended().size() * course.span().hoursADay();
  }

  Standing standing(Participant participant) {
    if (participant.attended().isEmpty()) {
      return Standing.INVITED;
    }
    return hours(participant) >= course.hoursRequired() ? Standing.COMPLETED : Standing.ATTENDED;
  }

  Set<PersonId> persons() {
    return participants.stream().map(Participant::person).collect(Collectors.toUnmodifiableSet());
  }

  List<Participant> completed() {
    return participants.stream()
        .filter(participant -> standing(participant) == Standing.COMPLETED)
        .toList();
  }

  boolean hasAnybodyAttended() {
    return participants.stream().anyMatch(participant -> !participant.attended().isEmpty());
  }
}
