package org.inzira.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.places.PlaceKind.BORDER_POST;
import static org.inzira.places.PlaceKind.COLLEGE;
import static org.inzira.places.PlaceKind.DISTRICT;
import static org.inzira.places.PlaceKind.HOSPITAL;
import static org.inzira.places.PlaceKind.PROVINCE;
import static org.inzira.places.PlaceKind.SITE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inzira.kernel.PlaceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

  private final Gazetteer gazetteer =
      new Gazetteer(
          Stream.of(
                  place("RW1", PROVINCE, "Kigali City"),
                  place("RW4", PROVINCE, "Northern Province", "Nord"),
                  place("RW12", DISTRICT, "Gasabo"),
                  place("RW22", DISTRICT, "Gisagara"),
                  place("RW24", DISTRICT, "Huye", "Butare"),
                  place("RW25", DISTRICT, "Nyamagabe"),
                  place("RW32", DISTRICT, "Rutsiro"),
                  place("RW33", DISTRICT, "Rubavu", "Gisenyi"),
                  place("RW36", DISTRICT, "Rusizi"),
                  place("RW37", DISTRICT, "Nyamasheke"),
                  place("RW43", DISTRICT, "Musanze", "Ruhengeri"),
                  place("RW52", DISTRICT, "Nyagatare"),
                  place("RW55", DISTRICT, "Kirehe"),
                  place("RW36-RUSIZI-1", BORDER_POST, "Rusizi I", "Rusizi 1"),
                  place("RW36-RUSIZI-2", BORDER_POST, "Rusizi II", "Rusizi 2"),
                  place("RW45-GATUNA", BORDER_POST, "Gatuna", "Katuna"),
                  place("RW33-PETITE-BARRIERE", BORDER_POST, "Petite Barrière"),
                  place("RW25-KIGEME", SITE, "Kigeme"),
                  place("RW55-MAHAMA", SITE, "Mahama"),
                  place("RW11-KIGALI-URBAN", SITE, "Kigali urban"),
                  place("RW33-GISENYI", HOSPITAL, "Gisenyi Hospital"),
                  place("RW52-NYAGATARE-HOSPITAL", HOSPITAL, "Nyagatare Hospital"),
                  place("RW43-IPRC-MUSANZE", COLLEGE, "IPRC Musanze"))
              .toList());

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "RW43, RW43",
        "rw43, RW43",
        "Musanze, RW43",
        "  MUSANZE , RW43",
        "Musanze District, RW43",
        "District de Musanze, RW43",
        "Akarere ka Musanze, RW43",
        "Kigeme camp, RW25-KIGEME",
        "Kigeme Refugee Camp, RW25-KIGEME",
        "camp de Kigeme, RW25-KIGEME",
        "Petite Barriere, RW33-PETITE-BARRIERE",
        "petite-barri\u00e8re, RW33-PETITE-BARRIERE",
        "Petite Barrie\u0300re, RW33-PETITE-BARRIERE",
        "Gatuna OSBP, RW45-GATUNA",
        "Gatuna One-Stop Border Post, RW45-GATUNA",
        "Rusizi II, RW36-RUSIZI-2",
        "Nyagatare, RW52",
        "Nyagatare hospital, RW52-NYAGATARE-HOSPITAL",
        "Hôpital de Nyagatare, RW52-NYAGATARE-HOSPITAL",
        "Gisenyi District Hospital, RW33-GISENYI",
        "Musanze IPRC, RW43-IPRC-MUSANZE",
        "City of Kigali, RW1",
        "Ville de Kigali, RW1",
        "Mu'sanze, RW43",
        "Mu\u2019sanze, RW43",
      })
  void findsExactlyWhatOnlyDiffersInWritingHabits(String written, String code) {
    assertThat(gazetteer.match(written, Set.of()))
        .isInstanceOfSatisfying(
            PlaceMatch.Exact.class,
            exact -> assertThat(exact.place().code().value()).isEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource({
    "Muzanze, RW43",
    "Musnaze, RW43",
    "Musanz district, RW43",
    "Nyamaseke, RW37",
    "Nyamageba, RW25",
    "Gissagara, RW22",
    "Butare, RW24",
    "Ruhengery, RW43",
    "Gisenyi, RW33",
    "Rutsio, RW32",
  })
  void correctsToTheOneDistrictThatIsNear(String written, String code) {
    assertThat(gazetteer.match(written, Set.of(DISTRICT)))
        .isInstanceOfSatisfying(
            PlaceMatch.Corrected.class,
            corrected -> {
              assertThat(corrected.place().code().value()).isEqualTo(code);
              assertThat(corrected.written()).isEqualTo(written);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "?",
        "Atlantis",
        "Kigali",
        "Rusizi 3",
        "Rusizi III",
        "Rusizi",
        "Kirehe",
        "Mushubi",
        "RW99",
        "Gisenyi', drop table place",
        "\u0000",
        "\uD83D\uDE00"
      })
  void refusesPostsThatNobodyCouldMean(String written) {
    assertThat(gazetteer.match(written, Set.of(BORDER_POST)))
        .isInstanceOf(PlaceMatch.Unknown.class);
  }

  @Test
  void refusesNamesOfTwoPlacesAndNamesBoth() {
    var match = gazetteer.match("Gisenyi", Set.of());

    assertThat(match)
        .isInstanceOfSatisfying(
            PlaceMatch.Unknown.class,
            unknown ->
                assertThat(unknown.nearest())
                    .extracting(Place::name)
                    .containsExactlyInAnyOrder("Rubavu", "Gisenyi Hospital"));
  }

  @Test
  void refusesMisspellingsThatLieBetweenTwoPlaces() {
    var between = new Gazetteer(List.of(place("A", SITE, "Mahama"), place("B", SITE, "Maxama")));

    var match = between.match("Mazama", Set.of(SITE));

    assertThat(match)
        .isInstanceOfSatisfying(
            PlaceMatch.Unknown.class, unknown -> assertThat(unknown.nearest()).hasSize(2));
  }

  @Test
  void doesNotTurnTheRightNameOfADistrictIntoASite() {
    assertThat(gazetteer.match("Kirehe", Set.of(SITE))).isInstanceOf(PlaceMatch.Unknown.class);
  }

  @Test
  void offersTheNearestNamesWhenNothingFits() {
    var match = gazetteer.match("Gasabomba", Set.of(DISTRICT));

    assertThat(match)
        .isInstanceOfSatisfying(
            PlaceMatch.Unknown.class,
            unknown ->
                assertThat(unknown.nearest()).first().extracting(Place::name).isEqualTo("Gasabo"));
  }

  @Test
  void answersToAVeryLongNameAtOnce() {
    assertThat(gazetteer.match("x".repeat(100_000), Set.of()))
        .isInstanceOf(PlaceMatch.Unknown.class);
  }

  @Test
  void listsPlacesOfTheKindsAskedForByName() {
    assertThat(gazetteer.list(Set.of(SITE)))
        .extracting(Place::name)
        .containsExactly("Kigali urban", "Kigeme", "Mahama");
    assertThat(gazetteer.list(Set.of())).hasSize(23);
  }

  @Test
  void isOpenOnItsFirstAndLastDayOnly() {
    var first = LocalDate.of(1997, 12, 31);
    var last = LocalDate.of(2021, 10, 31);
    var site =
        new Place(
            new PlaceCode("RW45-GIHEMBE"),
            SITE,
            "Gihembe",
            Optional.of(new PlaceCode("RW45")),
            Optional.empty(),
            -1.6,
            30.1,
            Optional.of(first),
            Optional.of(last));

    assertThat(site.isOpen(first)).isTrue();
    assertThat(site.isOpen(last)).isTrue();
    assertThat(site.isOpen(first.minusDays(1))).isFalse();
    assertThat(site.isOpen(last.plusDays(1))).isFalse();
  }

  private static NamedPlace place(String code, PlaceKind kind, String name, String... otherNames) {
    var place =
        new Place(
            new PlaceCode(code),
            kind,
            name,
            Optional.empty(),
            Optional.empty(),
            -2,
            30,
            Optional.empty(),
            Optional.empty());
    return new NamedPlace(place, Arrays.asList(otherNames));
  }
}
