package org.inzira.health.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.health.asked.Answers;
import org.inzira.health.asked.Ask;
import org.inzira.health.asked.Examined;
import org.inzira.health.asked.Section;
import org.inzira.health.asked.ShippedAsked;
import org.inzira.health.laboratory.LaboratoryStanding;
import org.inzira.health.laboratory.LaboratoryStanding.Alert;
import org.inzira.health.laboratory.LaboratoryStanding.Asked;
import org.inzira.health.laboratory.LaboratoryStanding.Progress;
import org.inzira.health.laboratory.LaboratoryStanding.Tuberculosis;
import org.inzira.health.laboratory.TestCode;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.DatePrecision;
import org.inzira.kernel.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingListTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final LaboratoryStanding NOTHING = new LaboratoryStanding(List.of());

  @Test
  void listsAllSectionsAndTestsAtOnce() {
    assertThat(missing("GBR", Map.of(), NOTHING))
        .containsExactly(
            "SECTION history binds",
            "SECTION physical binds",
            "SECTION mental_health binds",
            "SECTION pre_test_counselling binds",
            "SECTION post_test_counselling binds",
            "SECTION radiology binds",
            "SECTION conditions binds",
            "TEST_NOT_ASKED hepatitis_b binds",
            "TEST_NOT_ASKED hepatitis_c binds",
            "TEST_NOT_ASKED syphilis binds");
  }

  @Test
  void takesASectionThatCouldNotBeDoneAndClosesOnesThatNobodyAsked() {
    var sections = all(SectionState.COMPLETE);
    sections.put(Section.MENTAL_HEALTH, file(Section.MENTAL_HEALTH, SectionState.NOT_DONE, ""));
    assertThat(missing("NOR", sections, NOTHING)).isEmpty();

    sections.put(Section.REFERRAL, file(Section.REFERRAL, SectionState.DRAFT, ""));
    assertThat(missing("NOR", sections, NOTHING)).containsExactly("OPEN_SECTION referral binds");
  }

  @Test
  void onlyWarnsOfWhatAnIllustrativeLineAsked() {
    var sections = all(SectionState.COMPLETE);

    assertThat(missing("CAN", sections, NOTHING)).containsExactly("TEST_NOT_ASKED syphilis");
    assertThat(missing("CAN", sections, tests(test("syphilis", Progress.PENDING))))
        .containsExactly("TEST syphilis");
    assertThat(missing("CAN", sections, tests(test("syphilis", Progress.FINAL)))).isEmpty();
  }

  @Test
  void waitsForWhatAPhysicianAskedAndForSputumWhereTheFilmSuggestsIt() {
    var sections = all(SectionState.COMPLETE);
    assertThat(missing("NOR", sections, tests(test("sputum", Progress.PENDING))))
        .containsExactly("TEST sputum binds");

    sections.put(
        Section.RADIOLOGY,
        file(Section.RADIOLOGY, SectionState.COMPLETE, "reading: suggests_tuberculosis"));
    assertThat(missing("NOR", sections, NOTHING)).containsExactly("TEST_NOT_ASKED sputum");
  }

  @Test
  void waitsForSomebodyToAnswerACriticalResultAndForAFee() {
    var critical = new Alert(Alert.Kind.CRITICAL, Optional.empty());
    var sections = all(SectionState.COMPLETE);

    assertThat(missing("NOR", sections, tests(test("malaria", Progress.FINAL, critical))))
        .containsExactly("CRITICAL  binds");
    assertThat(
            MissingList.of(List.of(), sections, NOTHING, List.of(), true).stream()
                .map(Missing::kind))
        .containsExactly(Missing.Kind.FEE);
  }

  @ParameterizedTest
  @CsvSource({
    "UNDER_WAY, WRITE SIGN",
    "SIGNED, AMEND SUBMIT",
    "SUBMITTED, AMEND DECIDE",
    "DECIDED, AMEND DECIDE",
    "AMENDING, WRITE SIGN"
  })
  void offersTheStepsOfAStateAndNoOther(State state, String steps) {
    for (var step : State.Step.values()) {
      assertThat(state.allows(step)).as(step.name()).isEqualTo(steps.contains(step.name()));
    }
  }

  private static List<String> missing(
      String destination, Map<Section, SectionFile> sections, LaboratoryStanding laboratory) {
    var born = new BirthDate(LocalDate.of(1990, 1, 1), DatePrecision.DAY);
    var person = new Examined(Sex.MALE, Optional.of(born), DAY);
    List<Ask> asks = ShippedAsked.versions().on(DAY).of(new CountryCode(destination), person);
    var kept = new EnumMap<Section, SectionFile>(Section.class);
    for (var section : Section.values()) {
      kept.put(section, sections.getOrDefault(section, SectionFile.empty(section)));
    }
    return MissingList.of(asks, kept, laboratory, List.of(), false).stream()
        .map(one -> one.kind() + " " + one.code() + (one.isBinding() ? " binds" : ""))
        .toList();
  }

  private static Map<Section, SectionFile> all(SectionState state) {
    var all = new EnumMap<Section, SectionFile>(Section.class);
    for (var section : Section.open()) {
      if (section != Section.REFERRAL) {
        all.put(section, file(section, state, ""));
      }
    }
    return all;
  }

  private static SectionFile file(Section section, SectionState state, String answers) {
    return new SectionFile(
        section,
        Optional.empty(),
        1,
        state,
        Optional.of(DAY),
        Answers.read(answers).orElseThrow(),
        "",
        Optional.empty());
  }

  private static LaboratoryStanding tests(Asked test) {
    return new LaboratoryStanding(List.of(test));
  }

  private static Asked test(String code, Progress progress, Alert... alerts) {
    return new Asked(
        UUID.randomUUID(),
        new TestCode(code),
        DAY,
        progress,
        1,
        1,
        Optional.empty(),
        Optional.empty(),
        "",
        progress == Progress.FINAL ? Optional.of(DAY) : Optional.empty(),
        List.of(alerts),
        false,
        Tuberculosis.NOT_TESTED);
  }
}
