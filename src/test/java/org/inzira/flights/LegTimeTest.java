package org.inzira.flights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** Times by the clocks of airports, where clocks are changed in between. */
class LegTimeTest {

  @Test
  void knowsHowLongALegTakesAcrossTheNightClocksAreSetForward() {
    assertThat(between("KGL", "2022-03-26T20:00", "BRU", "2022-03-27T05:00"))
        .isEqualTo(Duration.ofHours(9));
    assertThat(between("KGL", "2022-03-25T20:00", "BRU", "2022-03-26T05:00"))
        .isEqualTo(Duration.ofHours(10));
  }

  @Test
  void knowsNoTimeThatTheClockLeavesOut() {
    assertThat(LegTime.read("2022-03-27T02:30", zone("BRU"))).isEmpty();
    assertThat(LegTime.isWritten("2022-03-27T02:30")).isTrue();
    assertThat(LegTime.read("2022-03-27T03:00", zone("BRU"))).isPresent();
  }

  @Test
  void takesTheFirstOfTwoEqualHoursUnlessTheOffsetSaysOtherwise() {
    var first = read("2022-10-30T02:30", "BRU");
    var second = read("2022-10-30T02:30+01:00", "BRU");

    assertThat(Duration.between(first, second)).isEqualTo(Duration.ofHours(1));
    assertThat(LegTime.read("2022-10-30T02:30+03:00", zone("BRU"))).isEmpty();
  }

  @Test
  void readsNothingElse() {
    for (var wrong :
        new String[] {
          "", "2022-03-01", "2022-03-01 22:30", "2022-13-01T22:30", "22:30", "2022-03-01T25:00"
        }) {
      assertThat(LegTime.isWritten(wrong)).as(wrong).isFalse();
      assertThat(LegTime.read(wrong, zone("KGL"))).as(wrong).isEmpty();
    }
  }

  @Test
  void knowsTheZoneAndCountryOfEachAirport() {
    assertThat(Airports.codes()).contains("KGL", "NBO", "DOH", "IST", "YYZ", "OSL", "SYD");
    assertThat(Airports.get("ORD").zone()).isEqualTo(ZoneId.of("America/Chicago"));
    assertThat(Airports.get("CPH").country().value()).isEqualTo("DNK");
    assertThat(Airports.find("XXX")).isEmpty();
  }

  private static Duration between(String from, String departs, String to, String arrives) {
    return Duration.between(read(departs, from), read(arrives, to));
  }

  private static ZonedDateTime read(String text, String airport) {
    return LegTime.read(text, zone(airport)).orElseThrow();
  }

  private static ZoneId zone(String airport) {
    return Airports.get(airport).zone();
  }
}
