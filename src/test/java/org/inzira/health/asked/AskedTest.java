package org.inzira.health.asked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.health.asked.Ask.Item;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.DatePrecision;
import org.inzira.kernel.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

  private final AskedVersions versions = AskedFile.askedVersions();

  @ParameterizedTest
  @CsvSource({
    "USA, 2025-01-01, ''",
    "USA, 2024-11-28, igra",
    "USA, 2011-11-29, igra",
    "USA, 2011-11-28, syphilis",
    "GBR, 2011-11-29, 'hepatitis_b hepatitis_c'",
    "GBR, 1990-01-01, 'hepatitis_b hepatitis_c syphilis'",
    "CAN, 1990-01-01, syphilis",
    "NOR, 1990-01-01, ''"
  })
  void asksTestsByDestinationAndAge(String destination, LocalDate born, String tests) {
    assertThat(required(destination, born, DatePrecision.DAY)).isEqualTo(tests);
  }

  @Test
  void asksOfEveryAgeThatAPersonMayHave() {
    assertThat(required("USA", LocalDate.of(2011, 1, 1), DatePrecision.YEAR))
        .isEqualTo("igra syphilis");
    assertThat(versions.on(DAY).of(new CountryCode("USA"), person(Sex.MALE, Optional.empty())))
        .extracting(Ask::id)
        .contains("us-igra", "us-syphilis", "us-gonorrhoea");
  }

  @Test
  void letsWhatBindsGoBeforeWhatOnlyWarns() {
    var asks = versions.on(DAY).of(new CountryCode("USA"), person(Sex.FEMALE, born("1990-01-01")));

    assertThat(asks)
        .filteredOn(ask -> ask.item().equals(new Item.Part(Section.RADIOLOGY)))
        .singleElement()
        .satisfies(ask -> assertThat(ask.isBinding()).isTrue());
    assertThat(asks)
        .filteredOn(ask -> ask.item().equals(new Item.Test("syphilis")))
        .singleElement()
        .satisfies(ask -> assertThat(ask.isBinding()).isFalse());
  }

  @Test
  void keepsTheVersionOfItsDay() {
    var old = new Asked("2021-01.1", LocalDate.of(2021, 1, 1), List.of());
    var now = new Asked("2026-06.1", LocalDate.of(2026, 6, 1), List.of());
    var both = new AskedVersions(List.of(now, old));

    assertThat(both.on(LocalDate.of(2026, 5, 31))).isEqualTo(old);
    assertThat(both.on(LocalDate.of(2026, 6, 1))).isEqualTo(now);
    assertThat(both.on(LocalDate.of(2019, 1, 1))).isEqualTo(old);
    assertThat(both.get(Optional.of("2021-01.1"), DAY)).isEqualTo(old);
    assertThat(both.get(Optional.of("1999"), DAY)).isEqualTo(now);
  }

  @Test
  void saysAllThatIsWrongWithAFile() {
    var text =
        """
        rules:
          plain: {source: x, certainty: verified, note: {en: a, fr: b}}
          own: {source: x, certainty: own, note: {en: a, fr: b}}
        versions:
          - version: one
            from: 2026-01-01
            asks:
              - {id: a, section: nothing, rule: own}
              - {id: b, section: history, rule: plain}
              - {id: c, section: history, test: igra, rule: own}
              - {id: d, section: history, from_years: 9, under_years: 3, rule: own}
        """;

    assertThatThrownBy(() -> AskedFile.read(text))
        .hasMessageContaining("one, a:")
        .hasMessageContaining("one, b: verified, without a source and the day it was seen")
        .hasMessageContaining("one, c: asks for neither a section nor a test, or for both")
        .hasMessageContaining("one, d: no ages")
        .hasMessageContaining("a section is asked of nobody");
  }

  @Test
  void givesTheUnitedStatesTheirClassesAndOthersTheirOwn() {
    var schemes = DestinationFile.classificationSchemes(QuestionFile.examinationQuestions());

    assertThat(codes(schemes.of(new CountryCode("USA")), Scheme.Field.TUBERCULOSIS_CLASS))
        .containsExactly("none", "a", "b0", "b1_pulmonary", "b1_extrapulmonary", "b2", "b3");
    assertThat(codes(schemes.of(new CountryCode("CAN")), Scheme.Field.GRADE))
        .containsExactly("A", "B");
    assertThat(schemes.of(new CountryCode("NOR")).axis(Scheme.Field.GRADE)).isEmpty();
  }

  @Test
  void refusesAFormThatPrintsWhatNobodyAsks() {
    var text =
        """
        version: one
        rules:
          own: {source: x, certainty: own, note: {en: a, fr: b}}
        schemes: [{id: plain, rule: own}]
        forms:
          - id: plain
            rule: own
            blocks: [{title: {en: a, fr: b}, fields: [history.nothing, height, "physical.*"]}]
        """;

    assertThatThrownBy(() -> DestinationFile.schemes(text, QuestionFile.examinationQuestions()))
        .hasMessageContaining("nothing is called history.nothing")
        .hasMessageContaining("nothing is called height");
  }

  private static List<String> codes(Scheme scheme, Scheme.Field field) {
    return scheme.axis(field).orElseThrow().classes().stream()
        .map(Scheme.HealthTerm::code)
        .toList();
  }

  private String required(String destination, LocalDate born, DatePrecision precision) {
    var person = person(Sex.MALE, Optional.of(new BirthDate(born, precision)));
    return versions.on(DAY).of(new CountryCode(destination), person).stream()
        .filter(Ask::required)
        .flatMap(ask ->
            ask.item() instanceof Item.Test(var code) && !Set.of("gonorrhoea").contains(code)
                ? java.util.stream.Stream.of(code)
                : java.util.stream.Stream.empty())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static Optional<BirthDate> born(String day) {
    return Optional.of(new BirthDate(LocalDate.parse(day), DatePrecision.DAY));
  }

  private static Examined person(Sex sex, Optional<BirthDate> birth) {
    return new Examined(sex, birth, DAY);
  }
}
