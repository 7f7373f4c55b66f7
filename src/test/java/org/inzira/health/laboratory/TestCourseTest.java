package org.inzira.health.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inzira.health.laboratory.LaboratoryStanding.Alert;
import org.inzira.health.laboratory.LaboratoryStanding.Finding;
import org.inzira.health.laboratory.LaboratoryStanding.Progress;
import org.inzira.health.laboratory.LaboratoryStanding.Tuberculosis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestCourseTest {

  private static final LocalDate DAY = LocalDate.of(2024, 1, 8);

  private final Catalogue catalogue = CatalogueFile.laboratoryTests();
  private final Ground sputum = new Ground(catalogue, "sputum", DAY);

  @Test
  void waitsForTheLastCultureAndIsFinalWhenItIsTold() {
    var first = sputum.take(DAY, "");
    var second = sputum.take(DAY.plusDays(1), "");
    assertThat(sputum.on(DAY.plusDays(1)).progress()).isEqualTo(Progress.TO_TAKE);
    assertThat(sputum.on(DAY.plusDays(1)).pendingUntil()).isEmpty();
    var third = sputum.take(DAY.plusDays(2), "liquid");

    assertThat(sputum.on(DAY.plusDays(3)).pendingUntil()).contains(DAY.plusDays(57));
    for (var specimen : List.of(first, second, third)) {
      sputum.tell(specimen, "smear", "no_bacilli", specimen.takenOn().plusDays(1), false);
    }
    sputum.tell(third, "culture", "no_growth", DAY.plusDays(44), false);
    sputum.tell(first, "culture", "no_growth", DAY.plusDays(56), false);
    assertThat(sputum.on(DAY.plusDays(56)).isFinal()).isFalse();
    assertThat(sputum.on(DAY.plusDays(56)).tuberculosis()).isEqualTo(Tuberculosis.PENDING);
    sputum.tell(second, "culture", "no_growth", DAY.plusDays(60), false);

    var course = sputum.on(DAY.plusDays(60));
    assertThat(course.finalOn()).contains(DAY.plusDays(60));
    assertThat(course.tuberculosis()).isEqualTo(Tuberculosis.NEGATIVE);
    assertThat(course.deciding().map(Reading::finding)).contains(Finding.NEGATIVE);
  }

  @Test
  void endsEveryWaitWithAPositiveCultureThatWasLookedAtTwice() {
    var first = sputum.take(DAY, "");
    sputum.take(DAY.plusDays(1), "");
    sputum.tell(first, "culture", "growth_tuberculosis", DAY.plusDays(20), false);

    var once = sputum.on(DAY.plusDays(20));
    assertThat(once.isFinal()).isFalse();
    assertThat(once.progress()).isEqualTo(Progress.TO_CONFIRM);
    assertThat(once.tuberculosis()).isEqualTo(Tuberculosis.CULTURE_POSITIVE);
    sputum.readings().clear();
    sputum.tell(first, "culture", "growth_tuberculosis", DAY.plusDays(20), true);
    var twice = sputum.on(DAY.plusDays(90));
    assertThat(twice.finalOn()).contains(DAY.plusDays(20));
    assertThat(twice.missing()).isZero();
    assertThat(twice.alerts()).extracting(Alert::kind).containsExactly(Alert.Kind.CRITICAL);
  }

  @Test
  void callsThePhysicianForAPositiveSmearAndGoesOnWaitingForTheCultures() {
    var first = sputum.take(DAY, "");
    sputum.take(DAY.plusDays(1), "");
    sputum.take(DAY.plusDays(2), "");
    sputum.tell(first, "smear", "one_plus", DAY.plusDays(1), true);

    var course = sputum.on(DAY.plusDays(2));
    assertThat(course.isFinal()).isFalse();
    assertThat(course.tuberculosis()).isEqualTo(Tuberculosis.SMEAR_POSITIVE);
    assertThat(course.alerts()).containsExactly(new Alert(Alert.Kind.CRITICAL, Optional.empty()));
    assertThat(course.pendingUntil()).contains(DAY.plusDays(58));
  }

  @Test
  void takesARejectedOrContaminatedSpecimenAnewAndWantsAnotherDay() {
    var first = sputum.take(DAY, "");
    sputum.take(DAY, "");
    assertThat(sputum.take(DAY, "")).isNotNull();
    assertThat(sputum.on(DAY).tubes())
        .extracting(TestCourse.Tube::use)
        .containsExactly(TestCourse.Use.COUNTS, TestCourse.Use.COUNTS, TestCourse.Use.SURPLUS);

    sputum.reject(first, DAY.plusDays(1));
    assertThat(sputum.on(DAY).missing()).isEqualTo(1);
    var other = sputum.take(DAY.plusDays(1), "");
    assertThat(sputum.on(DAY.plusDays(1)).missing()).isZero();
    sputum.tell(other, "culture", "contaminated", DAY.plusDays(9), false);
    assertThat(sputum.on(DAY.plusDays(9)).missing()).isEqualTo(1);
  }

  @Test
  void takesOnlySpecimensOfItsKindThatWereTakenSinceItWasAsked() {
    sputum.take(DAY.minusDays(1), "");
    assertThat(sputum.on(DAY).tubes()).isEmpty();
    assertThat(sputum.on(DAY).missing()).isEqualTo(3);
  }

  @Test
  void asksAgainForASkinTestThatWasNotReadInItsDays() {
    var skin = new Ground(catalogue, "tst", DAY);
    var placed = skin.take(DAY, "");

    assertThat(skin.on(DAY.plusDays(3)).missing()).isZero();
    assertThat(skin.on(DAY.plusDays(4)).missing()).isEqualTo(1);
    skin.tell(placed, "result", "12", DAY.plusDays(3), true);
    assertThat(skin.on(DAY.plusDays(30)).finalOn()).contains(DAY.plusDays(3));
    assertThat(skin.on(DAY.plusDays(30)).deciding().map(Reading::finding))
        .contains(Finding.POSITIVE);
  }

  @ParameterizedTest
  @CsvSource({
    // taken, due at 56 days across the end of February of a leap year and of another
    "2024-01-08, 2024-03-04",
    "2023-01-08, 2023-03-05",
    "2024-12-31, 2025-02-25",
  })
  void isOverdueTheDayAfterTheWait(LocalDate taken, LocalDate due) {
    var ground = new Ground(catalogue, "sputum", taken);
    var specimen = ground.take(taken, "solid");
    ground.tell(specimen, "smear", "no_bacilli", taken, false);

    assertThat(ground.on(due).alerts()).isEmpty();
    assertThat(ground.on(due.plusDays(1)).alerts())
        .containsExactly(new Alert(Alert.Kind.OVERDUE, Optional.empty()));
    ground.know(specimen, "culture");
    assertThat(ground.on(due.plusDays(1)).alerts().getFirst().acknowledged()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "culture, no_growth, 55, LB-022",
    "culture, no_growth, 56, ''",
    "culture, growth_tuberculosis, 1, ''",
    "culture, growth_other, 1, ''",
    "culture, no_bacilli, 56, LB-023",
    "smear, no_bacilli, 0, ''",
    "smear, no_bacilli, -1, LB-020",
    "smear, no_bacilli, 61, LB-020",
  })
  void refusesANegativeCultureBeforeItsWaitIsOver(
      String step, String typed, int days, String refusal) {
    var specimen = sputum.take(DAY, "");

    assertThat(against(sputum, specimen, step, typed, days))
        .isEqualTo(refusal.isEmpty() ? List.of() : List.of(refusal));
  }

  @ParameterizedTest
  @CsvSource({
    "1, LB-021",
    "2, ''",
    "3, ''",
    "4, LB-021",
  })
  void readsASkinTestInItsDaysAlone(int days, String refusal) {
    var skin = new Ground(catalogue, "tst", DAY);

    assertThat(against(skin, skin.take(DAY, ""), "result", "0", days))
        .isEqualTo(refusal.isEmpty() ? List.of() : List.of(refusal));
  }

  @ParameterizedTest
  @CsvSource({
    "6.9, true, true",
    "7.0, false, false",
    "7, false, false",
    "'13,2', false, false",
    "19.9, false, false",
    "20, true, true",
  })
  void calls(String typed, boolean critical, boolean secondLook) {
    var step = catalogue.get(new TestCode("haemoglobin")).step("result").orElseThrow();
    var telling = Telling.read(step, typed).orElseThrow();

    assertThat(telling.critical()).isEqualTo(critical);
    assertThat(telling.secondLook()).isEqualTo(secondLook);
    assertThat(telling.finding()).isEqualTo(Finding.MEASURED);
  }

  @ParameterizedTest
  @CsvSource({"0.9", "30.1", "-3", "much", "''", "1e1"})
  void doesNotReadWhatCannotBe(String typed) {
    var step = catalogue.get(new TestCode("haemoglobin")).step("result").orElseThrow();

    assertThat(Telling.read(step, typed)).isEmpty();
  }

  private static List<String> against(
      Ground ground, Specimen specimen, String step, String typed, int days) {
    return Telling.against(
            specimen,
            ground.step(step),
            Telling.read(ground.step(step), typed),
            Optional.of(DAY.plusDays(days)),
            DAY.plusDays(60))
        .stream()
        .map(refusal -> refusal.code())
        .toList();
  }
}
