package org.inzira.health.vaccination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleFileTest {

  @Test
  void shipsAScheduleWhoseUnverifiedRulesAreIllustrative() {
    var schedule = ScheduleFile.vaccinationSchedule();

    assertThat(schedule.version()).isEqualTo("2021-01.1");
    assertThat(schedule.vaccines())
        .filteredOn(vaccine -> vaccine.rule().isIllustrative())
        .extracting(Vaccine::id)
        .containsExactly("hib", "pneumococcal", "td", "mmr");
    assertThat(schedule.countedFrom().rule().isIllustrative()).isTrue();
    assertThat(schedule.pregnancy().rule().isIllustrative()).isTrue();
    assertThat(schedule.liveApart().rule().isIllustrative()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version:               | versoin:             | versoin
          6 weeks                | six weeks            | no age: six weeks
          under 15 weeks         | 15 weeks             | no limit: 15 weeks
          live: injected         | live: oral           | mmr: live
          looked_at: 2026-11-23  | looked_at: yesterday | yesterday
          certainty: verified    | certainty: surely    | SURELY
          days: 28               | days: 0              | no gap: 0
          id: hib                | id: dtp              | one twice
          from: 15 months        | from: 1 weeks        | order of their ages
          doses: 1               | doses: 0             | steps with doses
          """)
  void refusesAFaultyFileAndSaysWhy(String right, String wrong, String why) throws IOException {
    assertThatThrownBy(() -> ScheduleFile.read(shipped().replace(right, wrong)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(why);
  }

  @Test
  void refusesAVerifiedRuleWithoutTheDayItWasLookedAt() throws IOException {
    var without = shipped().replaceFirst("(?m)^ +looked_at: 2026-11-23\\R", "");

    assertThatThrownBy(() -> ScheduleFile.read(without)).hasMessageContaining("without a source");
  }

  private static String shipped() throws IOException {
    try (var stream = ScheduleFile.class.getResourceAsStream("schedule.yaml")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
