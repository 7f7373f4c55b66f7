package org.inzira.boarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.inzira.flights.FlightId;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.PersonId;
import org.junit.jupiter.api.Test;

/** What taps of several officers come to, in whatever order they are sent. */
class AttendanceTest {

  private static final FlightId FLIGHT = new FlightId(new UUID(1, 1));
  private static final PersonId PERSON = new PersonId(new UUID(2, 2));
  private static final Instant SIX = Instant.parse("2022-03-01T04:00:00Z");
  private static final int HISTORIES = 3000;

  private final List<KeptTap> taps = new ArrayList<>();

  @Test
  void isMissingWhileNobodySaysAnything() {
    assertThat(Attendance.of(List.of()).isMissing()).isTrue();
    assertThat(Attendance.of(List.of()).settled()).isEmpty();
  }

  @Test
  void keepsBothOfTwoOfficersThatDidNotKnowOfEachOther() {
    tap("amina", Presence.BOARDED, 0);
    tap("eric", Presence.NO_SHOW, 0);

    assertThat(attendance().isContested()).isTrue();
    assertThat(attendance().standing()).hasSize(2);
    assertThat(attendance().isOnBoard()).isFalse();
  }

  @Test
  void isSettledByATapThatHasSeenBoth() {
    tap("amina", Presence.BOARDED, 0);
    long second = tap("eric", Presence.NO_SHOW, 0);
    tap("eric", Presence.BOARDED, second);

    assertThat(attendance().isContested()).isFalse();
    assertThat(attendance().isOnBoard()).isTrue();
  }

  @Test
  void letsAnOfficerCorrectWhatTheySaw() {
    long first = tap("amina", Presence.BOARDED, 0);
    tap("eric", Presence.OFFLOADED, first);

    assertThat(attendance().isContested()).isFalse();
    assertThat(attendance().isOnBoard()).isFalse();
  }

  @Test
  void agreesWithoutKnowingOfEachOther() {
    tap("amina", Presence.BOARDED, 0);
    tap("eric", Presence.BOARDED, 0);

    assertThat(attendance().isOnBoard()).isTrue();
    assertThat(attendance().officers()).hasSize(2);
  }

  @Test
  void takesOfOneOfficerTheTapThatWasMadeLastAndNotTheOneThatCameLast() {
    taps.add(kept("amina", Presence.OFFLOADED, 0, SIX.plusSeconds(60)));
    taps.add(kept("amina", Presence.BOARDED, 0, SIX));

    assertThat(attendance().settled().orElseThrow().tap().presence()).isEqualTo(Presence.OFFLOADED);
  }

  @Test
  void saysTheSameWhateverTheOrderAndIsSettledByWhoHasSeenAll() {
    var random = new Random(20220301);
    for (int history = 0; history < HISTORIES; history++) {
      taps.clear();
      for (int count = random.nextInt(8); count >= 0; count--) {
        var presences = Presence.values();
        tap(
            "officer" + random.nextInt(3),
            presences[random.nextInt(presences.length)],
            random.nextInt(taps.size() + 1));
      }
      var shuffled = new ArrayList<>(taps);
      Collections.shuffle(shuffled, random);
      assertThat(Attendance.of(shuffled)).isEqualTo(attendance());
      assertThat(attendance().standing()).isEqualTo(standingByReplay());

      tap("officer" + random.nextInt(3), Presence.BOARDED, taps.size());

      assertThat(attendance().isOnBoard()).isTrue();
      assertThat(attendance().standing()).hasSize(1);
    }
  }

  /** The same by going through the taps in their order and crossing out what each one answers. */
  private List<KeptTap> standingByReplay() {
    Map<Long, KeptTap> left = new HashMap<>();
    for (var tap : taps) {
      left.values()
          .removeIf(
              earlier -> earlier.number() <= tap.tap().seen() || earlier.by().equals(tap.by()));
      left.put(tap.number(), tap);
    }
    return taps.stream().filter(tap -> left.containsKey(tap.number())).toList();
  }

  @Test
  void tellsWhenATapWasMadeByHowFarThePhonesClockIsOff() {
    var wrong = SIX.plus(Duration.ofDays(30));
    var tap =
        new Tap(
            new UUID(3, 3),
            FLIGHT,
            PERSON,
            Presence.BOARDED,
            Optional.empty(),
            0,
            Tap.Times.of(wrong, wrong.plusSeconds(600)));
    var kept = new KeptTap(1, tap, new AccountName("amina"), SIX.plusSeconds(600));

    assertThat(kept.happenedAt()).isEqualTo(SIX);
  }

  @Test
  void tellsWhenAListWasKeptByTheListItself() {
    var tap =
        new Tap(
            new UUID(3, 3),
            FLIGHT,
            PERSON,
            Presence.BOARDED,
            Optional.empty(),
            0,
            Tap.Times.listed(SIX));

    assertThat(new KeptTap(1, tap, new AccountName("amina"), SIX.plusSeconds(9999)).happenedAt())
        .isEqualTo(SIX);
  }

  private Attendance attendance() {
    return Attendance.of(taps);
  }

  private long tap(String officer, Presence presence, long seen) {
    taps.add(kept(officer, presence, seen, SIX.plusSeconds(taps.size())));
    return taps.size();
  }

  private KeptTap kept(String officer, Presence presence, long seen, Instant device) {
    long number = taps.size() + 1L;
    var tap =
        new Tap(
            new UUID(5, number),
            FLIGHT,
            PERSON,
            presence,
            Optional.empty(),
            seen,
            Tap.Times.of(device, device));
    return new KeptTap(number, tap, new AccountName(officer), device);
  }
}
