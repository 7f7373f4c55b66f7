package org.inzira.health.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.inzira.health.clinic.Appointments.Asked;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Places of a day, given to persons and families, moved and taken back. */
class AppointmentsTest extends ClinicGround {

  private static final LocalDate MONDAY = LocalDate.of(2022, 1, 17);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  @Autowired private Appointments appointments;

  @Test
  void expectsAWholeFamilyByTheNumberOfOneOfThem() {
    for (int at = 1; at <= 3; at++) {
      person(at, Map.of("family", "F-" + key));
    }
    person(4, Map.of("family", "F-" + key + "-other"));

    assertThat(book(MONDAY, key + "-2", true, Slot.MORNING).orThrow()).isEqualTo(3);

    assertThat(of(MONDAY)).hasSize(3).allMatch(one -> one.state().equals("booked"));
  }

  @Test
  void refusesAFullMorningWithTheNextDayThatHasRoomForAllOfThem() {
    for (int at = 1; at <= 5; at++) {
      person(at);
    }
    book(MONDAY, key + "-1\n" + key + "-2", false, Slot.MORNING).orThrow();
    var asked = key + "-3, " + key + "-4; " + key + "-5";

    var refused = book(MONDAY, asked, false, Slot.MORNING);

    assertThat(refused)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            one ->
                assertThat(((Refusal) one.refusals().getFirst()).arguments())
                    .containsExactly(
                        "day.2022-01-17",
                        "code.slot.morning",
                        "3",
                        "day.2022-01-18",
                        "code.slot.morning"));
    assertThat(codes(refused)).containsOnly("CD-004");
    assertThat(of(MONDAY)).hasSize(2);
    book(TUESDAY, asked, false, Slot.MORNING).orThrow();
  }

  @Test
  void expectsNobodyOnADayThatIsClosedOrTwiceOnOne() {
    person(1);
    deliveries.bring(
        "clinic-day",
        key,
        Map.of(
            "clinic",
            key,
            "day",
            TUESDAY.toString(),
            "morning",
            "0",
            "afternoon",
            "0",
            "reason",
            "public holiday"));

    assertThat(codes(book(TUESDAY, key + "-1", false, Slot.MORNING))).containsExactly("CD-004");
    assertThat(codes(book(MONDAY.minusDays(1), key + "-1", false, Slot.MORNING)))
        .containsExactly("CD-004");
    book(MONDAY, key + "-1", false, Slot.MORNING).orThrow();
    assertThat(codes(book(MONDAY, key + "-1", false, Slot.AFTERNOON))).containsExactly("CD-003");
    assertThat(codes(book(MONDAY, "nobody\n" + key + "-1", false, Slot.MORNING)))
        .containsExactly("CD-031");
    assertThat(codes(book(MONDAY, " ", false, Slot.MORNING))).containsExactly("CD-030");
  }

  @Test
  void movesAnAppointmentAndKeepsTheOldOneWithItsReason() {
    person(1);
    book(MONDAY, key + "-1", false, Slot.MORNING).orThrow();
    var id = of(MONDAY).getFirst().id();

    assertThat(codes(appointments.move(id, 9, TUESDAY, "afternoon", "transport")))
        .containsExactly("CD-032");
    assertThat(codes(appointments.move(id, 1, TUESDAY, "afternoon", ""))).containsExactly("CD-006");
    appointments.move(id, 1, TUESDAY, "afternoon", "transport").orThrow();

    assertThat(of(MONDAY)).singleElement().matches(one -> one.state().equals("moved"));
    assertThat(of(TUESDAY)).singleElement().matches(one -> one.slot() == Slot.AFTERNOON);
    assertThat(codes(appointments.cancel(id, 2, "other"))).containsExactly("CD-033");
    appointments.cancel(of(TUESDAY).getFirst().id(), 1, "client_asked").orThrow();
    assertThat(of(TUESDAY)).singleElement().matches(one -> one.state().equals("cancelled"));
  }

  @Test
  void notesWhoDidNotComeOnceTheDayIsThere() {
    person(1);
    var later = today.plusDays(7);
    deliveries.bring(
        "clinic-day",
        key,
        Map.of("clinic", key, "day", later.toString(), "morning", "1", "afternoon", "1"));
    book(MONDAY, key + "-1", false, Slot.MORNING).orThrow();
    book(later, key + "-1", false, Slot.MORNING).orThrow();
    var missed = of(MONDAY).getFirst().id();

    assertThat(codes(appointments.missed(clinic, MONDAY, Set.of(), today)))
        .containsExactly("CD-035");
    assertThat(codes(appointments.missed(clinic, MONDAY, Set.of(UUID.randomUUID()), today)))
        .containsExactly("CD-036");
    assertThat(codes(appointments.missed(clinic, later, Set.of(of(later).getFirst().id()), today)))
        .containsExactly("CD-037");
    appointments.missed(clinic, MONDAY, Set.of(missed), today).orThrow();

    assertThat(of(MONDAY)).singleElement().matches(one -> one.state().equals("no_show"));
    assertThat(days.of(clinic, MONDAY).openings().free(new Openings.Opening(MONDAY, Slot.MORNING)))
        .isEqualTo(2);
  }

  @Test
  void isNeverFullerThanItsPlacesHoweverManyBookAtOnce() throws Exception {
    var tries = new ArrayList<Callable<List<String>>>();
    for (int at = 0; at < 8; at++) {
      person(at);
      var number = key + "-" + at;
      tries.add(() -> codes(book(MONDAY, number, false, Slot.MORNING)));
    }

    var outcomes = new ArrayList<List<String>>();
    try (var pool = Executors.newFixedThreadPool(tries.size())) {
      for (var outcome : pool.invokeAll(tries)) {
        outcomes.add(outcome.get());
      }
    }

    assertThat(outcomes).filteredOn(List::isEmpty).hasSize(3);
    assertThat(of(MONDAY)).hasSize(3);
  }

  private Outcome<Integer> book(LocalDate day, String numbers, boolean families, Slot slot) {
    return appointments.book(
        clinic, day, new Asked(numbers, families, slot.code(), "assessment", ""));
  }

  private List<Expected> of(LocalDate day) {
    return days.of(clinic, day).expected();
  }
}
