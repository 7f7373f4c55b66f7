package org.inzira.health.asked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.DatePrecision;
import org.inzira.kernel.Sex;
import org.junit.jupiter.api.Test;

class TariffTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  private final Tariffs tariffs = TariffFile.read(Reading.shipped("tariff.yaml"));

  @Test
  void asksByDestinationPurposeAndAge() {
    assertThat(price("USA", "work", 1990, DAY))
        .isEqualTo(Map.of("assessment", 120L, "chest_x_ray", 30L, "laboratory", 45L));
    assertThat(price("NOR", "study", 2001, DAY))
        .isEqualTo(Map.of("assessment", 95L, "chest_x_ray", 30L, "laboratory", 25L));
    assertThat(price("NOR", "work", 2024, DAY)).isEqualTo(Map.of("assessment", 50L));
    assertThat(price("USA", "work", 2016, DAY))
        .isEqualTo(Map.of("assessment", 80L, "laboratory", 45L));
  }

  @Test
  void keepsThePricesOfTheDayAndHasNoneBeforeTheFirst() {
    assertThat(price("USA", "work", 1990, LocalDate.of(2025, 12, 31)))
        .isEqualTo(Map.of("assessment", 110L, "chest_x_ray", 25L, "laboratory", 40L));
    assertThat(tariffs.on(LocalDate.of(2020, 12, 31))).isEmpty();
  }

  @Test
  void saysAllThatIsWrongWithAFile() {
    var faulty =
        """
        rules:
          r: {source: none, certainty: not_found, note: {en: "n", fr: "n"}}
        services: {assessment: {en: "a", fr: "a"}}
        versions:
          - {version: "1", from: 2026-01-01, currency: CHF, rule: r, lines: []}
          - {version: "2", from: 2026-02-01, currency: USD, rule: r,
             lines: [{service: assessment, purposes: [holiday], amount: 1}]}
          - {version: "3", from: 2026-03-01, currency: USD, rule: r,
             lines: [{service: ride, amount: 1}]}
        """;
    assertThatThrownBy(() -> TariffFile.read(faulty))
        .hasMessageContaining("no currency: CHF")
        .hasMessageContaining("no purpose among [holiday]")
        .hasMessageContaining("no service: ride");
  }

  private Map<String, Long> price(String destination, String purpose, int bornIn, LocalDate on) {
    var birth = new BirthDate(LocalDate.of(bornIn, 3, 1), DatePrecision.DAY);
    return tariffs
        .on(on)
        .orElseThrow()
        .of(new CountryCode(destination), purpose, new Examined(Sex.MALE, Optional.of(birth), on))
        .services();
  }
}
