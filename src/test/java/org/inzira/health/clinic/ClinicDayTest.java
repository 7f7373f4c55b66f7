package org.inzira.health.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.inzira.health.clinic.ClinicDay.Summary;
import org.inzira.health.clinic.Clinics.Clinic;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.junit.jupiter.api.Test;

class ClinicDayTest {

  private static final LocalDate DAY = LocalDate.of(2022, 1, 17);
  private static final Instant EIGHT = Instant.parse("2022-01-17T06:00:00Z");
  private static final Clinic CLINIC =
      new Clinic(
          UUID.randomUUID(),
          "CL-1",
          new PlaceCode("RW13-MHAC"),
          List.of(Station.REGISTRATION, Station.VITALS, Station.PHYSICIAN));

  private final List<Expected> expected = new ArrayList<>();
  private final List<Visit> visits = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();

  @Test
  void countsWhoeverCameOnce() {
    waits(visit("fits", ""), Station.VITALS, 0);
    called(visit("fits", ""), Station.VITALS, 0, 20);
    visit("does_not_fit", "");
    visit("fits", "");
    visit("fits", "finished");
    visit("fits", "left_unseen");
    visit("does_not_fit", "stopped");
    expected("booked");
    expected("no_show");
    expected("moved");

    assertThat(day(60).summary()).isEqualTo(new Summary(2, 7, 1, 1, 1, 1, 1, 2, 1));
  }

  @Test
  void listsWhoHasWaitedLongestFirstWithMedianAndLongest() {
    waits(visit("fits", ""), Station.VITALS, 30);
    waits(visit("fits", ""), Station.VITALS, 10);
    waits(visit("fits", ""), Station.VITALS, 50);
    called(visit("fits", ""), Station.VITALS, 0, 5);

    var line = day(60).line(Station.VITALS);

    assertThat(line.waiting())
        .extracting(turn -> turn.waitedMinutes(EIGHT.plusSeconds(3_600)))
        .containsExactly(50L, 30L, 10L);
    assertThat(line.now()).isEqualTo(Waits.of(List.of(10L, 30L, 50L)));
    assertThat(line.now().median()).hasValue(30);
    assertThat(line.now().longest()).hasValue(50);
    assertThat(line.day().median()).hasValue(30);
    assertThat(line.called()).hasSize(1);
  }

  @Test
  void showsAStationThatWasSwitchedOffWhileSomebodyIsThere() {
    waits(visit("fits", ""), Station.X_RAY, 0);

    assertThat(day(1).lines())
        .extracting(ClinicDay.Line::station)
        .containsExactly(Station.REGISTRATION, Station.VITALS, Station.PHYSICIAN, Station.X_RAY);
  }

  @Test
  void goesOnToTheNextStationThatIsThereAndWasNotPassed() {
    var open = CLINIC.stations();

    assertThat(Station.REGISTRATION.next(open, List.of(Station.REGISTRATION)))
        .contains(Station.VITALS);
    assertThat(Station.REGISTRATION.next(open, List.of(Station.VITALS)))
        .contains(Station.PHYSICIAN);
    assertThat(Station.PHYSICIAN.next(open, List.of())).isEmpty();
  }

  @Test
  void saysOfAnyWaitsWhatACountBeneathAndAboveSays() {
    var random = new Random(20220117);
    for (int round = 0; round < 200; round++) {
      var minutes = random.longs(random.nextInt(1, 40), 0, 300).boxed().toList();
      var waits = Waits.of(minutes);
      long median = waits.median().orElseThrow();

      assertThat(minutes).contains(median);
      assertThat(minutes.stream().filter(one -> one < median).count() * 2)
          .isLessThanOrEqualTo(minutes.size());
      assertThat(minutes.stream().filter(one -> one > median).count() * 2)
          .isLessThan(minutes.size());
      assertThat(minutes).allMatch(one -> one <= waits.longest().orElseThrow());
    }
    assertThat(Waits.of(List.of()).median()).isEmpty();
    assertThat(Waits.minutes(EIGHT, EIGHT.minusSeconds(90))).isZero();
  }

  private ClinicDay day(int minutes) {
    var openings = new Openings(Map.of(), Openings.closed(true, true), Map.of(), Map.of());
    return new ClinicDay(
        CLINIC, DAY, openings, expected, visits, turns, EIGHT.plusSeconds(60L * minutes));
  }

  private void expected(String state) {
    expected.add(
        new Expected(
            UUID.randomUUID(),
            PersonId.random(),
            Slot.MORNING,
            "assessment",
            state,
            Optional.empty()));
  }

  private Visit visit(String identity, String ended) {
    var visit =
        new Visit(
            UUID.randomUUID(),
            PersonId.random(),
            Optional.of(visits.size() + 1),
            EIGHT,
            identity,
            ended,
            false);
    visits.add(visit);
    return visit;
  }

  private void waits(Visit visit, Station station, int from) {
    turns.add(turn(visit, station, from, Optional.empty()));
  }

  private void called(Visit visit, Station station, int from, int to) {
    turns.add(turn(visit, station, from, Optional.of(EIGHT.plusSeconds(60L * to))));
  }

  private static Turn turn(Visit visit, Station station, int from, Optional<Instant> called) {
    return new Turn(
        UUID.randomUUID(),
        visit.id(),
        CLINIC.id(),
        visit.person(),
        visit.ticket(),
        station,
        EIGHT.plusSeconds(60L * from),
        called,
        called.map(_ -> "nurse").orElse(""),
        Optional.empty(),
        "",
        false);
  }
}
