package org.inzira.health.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.DatePrecision;
import org.inzira.kernel.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

  private final Catalogue catalogue = CatalogueFile.laboratoryTests();

  @Test
  void saysWithEachWaitWhereItComesFrom() {
    var culture = catalogue.get(new TestCode("sputum")).step("culture").orElseThrow();

    assertThat(culture.method(Optional.empty()).waitDays()).isEqualTo(56);
    assertThat(culture.method(Optional.of("liquid")).waitDays()).isEqualTo(42);
    assertThat(culture.method(Optional.empty()).origin().certainty())
        .isEqualTo(Origin.Certainty.SECOND_HAND);
    assertThat(culture.method(Optional.of("liquid")).origin().certainty())
        .isEqualTo(Origin.Certainty.ILLUSTRATIVE);
    assertThat(catalogue.consented()).containsExactly("hiv");
  }

  @Test
  void tellsAllThatIsWrongWithAFileAtOnce() throws IOException {
    var faulty =
        shipped()
            .replace("wait_days: 56", "wait_days: -1")
            .replace("rule: liquid_culture", "rule: guessed")
            .replace("specimens: 3", "specimens: 0")
            .replace("critical: [growth_tuberculosis]", "critical: [growth]")
            .replace("least: \"1\"", "least: one")
            .replace("\"70569-9\"", "\"70569-8\"")
            .replace("[\"718-7\"]", "[\"719-5\"]");

    assertThatThrownBy(() -> CatalogueFile.read(faulty))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(
            "sputum.culture.solid: wait_days",
            "sputum.culture.liquid: unknown rule: guessed",
            "sputum: specimens and days",
            "sputum.culture: critical: unknown: growth",
            "haemoglobin.result: least: no number: one",
            "code 70569-8: its last digit does not fit",
            "haemoglobin.result: code of no list: 719-5");
  }

  @Test
  void saysOfEachCodeWhatItSaysAndWhereThatWasRead() {
    assertThat(catalogue.loinc())
        .filteredOn(one -> one.code().equals("543-9"))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.name()).startsWith("Mycobacterium sp identified");
          assertThat(one.origin().lookedAt()).isPresent();
        });
    assertThat(catalogue.loinc()).allMatch(one -> Catalogue.LoincCode.isWhole(one.code()));
    assertThat(java.util.List.of("543-8", "48346-3", "543", "a-1"))
        .noneMatch(Catalogue.LoincCode::isWhole);
  }

  @Test
  void refusesAWordThatNoFileKnows() throws IOException {
    var faulty = shipped().replace("negative_waits: true", "negative_wait: true");

    assertThatThrownBy(() -> CatalogueFile.read(faulty))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("negative_wait");
  }

  @ParameterizedTest
  @CsvSource({
    "syphilis, female, 2007-03-01, DAY, 2022-02-28, false",
    "syphilis, female, 2007-03-01, DAY, 2022-03-01, true",
    "syphilis, male, 2008-02-29, DAY, 2023-02-28, true",
    "syphilis, male, 2007-01-01, YEAR, 2022-01-01, true",
    "syphilis, male, 2007-01-01, YEAR, 2021-12-31, false",
    "pregnancy, male, 1990-01-01, DAY, 2022-01-01, false",
    "pregnancy, unknown, 1990-01-01, DAY, 2022-01-01, true",
    "pregnancy, female, 1966-01-01, DAY, 2021-12-31, true",
    "pregnancy, female, 1966-01-01, DAY, 2022-01-01, false",
    "pregnancy, female, 1966-01-01, YEAR, 2022-12-30, true",
    "haemoglobin, other, 2022-01-01, DAY, 2022-01-01, true",
  })
  void asksOfWhomItMayConcern(
      String test,
      String sex,
      LocalDate born,
      DatePrecision precision,
      LocalDate day,
      boolean asked) {
    var who = Sex.valueOf(sex.toUpperCase(java.util.Locale.ROOT));

    assertThat(
            catalogue
                .get(new TestCode(test))
                .isAskedOf(who, Optional.of(new BirthDate(born, precision)), day))
        .isEqualTo(asked);
    assertThat(catalogue.get(new TestCode("haemoglobin")).isAskedOf(who, Optional.empty(), day))
        .isTrue();
  }

  private static String shipped() throws IOException {
    try (var stream =
        Objects.requireNonNull(CatalogueFile.class.getResourceAsStream("tests.yaml"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
