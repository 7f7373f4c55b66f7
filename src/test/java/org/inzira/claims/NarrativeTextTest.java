package org.inzira.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.inzira.claims.Part.Broken;
import org.inzira.claims.Part.Cell;
import org.inzira.claims.Part.Quotation;
import org.inzira.claims.Part.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NarrativeTextTest {

  @ParameterizedTest
  @CsvSource({
    "{{people-resettled}}, VALUE",
    "{{ people-resettled }}, VALUE",
    "{{people-resettled.previous}}, PREVIOUS",
    "{{people-resettled.change}}, CHANGE",
    "{{people-resettled.by:sex=female}}, CELL",
    "{{people-resettled.share:sex+age_band=female+18-59}}, SHARE",
    "'{{people-resettled|over 4,000}}', VALUE",
  })
  void readsEveryFormOfAReference(String written, Shown shown) {
    var reference = NarrativeText.of(written).references().getFirst();

    assertThat(reference.figure()).isEqualTo("people-resettled");
    assertThat(reference.shown()).isEqualTo(shown);
  }

  @Test
  void readsCellAndWording() {
    var reference =
        NarrativeText.of("So {{a-figure.by:place=RW43|nearly\nall}}.").references().getFirst();

    assertThat(reference.cell()).contains(new Cell("place", "RW43"));
    assertThat(reference.wording()).contains("nearly\nall");
    assertThat("So {{a-figure.by:place=RW43|nearly\nall}}.".substring(reference.wordingStart()))
        .startsWith("nearly");
  }

  @Test
  void readsAQuotationWithItsSource() {
    assertThat(NarrativeText.of("[[2,506|UNHCR, quoted in the press]]").parts())
        .singleElement()
        .isInstanceOfSatisfying(
            Quotation.class,
            quotation -> {
              assertThat(quotation.text()).isEqualTo("2,506");
              assertThat(quotation.source()).isEqualTo("UNHCR, quoted in the press");
            });
  }

  @Test
  void saysWhereEachPartStands() {
    var parts = NarrativeText.of("First line\nthen {{a-figure}}, {{b-figure}}.").parts();

    assertThat(parts.get(1).at().line()).isEqualTo(2);
    assertThat(parts.get(1).at().column()).isEqualTo(6);
    assertThat(parts.get(3).at().column()).isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{}}",
        "{{People}}",
        "{{people.sideways}}",
        "{{people.by:sex}}",
        "{{people|}}",
        "{{year.change}}",
        "{{people",
        "{{people and {{people}}",
        "[[2,506]]",
        "[[2,506|]]",
        "[[|source]]",
        "[[2,506",
      })
  void keepsWhatIsWrittenWronglyAsAPartOfItsOwn(String written) {
    assertThat(NarrativeText.of(written).parts().getFirst()).isInstanceOf(Broken.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain", "a {{b}} c", "{{{{x}}}}", "[[[[", "}}{{", "[[a|b]]{{c-d|e}}f"})
  void losesNoCharacter(String text) {
    var parts = NarrativeText.of(text).parts();

    assertThat(
            parts.stream()
                .map(part -> text.substring(part.at().start(), part.at().end()))
                .collect(Collectors.joining()))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "{{people-teleported}}, CL-001",
    "{{People}}, CL-002",
    "[[2506]], CL-003",
    "{{people-resettled.by:shoe=42}}, CL-004",
    "{{people-resettled.by:sex=purple}}, CL-005",
    "{{people-resettled.share:site=RW55-MAHAMA}}, CL-006",
    "{{grants-awarded.by:shoe=42}}, CL-004",
    "Most went to **{{people-resettled.by:shoe=x}}**., CL-004",
    "{{grants-awarded}}, CL-007",
    "{{mhpss-beneficiaries.previous}}, CL-008",
    "{{mhpss-beneficiaries.change}}, CL-008",
    "{{campaigns-held.change}}, CL-009",
    "{{people-resettled.by:destination=IS}}, CL-010",
    "{{people-resettled.by:destination=SE}}, CL-013",
    "{{people-resettled.share:destination=SE}}, CL-013",
    "{{people-vaccinated-here}}, CL-012",
  })
  void findsReferencesThatLeadToNoNumber(String written, String code) {
    var findings =
        new Claims()
            .check(
                "So it was:\n" + written,
                Locale.ENGLISH,
                Year.of(2022),
                PaperFigures.ofTheMission());

    assertThat(findings).extracting(Finding::code).containsExactly(code);
    assertThat(findings.getFirst().at().line()).isEqualTo(2);
  }

  @Test
  void findsNothingWrongWithWhatLeadsToNumbers() {
    var text =
        "{{year}} {{year.previous}} {{people-resettled}} {{people-resettled.change}}"
            + " {{people-resettled.by:sex=male}} {{people-resettled.share:sex=male}}";

    assertThat(new Claims().check(text, Locale.ENGLISH, Year.of(2022), PaperFigures.ofTheMission()))
        .isEqualTo(List.of());
  }
}
