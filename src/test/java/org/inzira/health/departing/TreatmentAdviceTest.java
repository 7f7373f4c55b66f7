package org.inzira.health.departing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.inzira.health.departing.Answers.Answer;
import org.inzira.health.departing.TreatmentAdvice.Verdict;
import org.inzira.health.departing.TreatmentTable.Question;
import org.inzira.kernel.CountryCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the table that ships advises, at its limits. */
class TreatmentAdviceTest {

  private static final LocalDate DAY = LocalDate.of(2028, 2, 29);

  private final TreatmentTable table = TreatmentFile.shipped();

  /**
   * Born on a day, weighing grams (0 is not weighed), and answers of Loa loa, pregnancy, seizures.
   */
  private static final String ADVICE =
      """
      1990-01-01, 60000, no,           no,           no,           give,     give,     give,     give
      1990-01-01, 60000, yes,          no,           no,           give,     give,     withhold, give
      1990-01-01, 60000, not_answered, no,           no,           give,     give,     ask,      give
      1990-01-01, 60000, no,           yes,          no,           withhold, withhold, withhold, withhold
      1990-01-01, 60000, no,           not_answered, no,           ask,      ask,      ask,      ask
      1990-01-01, 60000, no,           not_asked,    yes,          withhold, withhold, give,     give
      1990-01-01, 60000, no,           not_asked,    not_answered, ask,      ask,      give,     give
      1990-01-01,     0, no,           not_asked,    no,           give,     give,     ask,      ask
      1990-01-01,     0, yes,          not_asked,    no,           give,     give,     withhold, ask
      2020-01-01, 15000, no,           not_asked,    no,           give,     give,     give,     give
      2020-01-01, 14999, no,           not_asked,    no,           give,     give,     withhold, give
      2027-02-28,  5000, no,           not_asked,    no,           give,     withhold, withhold, give
      2027-02-28,  4999, no,           not_asked,    no,           give,     withhold, withhold, withhold
      2027-03-01,  9000, no,           not_asked,    no,           withhold, withhold, withhold, give
      2024-02-29, 15000, no,           not_asked,    no,           give,     give,     give,     give
      2024-03-01, 15000, no,           not_asked,    no,           give,     withhold, give,     give
      """;

  @ParameterizedTest
  @CsvSource(textBlock = ADVICE)
  void advisesByExposureAgeWeightPregnancyAndSeizures(
      LocalDate born,
      int grams,
      String loaLoa,
      String pregnant,
      String seizures,
      String albendazole,
      String praziquantel,
      String ivermectin,
      String artemether) {
    var answers =
        new Answers(
            DAY,
            born,
            born,
            grams == 0 ? OptionalInt.empty() : OptionalInt.of(grams),
            answer(loaLoa),
            answer(pregnant),
            answer(seizures));

    var advice = TreatmentAdvice.all(table, answers);

    assertThat(advice)
        .extracting(one -> one.drug().id() + " " + one.verdict().code())
        .containsExactly(
            "albendazole " + albendazole,
            "praziquantel " + praziquantel,
            "ivermectin " + ivermectin,
            "artemether-lumefantrine " + artemether);
  }

  private static Answer answer(String code) {
    return Answer.valueOf(code.toUpperCase(java.util.Locale.ROOT));
  }

  @Test
  void asksForTheAgeWhereTheBirthIsNotKnownWellEnough() {
    var answers =
        new Answers(
            DAY,
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 12, 31),
            OptionalInt.of(9000),
            Answer.NO,
            Answer.NOT_ASKED,
            Answer.NO);

    assertThat(advice("albendazole", answers).verdict()).isEqualTo(Verdict.ASK);
    assertThat(advice("praziquantel", answers).verdict()).isEqualTo(Verdict.WITHHOLD);
  }

  @Test
  void waitsForTheAnswerAboutExposureAndIsIllustrativeUnlessThatAnswerDecides() {
    var open = answers(Answer.NOT_ANSWERED);
    var exposed = answers(Answer.YES);

    assertThat(advice("ivermectin", open).waitsFor(Question.LOA_LOA)).isTrue();
    assertThat(advice("albendazole", open).waitsFor(Question.LOA_LOA)).isFalse();
    assertThat(advice("ivermectin", exposed).waitsFor(Question.LOA_LOA)).isFalse();
    assertThat(advice("ivermectin", exposed).isIllustrative()).isFalse();
    assertThat(advice("ivermectin", answers(Answer.NO)).isIllustrative()).isTrue();
  }

  private static Answers answers(Answer loaLoa) {
    var born = LocalDate.of(1990, 1, 1);
    return new Answers(
        DAY, born, born, OptionalInt.of(60_000), loaLoa, Answer.NOT_ASKED, Answer.NO);
  }

  private TreatmentAdvice advice(String drug, Answers answers) {
    return TreatmentAdvice.all(table, answers).stream()
        .filter(one -> one.drug().id().equals(drug))
        .findFirst()
        .orElseThrow();
  }

  /** Against somebody who reads the leaflets: in whole years, months and kilograms. */
  @Test
  void agreesWithAReaderOfTheLeafletsOnRandomPeople() {
    var random = new Random(21);
    var answers = Answer.values();
    for (int round = 0; round < 10_000; round++) {
      var born = DAY.minusDays(random.nextInt(4000));
      var known =
          new Answers(
              DAY,
              born,
              born,
              random.nextInt(5) == 0
                  ? OptionalInt.empty()
                  : OptionalInt.of(2000 + random.nextInt(30_000)),
              answers[random.nextInt(answers.length)],
              answers[random.nextInt(answers.length)],
              answers[random.nextInt(answers.length)]);
      var months = (int) Period.between(born, DAY).toTotalMonths();
      var leaflets =
          Map.of(
              "albendazole", read(known, months, 12, 0, false, true),
              "praziquantel", read(known, months, 48, 0, false, true),
              "ivermectin", read(known, months, 0, 15, true, false),
              "artemether-lumefantrine", read(known, months, 0, 5, false, false));

      for (var one : TreatmentAdvice.all(table, known)) {
        assertThat(one.verdict()).isEqualTo(leaflets.get(one.drug().id()));
      }
    }
  }

  private static Verdict read(
      Answers known, int months, int monthsMin, int kilograms, boolean loaLoa, boolean seizures) {
    int bad = 0;
    int open = 0;
    bad += months < monthsMin ? 1 : 0;
    bad += kilograms > 0 && known.grams().orElse(1_000_000) < kilograms * 1000 ? 1 : 0;
    open += kilograms > 0 && known.grams().isEmpty() ? 1 : 0;
    var asked = new java.util.ArrayList<>(java.util.List.of(known.pregnant()));
    if (loaLoa) {
      asked.add(known.loaLoa());
    }
    if (seizures) {
      asked.add(known.seizures());
    }
    bad += (int) asked.stream().filter(Answer.YES::equals).count();
    open += (int) asked.stream().filter(Answer.NOT_ANSWERED::equals).count();
    return bad > 0 ? Verdict.WITHHOLD : open > 0 ? Verdict.ASK : Verdict.GIVE;
  }

  @Test
  void refusesATableWithAFault() {
    assertThatThrownBy(() -> TreatmentFile.read("version: a\ndrugs: []"))
        .hasMessageContaining("faulty");
    assertThat(table.loaLoa())
        .contains(new CountryCode("COD"))
        .doesNotContain(new CountryCode("RWA"));
  }
}
