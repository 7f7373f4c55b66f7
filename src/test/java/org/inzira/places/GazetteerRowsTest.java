package org.inzira.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.inzira.database.TestDatabase;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerRowsTest {

  private static Places places;

  @BeforeAll
  static void loads() {
    places = new LoadedPlaces(new PlaceRows(TestDatabase.fresh().work().client()));
  }

  @ParameterizedTest
  @CsvSource({
    "PROVINCE, 5",
    "DISTRICT, 30",
    "BORDER_POST, 12",
    "AIRPORT, 1",
    "SITE, 10",
    "HOSPITAL, 10",
    "COLLEGE, 8",
    "CENTRE, 2"
  })
  void holdsTheMissionsPlaces(PlaceKind kind, int count) {
    assertThat(places.list(Set.of(kind))).hasSize(count);
  }

  @Test
  void findsEachPlaceByItsOwnCodeAndName() {
    for (var place : places.list(Set.of())) {
      var byCode = places.match(place.code().value(), Set.of());
      var byName = places.match(place.name(), Set.of(place.kind()));

      assertThat(byCode).isEqualTo(new PlaceMatch.Exact(place));
      assertThat(byName).isEqualTo(new PlaceMatch.Exact(place));
    }
  }

  @Test
  void putsEachPlaceBelowProvincesIntoADistrictThatItsCodeNames() {
    for (var place : places.list(Set.of())) {
      place
          .district()
          .ifPresent(district -> assertThat(place.code().value()).startsWith(district.value()));
    }
    assertThat(places.list(Set.of(PlaceKind.DISTRICT)))
        .allSatisfy(place -> assertThat(place.district()).contains(place.code()));
  }

  @Test
  void correctsMuzanzeToTheDistrict() {
    var match = places.match("Muzanze", Set.of(PlaceKind.DISTRICT));

    assertThat(match)
        .isInstanceOfSatisfying(
            PlaceMatch.Corrected.class,
            corrected -> assertThat(corrected.place().code()).isEqualTo(new PlaceCode("RW43")));
  }

  @Test
  void knowsWhichCountryLiesBehindAPostAndWhenASiteClosed() {
    var gatuna = places.find(new PlaceCode("RW45-GATUNA")).orElseThrow();
    var gihembe = places.find(new PlaceCode("RW45-GIHEMBE")).orElseThrow();

    assertThat(gatuna.neighbour()).contains(new CountryCode("UGA"));
    assertThat(gihembe.isOpen(LocalDate.of(2021, 10, 31))).isTrue();
    assertThat(gihembe.isOpen(LocalDate.of(2021, 11, 1))).isFalse();
  }
}
