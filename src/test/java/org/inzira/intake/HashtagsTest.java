package org.inzira.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.intake.reading.PaperWorkbook.row;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inzira.database.InziraTest;
import org.inzira.intake.reading.Arrival;
import org.inzira.intake.reading.Hashtag;
import org.inzira.intake.reading.Limits;
import org.inzira.intake.reading.NamedFile;
import org.inzira.intake.reading.PaperWorkbook;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Sheets with a row of HXL hashtags under their headings, or in their place. */
@InziraTest
class HashtagsTest {

  /** The hashtags of HXL 1.1 that our columns use, and one of its first version. */
  private static final Set<String> STANDARD =
      Set.of(
          "activity",
          "adm2",
          "beneficiary",
          "capacity",
          "contact",
          "country",
          "date",
          "description",
          "indicator",
          "item",
          "loc",
          "meta",
          "modality",
          "org",
          "output",
          "reached",
          "sector",
          "service",
          "sex",
          "status",
          "value");

  @TempDir Path folder;
  @Autowired HandlerOrder mission;

  private final PaperHandler persons = PaperHandler.persons();
  private final PaperHandler departures = PaperHandler.departures();

  @Test
  void everyColumnOfTheMissionHasAStandardHashtagOfItsOwn() {
    for (var layout : mission.layouts()) {
      var hashtags = Hashtags.of(layout);
      var seen = new HashMap<Hashtag, Field>();
      for (var column : layout.columns()) {
        var written = Hashtags.of(column).getFirst();
        assertThat(seen.put(written, column)).as(layout.sheet() + written).isNull();
        assertThat(STANDARD).contains(written.tag());
        assertThat(hashtags.columns(written)).as(layout.sheet() + written).containsExactly(column);
      }
    }
  }

  @Test
  void skipsHashtagsUnderKnownHeadings() {
    var report =
        take(
            row(1, "record_key", "given_name", "sex")
                + row(2, "#meta +id", "#beneficiary+name", "#sex")
                + row(3, "P-1", "Aline", "female"));

    assertThat(report.refusals()).isEmpty();
    assertThat(persons.taken()).extracting(FieldRecord::key).containsExactly("P-1");
  }

  @Test
  void matchesColumnsByHashtagWhereTheHeadingIsUnknownOrAbsent() {
    var tags =
        "<row r=\"2\"><c t=\"inlineStr\"><is><t># META +ID</t></is></c>"
            + "<c t=\"inlineStr\"><is><t>#beneficiary +given+i_en +name</t></is></c>"
            + "<c t=\"inlineStr\"><is><t>#Beneficiary+Sex</t></is></c>"
            + "<c t=\"inlineStr\"><is><t> #date + birth </t></is></c></row>";
    var report =
        take(
            row(1, "Numéro", "Prénom", "", "Né le")
                + tags
                + row(3, "P-1", "Aline", "female", "1990-05-01"));

    assertThat(report.refusals()).isEmpty();
    assertThat(persons.taken().getFirst().values())
        .containsEntry("given_name", "Aline")
        .containsEntry("sex", "female")
        .containsEntry("birth_date", "1990-05-01");
  }

  @Test
  void readsSheetsThatBeginWithHashtagsOrHaveSeveralHeadings() {
    var tags = new String[] {"#meta+id", "#beneficiary+name+given", "#sex"};

    assertThat(take(row(1, tags) + row(2, "P-1", "A", "female")).refusals()).isEmpty();
    assertThat(
            take(row(1, "Persons of 2022")
                    + row(2, "WHO", "", "")
                    + row(3, "No", "Name", "Sex")
                    + row(4, tags)
                    + row(5, "P-2", "B", "male"))
                .refusals())
        .isEmpty();
    assertThat(persons.taken()).extracting(FieldRecord::key).containsExactly("P-1", "P-2");
  }

  @Test
  void readsExplanationsAboveAndBelowHashtags() {
    var heading = row(1, "record_key", "given_name", "sex");
    var explained = "# Key of the record · required";
    var tags = new String[] {"#meta+id", "#beneficiary+name", "#sex"};

    assertThat(
            take(heading + row(2, explained) + row(3, tags) + row(4, "P-1", "A", "female"))
                .refusals())
        .isEmpty();
    assertThat(
            take(heading + row(2, tags) + row(3, explained) + row(4, "P-2", "A", "female"))
                .refusals())
        .isEmpty();
    assertThat(persons.taken()).hasSize(2);
  }

  @Test
  void takesAVagueHashtagForTheOnlyColumnThatItCanMean() {
    var layout = SheetLayout.of(departures);
    var date = Hashtag.read("#date").orElseThrow();

    assertThat(Hashtags.of(layout).columns(date))
        .extracting(Field::name)
        .containsExactly("uplift_at");
  }

  @Test
  void takesNoPartOfANumberForTheWhole() {
    var session =
        mission.layouts().stream().filter(it -> it.sheet().equals("sessions")).findFirst();
    var hashtags = Hashtags.of(session.orElseThrow());

    assertThat(hashtags.columns(Hashtag.read("#reached +children").orElseThrow())).isEmpty();
    assertThat(hashtags.columns(Hashtag.read("#reached+ind").orElseThrow()))
        .extracting(Field::name)
        .containsExactly("headcount_total");
  }

  @Test
  void refusesHashtagsThatMeanNoColumnOrSeveral() {
    var none =
        take(row(1, "record_key", "given_name", "sex") + row(2, "#meta+id", "#a", "#b", "#adm4"));
    var several =
        take(
            row(1, "record_key", "given_name", "sex", "x", "y")
                + row(2, "#meta+id", "#a", "#b", "#date", "#meta"));

    assertThat(none.refusals()).extracting(Refusal::code).containsExactly("IN-045");
    assertThat(several.refusals()).extracting(Refusal::code).contains("IN-046");
  }

  @Test
  void refusesAColumnThatHeadingAndHashtagBothName() {
    var report =
        take(
            row(1, "record_key", "given_name", "sex", "other")
                + row(2, "#meta+id", "#beneficiary+name+given", "#sex", "#beneficiary+sex")
                + row(3, "P-1", "A", "female", "male"));

    assertThat(report.refusals()).extracting(Refusal::code).containsExactly("IN-033");
  }

  @Test
  void saysWhereTheHeadingsAreWhenTheyAreNotFirst() {
    var report =
        take(
            row(1, "Our persons")
                + row(2, "record_key", "given_name", "sex")
                + row(3, "P-1", "A", "female"));

    assertThat(report.refusals()).extracting(Refusal::code).containsExactly("IN-044");
  }

  @Test
  void refusesHeadingsThatStandOnceMore() {
    var heading = new String[] {"record_key", "given_name", "sex"};
    var report =
        take(
            row(1, heading)
                + row(2, "P-1", "A", "female")
                + row(3, "Record key", "Given_Name", "SEX"));

    assertThat(report.refusals()).extracting(Refusal::code).contains("IN-043");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#", "#1", "# Key · required", "#date+", "# a b", "x", "##a", "#é"})
  void takesNoOtherTextForAHashtag(String text) {
    assertThat(Hashtag.read(text)).isEmpty();
  }

  private DeliveryReport take(String rows) {
    var file = new PaperWorkbook().sheet("persons", rows).write(folder.resolve("tagged.xlsx"));
    var order = new HandlerOrder(List.of(departures, persons));
    try (var arrival = Arrival.open(List.of(NamedFile.of(file)), Limits.DEFAULT)) {
      var findings = new Findings(Limits.DEFAULT, DeliveryListener.NONE, SetAside.nothing());
      var staging = new Staging(arrival, order.list(), Optional.empty(), findings);
      return staging.prepare() ? staging.take() : staging.report(List.of());
    }
  }
}
