package org.inzira.health.asked;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.health.asked.Answers.Fault;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.DatePrecision;
import org.inzira.kernel.Sex;
import org.junit.jupiter.api.Test;

class AnswersTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final Examined WOMAN = person(Sex.FEMALE, "1990-01-01");
  private static final Examined MAN = person(Sex.MALE, "1990-01-01");
  private static final Examined GIRL = person(Sex.FEMALE, "2016-11-29");

  private final Questions questions = QuestionFile.examinationQuestions();

  @Test
  void readsWhatItWrote() {
    var answers = new Answers(Map.of("found", "Rash\nof both arms: red", "skin", "abnormal"));

    var text = answers.written(questions.of(Section.PHYSICAL));

    assertThat(text).isEqualTo("skin: abnormal\nfound: Rash\n  of both arms: red");
    assertThat(Answers.read(text)).contains(answers);
    assertThat(Answers.read("no question at all")).isEmpty();
    assertThat(Answers.read("skin: normal\nskin: abnormal")).isEmpty();
  }

  @Test
  void takesNoXrayOfAWomanBeforeAnAnswerAboutPregnancy() {
    var done = Map.of("xray_on", "2026-11-28");

    assertThat(radiology(WOMAN, done)).containsExactly("xray_on TOO_EARLY pregnant");
    assertThat(radiology(MAN, done)).isEmpty();
    assertThat(radiology(GIRL, done)).isEmpty();
    assertThat(radiology(person(Sex.UNKNOWN, "1990-01-01"), done)).hasSize(1);
  }

  @Test
  void asksForShieldingOrDeferralWhenPregnant() {
    assertThat(radiology(WOMAN, Map.of("pregnant", "yes", "xray_on", "2026-11-28")))
        .containsExactly("xray_on TOO_EARLY protection");
    assertThat(
            radiology(
                WOMAN,
                Map.of("pregnant", "yes", "protection", "shielded", "xray_on", "2026-11-28")))
        .isEmpty();
    assertThat(
            radiology(
                WOMAN,
                Map.of("pregnant", "yes", "protection", "deferred", "xray_on", "2026-11-28")))
        .containsExactly("xray_on CONTRADICTED protection");
    assertThat(radiology(WOMAN, Map.of("pregnant", "no", "xray_on", "2026-11-28"))).isEmpty();
  }

  @Test
  void keepsHalfASectionAndAsksForTheRestAtItsEnd() {
    var half = new Answers(Map.of("height", "165.5"));

    assertThat(findings(Section.PHYSICAL, half, WOMAN, false)).isEmpty();
    assertThat(findings(Section.PHYSICAL, half, WOMAN, true))
        .contains("weight MISSING ", "systolic MISSING ")
        .doesNotContain("head_circumference MISSING ", "genitals MISSING ");
    assertThat(findings(Section.PHYSICAL, half, GIRL, true)).doesNotContain("systolic MISSING ");
  }

  @Test
  void refusesWhatIsNoAnswer() {
    var wrong =
        new Answers(
            Map.of(
                "height", "900",
                "weight", "61.55",
                "pulse", "7.5",
                "skin", "blue",
                "head_circumference", "40",
                "unheard", "of"));

    assertThat(findings(Section.PHYSICAL, wrong, WOMAN, false))
        .containsExactlyInAnyOrder(
            "height MALFORMED ",
            "weight MALFORMED ",
            "pulse MALFORMED ",
            "skin MALFORMED ",
            "head_circumference NOT_ASKED ",
            "unheard NOT_ASKED ");
    assertThat(
            findings(
                Section.REFERRAL, new Answers(Map.of("referred_on", "2026-11-29")), MAN, false))
        .containsExactly("referred_on MALFORMED ");
  }

  @Test
  void asksForConsentOnlyOnceItIsSaidWhyHivIsAsked() {
    assertThat(confidential(Map.of("consent", "given")))
        .containsExactly("consent TOO_EARLY asked_because");
    assertThat(confidential(Map.of("asked_because", "clinical_need", "consent", "given")))
        .containsExactly("consent TOO_EARLY reason");
    assertThat(confidential(Map.of("asked_because", "destination_rule", "consent", "refused")))
        .isEmpty();
  }

  private List<String> radiology(Examined person, Map<String, String> given) {
    return findings(Section.RADIOLOGY, new Answers(given), person, false);
  }

  private List<String> confidential(Map<String, String> given) {
    return findings(Section.CONFIDENTIAL, new Answers(given), WOMAN, false);
  }

  private List<String> findings(
      Section section, Answers answers, Examined person, boolean isComplete) {
    return answers.findings(questions.of(section), person, DAY, isComplete).stream()
        .map(one -> one.question() + " " + one.fault() + " " + one.other())
        .map(said -> said.contains(Fault.TOO_EARLY.name()) ? said.strip() : said)
        .map(said -> said.contains(Fault.CONTRADICTED.name()) ? said.strip() : said)
        .toList();
  }

  private static Examined person(Sex sex, String born) {
    return new Examined(
        sex, Optional.of(new BirthDate(LocalDate.parse(born), DatePrecision.DAY)), DAY);
  }
}
